import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { openDatabase, type Store } from '../../src/store/database'
import { migrated } from './migrated'

export type Engine = 'sqlite' | 'postgres'

/** The engines to test on: SQLite always, PostgreSQL where TEST_DATABASE_URL names a server. */
export const engines: readonly Engine[] =
  process.env.TEST_DATABASE_URL === undefined ? ['sqlite'] : ['sqlite', 'postgres']

/** An empty, migrated database of its own, and how to throw it away. */
export const freshStore = async (
  engine: Engine = 'sqlite',
): Promise<{ store: Store; close: () => Promise<void> }> => {
  if (engine === 'sqlite') {
    const store = await openDatabase({ engine, file: ':memory:', copied: migrated() })
    return { store, close: () => store.db.destroy() }
  }
  const server = process.env.TEST_DATABASE_URL ?? ''
  const name = `caina_test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const store = await openDatabase({ engine, url: url.href })
  return {
    store,
    close: async () => {
      await store.db.destroy()
      await onServer(server, `drop database ${name} with (force)`)
    },
  }
}

const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
