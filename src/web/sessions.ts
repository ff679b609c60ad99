import { createHash } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import session from 'express-session'
import { findUser, type UserWithSecret } from '../store/users'
import type { Deps } from './deps'
import { SessionStore, sessionHours } from './sessionStore'

/** A Lax cookie that no script reads. Secure only under https: over plain http it would never come back. */
export const sessions = ({ db, config, secret, now }: Deps): RequestHandler =>
  session({
    name: 'caina',
    secret,
    store: new SessionStore(db, now),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: config.tls, maxAge: sessionHours * 3_600_000 },
  })

const stampOf = (user: UserWithSecret): string =>
  createHash('sha256').update(user.passwordHash).digest('base64url').slice(0, 16)

/** Finds who is there. A disabled person and a session from before a new password are nobody. */
export const recogniseUser =
  ({ db, now }: Deps): RequestHandler =>
  async (req, _res, next) => {
    req.visit = { at: now().toISOString(), user: null, place: null }
    const { userId, stamp } = req.session
    const user = userId === undefined ? null : await findUser(db, userId)
    if (user && user.disabledAt === null && stampOf(user) === stamp) {
      const { passwordHash: _, ...known } = user
      req.visit.user = known
    }
    next()
  }

const regenerate = (req: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    req.session.regenerate(problem => (problem ? reject(problem) : resolve()))
  })

/** Begins a new session for the person; only what was asked for or typed before comes along. */
export const beginSession = async (req: Request, user: UserWithSecret): Promise<void> => {
  const { returnTo, keptForm } = req.session
  await regenerate(req)
  req.session.userId = user.id
  req.session.stamp = stampOf(user)
  if (returnTo !== undefined) req.session.returnTo = returnTo
  if (keptForm !== undefined && (keptForm.userId === null || keptForm.userId === user.id)) {
    req.session.keptForm = keptForm
  }
}

export const leaveSession = (req: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    req.session.destroy(problem => (problem ? reject(problem) : resolve()))
  })
