import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompiledQuery, type Kysely, sql } from 'kysely'
import type { Tables } from './tables'

const folder = join(__dirname, '..', '..', 'db', 'migrations')

/**
 * Applies the plain SQL files that have not been applied yet, in order, all of them in one transaction.
 * A file is frozen once merged; its name is its identity.
 */
export const migrate = async (kysely: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> => {
  const names = readdirSync(join(folder, engine))
    .filter(name => name.endsWith('.sql'))
    .sort()
  await kysely.transaction().execute(async trx => {
    await sql`create table if not exists migration (name text primary key, applied_at text not null)`.execute(
      trx,
    )
    const { rows } = await sql<{ name: string }>`select name from migration`.execute(trx)
    const applied = new Set(rows.map(row => row.name))
    for (const name of names.filter(each => !applied.has(each))) {
      for (const statement of statements(readFileSync(join(folder, engine, name), 'utf8'))) {
        await trx.executeQuery(CompiledQuery.raw(statement))
      }
      await sql`insert into migration (name, applied_at) values (${name}, ${new Date().toISOString()})`.execute(
        trx,
      )
    }
  })
}

/** Our migrations hold no semicolon inside a statement but at line ends of whole statements. */
const statements = (text: string): string[] =>
  text
    .replaceAll(/^\s*--.*$/gm, '')
    .split(/;\s*$/m)
    .map(each => each.trim())
    .filter(each => each !== '')
