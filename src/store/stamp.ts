import { sql } from 'kysely'
import { asked } from './asked'
import type { Reader } from './database'
import { engineOf } from './engine'

/**
 * SQLite counts the rows this connection has changed, and the commits of every other one. PostgreSQL tells which
 * transactions a reader sees: each that commits changes the answer, and no earlier answer comes back.
 */
const stamps = {
  sqlite: sql<{
    stamp: string
  }>`(select data_version || '/' || total_changes() stamp from pragma_data_version)`,
  postgres: sql<{ stamp: string }>`(select cast(pg_current_snapshot() as text) stamp)`,
}

const askStamp = asked(db => db.selectFrom(stamps[engineOf(db)].as('now')).select('stamp'))

/**
 * A word that is another one after anything in the database has changed, whoever changed it. What was computed from
 * the database after the word was read holds for as long as the word does.
 */
export const stampOf = async (db: Reader): Promise<string> => {
  const [row] = await askStamp(db, {})
  return row?.stamp ?? ''
}
