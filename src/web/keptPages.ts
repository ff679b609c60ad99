import type { Request, RequestHandler, Response } from 'express'
import { stampOf } from '../store/stamp'
import { csrfToken } from './csrf'
import type { Deps } from './deps'
import { userOf } from './visit'
import { todayOf } from './words'

/** So many pages are kept, and none longer than so many bytes; the one not asked for longest goes. */
const most = 200
const longest = 500_000

interface Kept {
  /** Of the whole database, read before the page was made. */
  stamp: string
  html: Buffer
  /** Of the session it was made for: another session gets its own in its place. */
  token: string
}

const pageFor = ({ html, token }: Kept, own: string): Buffer | string =>
  token === own ? html : html.toString().replaceAll(token, own)

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
      const key = [userOf(req).id, req.originalUrl, todayOf(req.visit.at), besides(req)].join('\n')
      const known = pages.get(key)
      if (known?.stamp === stamp) {
        keep(key, known)
        res.type('html').send(pageFor(known, csrfToken(req)))
        return
      }
      res.locals['keepPage'] = (html: Buffer) => {
        if (res.statusCode === 200 && html.length <= longest)
          keep(key, { stamp, html, token: csrfToken(req) })
      }
      return handler(req, res, next)
    }
    return answer
  }
}
