import type { Actor } from '../domain/consultation/actor'
import type { Problem } from '../domain/consultation/problem'
import type { Fields } from '../domain/desk/mergeFields'
import type { Db, Trx } from '../store/database'
import { refreshEntries } from '../store/desk/refresh'

/** What a person gave cannot be accepted: all problems at once. Answered with 422 and the input kept. */
export class Refused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(problem => problem.message).join(' '))
  }
}

/** The thing is not there (or not in this project). Answered with 404. */
export class NotFound extends Error {}

/** Somebody else was quicker: what stands now differs from what the person saw. Answered with 409. */
export class Stale extends Error {
  constructor(
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
  }
}

/** Somebody changed the same thing after the person's page was made: the page shows both and puts them together. */
export class Overtaken extends Stale {
  constructor(
    readonly by: string,
    /** What stands now, in the words of the form. */
    readonly stands: Fields,
  ) {
    super(`没有保存：您打开页面之后，${by}先改了。请回到那一页，看过再改。`)
  }
}

export type { Actor, Problem }

export const refuse = (field: string, message: string): never => {
  throw new Refused([{ field, message }])
}

/**
 * The only way to write: opens one transaction and hands it to `work`, which cannot see the outer `db`
 * (with one SQLite connection, using it inside would wait for ever). What lists and searches read is brought up to
 * date before it ends.
 */
export const action =
  <I, O>(work: (trx: Trx, input: I, by: Actor) => Promise<O>) =>
  (db: Db, input: I, by: Actor): Promise<O> =>
    db.transaction().execute(async trx => {
      const result = await work(trx, input, by)
      await refreshEntries(trx)
      return result
    })
