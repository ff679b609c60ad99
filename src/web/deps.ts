import type { Config } from '../config'
import type { Db } from '../store/database'

/** What the application is built from; tests give their own. */
export interface Deps {
  config: Config
  db: Db
  /** Signs the session cookie. */
  secret: string
  now: () => Date
  /** Where what went wrong is told; the console in service, a list in tests. */
  log: (problem: unknown) => void
}
