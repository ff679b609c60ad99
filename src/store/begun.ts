import type { Reader } from './database'

/**
 * The beginning of a query, put together once for each database: what a statement selects and joins is the same every
 * time it is asked, and putting it together took as long as running it. Builders never change, so each caller goes
 * on from the same one.
 */
export const begun = <Q extends object>(begin: (db: Reader) => Q): ((db: Reader) => Q) => {
  const known = new WeakMap<Reader, Q>()
  return db => {
    const query = known.get(db) ?? begin(db)
    known.set(db, query)
    return query
  }
}
