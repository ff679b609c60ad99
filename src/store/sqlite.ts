import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  type LogEvent,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely'
import { RememberingCompiler } from './sqliteCompiler'
import { readingOver, type Told } from './sqliteReading'
import type { Tables } from './tables'

/** Takes the write lock when a transaction begins, so that two processes never both read and then fail to write. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** Statements are kept ready: preparing one takes longer than most of them run. */
const mostKept = 500
/** A list of ids written out is never asked again. */
const longest = 100_000

/**
 * The database with its statements prepared once. The oldest goes when there are too many (a list of ids of another
 * length is another statement). What changes tables is not kept.
 */
const withKeptStatements = (database: SqliteDatabase.Database) => {
  const kept = new Map<string, SqliteDatabase.Statement>()
  return {
    close: () => database.close(),
    prepare: (text: string) => {
      const known = kept.get(text)
      if (known) {
        kept.delete(text)
        kept.set(text, known)
        return known
      }
      const statement = database.prepare(text)
      if (text.length > longest || !/^\s*(?:select|insert|update|delete|with)\b/i.test(text)) return statement
      kept.set(text, statement)
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
      return statement
    },
  }
}

/** The embedded engine: one file. What a page has confirmed survives a kill (WAL with synchronous FULL). */
export const openSqlite = (file: string, told?: Told, copied?: Buffer): Kysely<Tables> => {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const begin = file === ':memory:' ? (copied ?? file) : file
  const ready = readied(new SqliteDatabase(begin, { timeout: 10_000 }))
  const log = told && { log: ({ query }: LogEvent) => told(query.sql, query.parameters) }
  return new Kysely<Tables>({ ...log, dialect: dialectOver(ready) })
}

/**
 * A second connection, which can only read: pages are answered from it while a long transaction holds the first. It
 * sees what has been committed. Null for a database in memory, which one connection alone can see.
 */
export const openSqliteBeside = async (file: string, told?: Told): Promise<Kysely<Tables> | null> => {
  if (file === ':memory:') return null
  const ready = readied(new SqliteDatabase(file, { readonly: true, fileMustExist: true, timeout: 10_000 }))
  return readingOver(dialectOver(ready), new SqliteDriver(ready), told)
}

const readied = (database: SqliteDatabase.Database): SqliteDialectConfig => {
  for (const setting of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'trusted_schema = OFF',
    // 64 MB of pages, taken as they are needed: comments that lie apart are read without asking the disk again.
    'cache_size = -65536',
  ]) {
    database.pragma(setting)
  }
  return { database: withKeptStatements(database) }
}

const dialectOver = (ready: SqliteDialectConfig): Dialect => {
  const dialect = new SqliteDialect(ready)
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => new ImmediateDriver(ready),
    createIntrospector: db => dialect.createIntrospector(db),
    createQueryCompiler: () => new RememberingCompiler(),
  }
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

/** What SQLite finds wrong with a database file, null where it is sound. */
export const integrityProblem = (file: string): string | null => {
  const database = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  try {
    const found: unknown = database.pragma('integrity_check', { simple: true })
    return found === 'ok' ? null : String(found)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    database.close()
  }
}

/** Notes in a database that a backup of it was made, without touching its tables otherwise; false where it has no place for it. */
export const noteBackup = (file: string, run: { at: string; file: string; size: number }): boolean => {
  const database = new SqliteDatabase(file, { fileMustExist: true, timeout: 10_000 })
  try {
    database
      .prepare('insert into backup_run (at, file, size, created_by) values (?, ?, ?, null)')
      .run(run.at, run.file, run.size)
    return true
  } catch {
    return false
  } finally {
    database.close()
  }
}
