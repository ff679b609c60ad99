import { createHash } from 'node:crypto'
import { type SessionData, Store } from 'express-session'
import { endSession, keepSession, touchSession } from '../actions/users/keepSession'
import type { Db } from '../store/database'
import { findSession } from '../store/sessions'

/** Idle longer than this, and the person signs in again (what was being typed is kept). */
export const sessionHours = 12
/** A session that is only read is prolonged this seldom, not on every page. */
const touchEveryMinutes = 10

type Done<T = void> = (problem?: unknown, value?: T) => void

/** The database knows the hash of a session's id only: a copy of the file opens no session. */
const keyOf = (id: string): string => createHash('sha256').update(id).digest('base64url')

const expiryAfter = (now: Date): string => new Date(now.getTime() + sessionHours * 3_600_000).toISOString()

const settle = <T>(work: Promise<T>, done?: Done<T>): void => {
  work.then(
    value => done?.(null, value),
    problem => done?.(problem),
  )
}

/** express-session over our database. */
export class SessionStore extends Store {
  readonly #touched = new Map<string, number>()

  constructor(
    readonly db: Db,
    readonly now: () => Date,
  ) {
    super()
  }

  #by() {
    return { userId: 0, at: this.now().toISOString() }
  }

  override get(id: string, done: (problem?: unknown, data?: SessionData | null) => void): void {
    const found = findSession(this.db, keyOf(id), this.now().toISOString())
    settle<SessionData | null>(
      found.then(text => (text === null ? null : JSON.parse(text))),
      done,
    )
  }

  override set(id: string, data: SessionData, done?: Done): void {
    const session = { id: keyOf(id), data: JSON.stringify(data), expiresAt: expiryAfter(this.now()) }
    settle(keepSession(this.db, session, this.#by()), done)
  }

  override touch(id: string, _data: SessionData, done?: Done): void {
    const now = this.now()
    const last = this.#touched.get(id) ?? 0
    if (now.getTime() - last < touchEveryMinutes * 60_000) {
      done?.()
      return
    }
    if (this.#touched.size > 10_000) this.#touched.clear()
    this.#touched.set(id, now.getTime())
    settle(touchSession(this.db, { id: keyOf(id), expiresAt: expiryAfter(now) }, this.#by()), done)
  }

  override destroy(id: string, done?: Done): void {
    settle(endSession(this.db, keyOf(id), this.#by()), done)
  }
}
