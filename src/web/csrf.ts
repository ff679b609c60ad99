import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { Forbidden } from './access'
import { keepForm } from './keptForms'

/** The token of this session, put into every form by the csrf partial; made when first asked for. */
export const csrfToken = (req: Request): string => {
  req.session.csrf ??= randomBytes(24).toString('base64url')
  return req.session.csrf
}

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const given = (req: Request): string => {
  const field: unknown = req.body?.csrf
  return typeof field === 'string' ? field : (req.get('X-CSRF-Token') ?? '')
}

export type Origin = 'same' | 'other' | 'unsaid'

/** Where the form came from, as the browser says. Old browsers on plain http may say nothing. */
export const originOf = (req: Request): Origin => {
  const said = req.get('Origin') ?? req.get('Referer')
  if (said === undefined) return 'unsaid'
  if (!URL.canParse(said)) return 'other'
  return new URL(said).host === req.get('Host') ? 'same' : 'other'
}

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
export const isReading = (req: Request): boolean => readingMethods.has(req.method)

const fromElsewhere = '这次提交来自别的网站，没有执行。请在本系统的页面上重新操作。'
const outdated = '这个页面打开得太久了，没有执行。请返回上一页，刷新后再提交。'

/** Refuses what another site sends in the person's name, before anything else looks at it. */
export const refuseOtherOrigins: RequestHandler = (req, _res, next) => {
  if (!isReading(req) && originOf(req) === 'other') throw new Forbidden(fromElsewhere)
  next()
}

/**
 * The session's token must come with every form. A form of ours whose token has run out is not lost:
 * it is kept and offered again.
 */
export const checkCsrf: RequestHandler = (req, res, next) => {
  const expected = req.session.csrf
  if (isReading(req) || (expected !== undefined && equal(given(req), expected))) {
    next()
    return
  }
  if (req.visit.user && originOf(req) === 'same' && keepForm(req)) {
    res.redirect(303, '/resume')
    return
  }
  throw new Forbidden(outdated)
}
