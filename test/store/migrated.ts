import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { openDatabase } from '../../src/store/database'
import { backUpSqlite } from '../../src/store/sqlite'

/**
 * A SQLite database as the migrations leave it, made once for a run: each test begins with a copy in memory, which takes
 * a millisecond where the migrations take thirty.
 */
export const makeMigrated = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'caina-migrated-'))
  const file = join(folder, 'made.sqlite')
  const { db } = await openDatabase({ engine: 'sqlite', file })
  await db.destroy()
  const copy = join(folder, 'copy.sqlite')
  await backUpSqlite(file, copy)
  const database = new SqliteDatabase(copy)
  // Bytes in memory have no log beside them.
  database.pragma('journal_mode = DELETE')
  process.env['CAINA_MIGRATED'] = join(folder, 'migrated.sqlite')
  writeFileSync(join(folder, 'migrated.sqlite'), database.serialize())
  database.close()
}

export const migrated = (): Buffer => readFileSync(process.env['CAINA_MIGRATED'] ?? '')
