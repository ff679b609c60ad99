import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, Kysely, SqliteDialect, SqliteDriver } from 'kysely'
import type { Tables } from './tables'

/** Takes the write lock when a transaction begins, so that two processes never both read and then fail to write. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** The embedded engine: one file. What a page has confirmed survives a kill (WAL with synchronous FULL). */
export const openSqlite = (file: string): Kysely<Tables> => {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const database = new SqliteDatabase(file, { timeout: 10_000 })
  for (const setting of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'trusted_schema = OFF',
  ]) {
    database.pragma(setting)
  }
  const dialect = new SqliteDialect({ database })
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createDriver: () => new ImmediateDriver({ database }),
      createIntrospector: db => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    },
  })
}

/** Copies the live database into a file, page by page, beside running writes. */
export const backUpSqlite = async (file: string, to: string): Promise<void> => {
  const database = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  try {
    await database.backup(to)
  } finally {
    database.close()
  }
}
