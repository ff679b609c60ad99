import type { Reader } from './database'

export type Engine = 'sqlite' | 'postgres'

/** Which engine a reader speaks: it shows in how a parameter is written. For the few files that must know. */
export const engineOf = (db: Reader): Engine => {
  const { sql } = db.selectFrom('entry_due').select('comment_id').where('comment_id', '=', 0).compile()
  return sql.includes('$1') ? 'postgres' : 'sqlite'
}
