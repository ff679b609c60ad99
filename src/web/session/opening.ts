import { timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import { NotFound } from '../../actions/action'
import { found } from '../../actions/found'
import { findUser } from '../../store/users'
import type { Deps } from '../deps'
import { beginSession } from '../sessions'

const equal = (given: string, token: string): boolean =>
  given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token))

/** The link of a demonstration signs in whoever comes with it. In service there is no such link. */
export const openByLink =
  ({ db, opening }: Deps): RequestHandler =>
  async (req, res) => {
    if (!opening || !equal(String(req.params['token']), opening.token)) throw new NotFound()
    await beginSession(req, await found(findUser(db, opening.userId).then(user => user ?? undefined)))
    res.redirect(303, opening.path)
  }
