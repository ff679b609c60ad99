import type { Kysely, Transaction } from 'kysely'
import { migrate } from './migrations'
import { openSqlite, openSqliteBeside } from './sqlite'
import type { Told } from './sqliteReading'
import type { Tables } from './tables'

/** What pages get: it can read and nothing else. `transaction` is used by `action()` alone. */
export type Db = Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'transaction' | 'destroy'>

/** What actions get: everything, inside one transaction. */
export type Trx = Transaction<Tables>

/** What a reading store function asks for, so that pages and actions can both call it. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'with'>

export type DatabasePlace =
  /** `copied`: the bytes of a database that one in memory begins with. */
  { engine: 'sqlite'; file: string; told?: Told; copied?: Buffer } | { engine: 'postgres'; url: string }

export interface Store {
  db: Db
  engine: DatabasePlace['engine']
}

/** Opens the database, brings its tables up to date, and hands out the reading side. ':memory:' is for tests. */
export const openDatabase = async (place: DatabasePlace): Promise<Store> => {
  const kysely =
    place.engine === 'sqlite' ? openSqlite(place.file, place.told, place.copied) : await openServer(place.url)
  await migrate(kysely, place.engine)
  const beside = place.engine === 'sqlite' ? await openSqliteBeside(place.file, place.told) : null
  return { db: beside === null ? kysely : readingBeside(kysely, beside), engine: place.engine }
}

/** Its library is loaded only where it is used: most installations have SQLite, and commands start sooner. */
const openServer = async (url: string): Promise<Kysely<Tables>> =>
  (await import('./postgres.js')).openPostgres(url)

/** Pages read from one connection while actions write through the other. */
const readingBeside = (writing: Db, reading: Kysely<Tables>): Db => {
  const both = {
    selectFrom: reading.selectFrom.bind(reading),
    with: reading.with.bind(reading),
    // For questions written once (asked.ts); pages are not told of it.
    executeQuery: reading.executeQuery.bind(reading),
    transaction: () => writing.transaction(),
    destroy: async () => {
      await reading.destroy()
      await writing.destroy()
    },
  }
  return both
}
