import type { RequestHandler } from 'express'
import { NotFound } from '../../actions/action'
import { keepTyped } from '../../actions/desk/keepTyped'
import { findTyped } from '../../store/typedForms'
import { isReading } from '../csrf'
import type { Deps } from '../deps'
import { typedValues } from '../forms'
import { worthKeeping } from '../keptForms'
import { actorOf, userOf } from '../visit'
import { momentWords } from '../words'

const mostCharacters = 600_000

/** The path of a form of ours, without what stands behind it. */
const placeFrom = (value: unknown): string => {
  if (typeof value !== 'string' || !/^\/[\w/.-]{1,300}$/.test(value)) throw new NotFound()
  return value
}

/** What is typed into a long form, kept while it is typed: asked for and sent by views/assets/keeping.js alone. */
export const typedPages = ({ db }: Deps) => {
  const show: RequestHandler = async (req, res) => {
    const typed = await findTyped(db, userOf(req).id, placeFrom(req.query['place']))
    if (typed === null) res.status(204).end()
    else res.json({ fields: typed.fields, at: momentWords(typed.savedAt) })
  }

  const keep: RequestHandler = async (req, res) => {
    const place = placeFrom(typedValues(req.body)['place'])
    const fields = Object.fromEntries(
      Object.entries(worthKeeping(req)).flatMap(([name, value]) =>
        name.startsWith('typed.') && typeof value === 'string' ? [[name.slice(6), value]] : [],
      ),
    )
    if (JSON.stringify(fields).length > mostCharacters) {
      res.status(413).end()
      return
    }
    await keepTyped(db, { place, fields }, actorOf(req))
    res.status(204).end()
  }

  return { show, keep }
}

/**
 * A form that is sent is no longer being typed. Forgotten before it is dealt with, so that the page behind it begins
 * anew; where it is refused it comes back with everything in it anyway.
 */
export const forgetTyped =
  ({ db }: Deps): RequestHandler =>
  async (req, _res, next) => {
    const { user } = req.visit
    if (user && !isReading(req) && (await findTyped(db, user.id, req.path)) !== null) {
      await keepTyped(db, { place: req.path, fields: {} }, actorOf(req))
    }
    next()
  }
