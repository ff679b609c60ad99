import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import type { Tables } from './tables'

const bigint = 20
// count(*) is a bigint, which pg would hand over as text; no count here comes near 2^53.
types.setTypeParser(bigint, Number)

/** The engine for an office that has outgrown one machine; the same tables and the same store. */
export const openPostgres = (url: string): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: url, max: 10 }) }) })
