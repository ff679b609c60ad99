import type { Reader } from './database'

export type Engine = 'sqlite' | 'postgres'

const known = new WeakMap<object, Engine>()

/** Which engine a reader speaks: it shows in how a parameter is written. For the few files that must know. */
export const engineOf = (db: Reader): Engine => {
  const held = known.get(db)
  if (held) return held
  const { sql } = db.selectFrom('entry_due').select('comment_id').where('comment_id', '=', 0).compile()
  const engine = sql.includes('$1') ? 'postgres' : 'sqlite'
  known.set(db, engine)
  return engine
}
