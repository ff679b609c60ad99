import type { RequestHandler } from 'express'
import { hasUsers } from '../store/users'
import { isReading, originOf } from './csrf'
import type { Deps } from './deps'
import { keepForm } from './keptForms'

const openAddresses = new Set(['/login', '/setup'])

/** While there is nobody, every address leads to the creation of the administrator. */
export const firstVisit = ({ db }: Deps): RequestHandler => {
  let isSetUp = false
  return async (req, res, next) => {
    isSetUp ||= await hasUsers(db)
    if (isSetUp || req.path === '/setup') next()
    else res.redirect(303, '/setup')
  }
}

/** Nobody gets past without signing in; afterwards they are where they wanted to be, with what they had typed. */
export const signInWall: RequestHandler = (req, res, next) => {
  if (req.visit.user || openAddresses.has(req.path) || req.path.startsWith('/open/')) {
    next()
    return
  }
  if (isReading(req)) {
    if (req.originalUrl !== '/') req.session.returnTo = req.originalUrl
    res.redirect(303, '/login')
    return
  }
  if (originOf(req) === 'same') keepForm(req)
  res.redirect(303, '/login')
}
