import type { Request, RequestHandler, Response } from 'express'
import { stampOf } from '../store/stamp'
import { csrfToken } from './csrf'
import type { Deps } from './deps'
import { userOf } from './visit'
import { dayWords } from './words'

/** So many pages are kept, and none longer than so many characters; the one not asked for longest goes. */
const most = 200
const longest = 300_000

interface Kept {
  /** Of the whole database, read before the page was made. */
  stamp: string
  html: string
  /** Of the session it was made for: another session gets its own in its place. */
  token: string
}

/**
 * Wraps the pages that many people read again and again. A page is sent as it was made before for as long as
 * nothing at all in the database has changed: what it shows hangs on the database, the person, the address, the day
 * and what `besides` tells, and on nothing else. A message shown once is never kept, and whoever has one to be told gets a
 * page of their own.
 */
export const keepingPages = ({ db, keptPages = most }: Deps) => {
  const pages = new Map<string, Kept>()

  const keep = (key: string, page: Kept): void => {
    pages.delete(key)
    pages.set(key, page)
    const [oldest] = pages.keys()
    if (pages.size > keptPages && oldest !== undefined) pages.delete(oldest)
  }

  return (handler: RequestHandler, besides: (req: Request) => string = () => ''): RequestHandler => {
    const answer = async (req: Request, res: Response, next: Parameters<RequestHandler>[2]) => {
      if (keptPages === 0 || req.session.flash !== undefined || req.session.refusal !== undefined)
        return handler(req, res, next)
      const stamp = await stampOf(db)
      req.visit.stamp = stamp
      const day = dayOf(req.visit.at)
      const key = [userOf(req).id, req.originalUrl, day, besides(req)].join('\n')
      const known = pages.get(key)
      if (known?.stamp === stamp) {
        keep(key, known)
        res.type('html').send(known.html.replaceAll(known.token, csrfToken(req)))
        return
      }
      res.locals['keepPage'] = (html: string) => {
        if (res.statusCode === 200 && html.length <= longest)
          keep(key, { stamp, html, token: csrfToken(req) })
      }
      return handler(req, res, next)
    }
    return answer
  }
}

const days = new Map<string, string>()

/** The day of a moment in the office; asked for at every page, so told from memory within the same hour. */
const dayOf = (at: string): string => {
  const hour = at.slice(0, 13)
  const known = days.get(hour) ?? dayWords(new Date(at))
  if (!days.has(hour)) days.clear()
  days.set(hour, known)
  return known
}
