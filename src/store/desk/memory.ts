import type { Reader } from '../database'

/** So many answers are kept of one kind; the oldest goes. */
const most = 200

/**
 * Keeps what was computed for as long as its stamp holds. The stamp comes from the database, so another process
 * that writes is noticed. Inside a transaction there is a reader of its own, which shares nothing with others.
 */
export const remembered = <T>() => {
  const kept = new WeakMap<object, Map<string | number, { stamp: string; value: Promise<T> }>>()
  return (db: Reader, key: string | number, stamp: string, compute: () => Promise<T>): Promise<T> => {
    const of = kept.get(db) ?? new Map<string | number, { stamp: string; value: Promise<T> }>()
    kept.set(db, of)
    const known = of.get(key)
    if (known?.stamp === stamp) return known.value
    const value = compute()
    of.delete(key)
    of.set(key, { stamp, value })
    value.catch(() => of.delete(key))
    const [oldest] = of.keys()
    if (of.size > most && oldest !== undefined) of.delete(oldest)
    return value
  }
}
