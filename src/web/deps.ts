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
  /** How long an answer waits for a file to be read or made before it shows the progress, in milliseconds. */
  patience?: number
  /** Rows above which a file is made by a process of its own; tests give few. */
  rowsAtOnce?: number
  /** How many pages are kept as they were made (see keptPages.ts); 0: every page is made anew. */
  keptPages?: number
  /** A demonstration is entered by a link. */
  opening?: Opening | undefined
}

/** Whoever comes with the token is signed in as that user. */
export interface Opening {
  token: string
  userId: number
  /** Where the link leads. */
  path: string
}
