import type { Request } from 'express'
import type { Actor } from '../domain/consultation/actor'
import type { Round } from '../domain/consultation/record'
import type { Role } from '../domain/consultation/roles'
import type { Project } from '../store/projects'
import type { User } from '../store/users'

/** What is known about a request once the middlewares have run. */
export interface Visit {
  at: string
  user: User | null
  /** Where a member is: set on every address under /projects/:projectId, never for a stranger. */
  place: { project: Project; role: Role } | null
  /** The database as it stood when the page was begun (see store/stamp.ts); where pages are kept. */
  stamp?: string
  /** Set on every address under a round. */
  round?: Round
  /** Whether that round is closed: nothing of it can be changed. */
  isClosed?: boolean
}

export interface KeptForm {
  path: string
  body: Record<string, string | string[]>
  /** Whose form it was, where known: nobody else gets to see it. */
  userId: number | null
}

declare global {
  namespace Express {
    interface Request {
      visit: Visit
    }
  }
}

declare module 'express-session' {
  interface SessionData {
    userId: number
    /** Changes with the password, so that a new password ends the other sessions. */
    stamp: string
    csrf: string
    flash: string
    /** What was not done, and why: told on the next page as what it is. */
    refusal: string
    /** The page that was asked for before signing in. */
    returnTo: string
    /** What was typed when the session had run out. */
    keptForm: KeptForm
  }
}

/** The person at the other end. The sign-in wall stands before every handler that asks. */
export const userOf = (req: Request): User => {
  if (!req.visit.user) throw new Error('这个地址没有放在登录之后')
  return req.visit.user
}

/** Who acts, and when: the `by` of every action. */
export const actorOf = (req: Request): Actor => ({ userId: userOf(req).id, at: req.visit.at })

export const projectOf = (req: Request): Project => {
  if (!req.visit.place) throw new Error('这个地址不在任何项目之下')
  return req.visit.place.project
}
