import type { Request } from 'express'
import { typedValues, type Values } from './forms'

const mostCharacters = 300_000
const secretField = /password|current|csrf/

/** What was typed into a form, without passwords and tokens. */
export const worthKeeping = (req: Request): Values =>
  Object.fromEntries(Object.entries(typedValues(req.body)).filter(([name]) => !secretField.test(name)))

/**
 * Puts what was typed into the session, so that it can be offered again once the person has signed in.
 * Passwords are never kept. Says false where there is nothing worth keeping.
 */
export const keepForm = (req: Request): boolean => {
  const body = worthKeeping(req)
  if (Object.keys(body).length === 0 || JSON.stringify(body).length > mostCharacters) return false
  req.session.keptForm = { path: req.originalUrl, body, userId: req.visit.user?.id ?? null }
  return true
}
