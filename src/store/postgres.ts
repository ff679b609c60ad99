import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely'
import { Pool, types } from 'pg'
import type { Tables } from './tables'

const bigint = 20
// count(*) is a bigint, which pg would hand over as text; no count here comes near 2^53.
types.setTypeParser(bigint, Number)

/** Any number, the same for every process of this program. */
const turn = 20_240_205

/**
 * Whoever writes takes turns, as on SQLite: what an action has looked at still stands when it writes, whatever other
 * connections do. The lock goes with the transaction.
 */
class TurnTakingDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    await super.beginTransaction(connection, settings)
    await connection.executeQuery(CompiledQuery.raw('select pg_advisory_xact_lock($1)', [turn]))
  }
}

/** The engine for an office that has outgrown one machine; the same tables and the same store. */
export const openPostgres = (url: string): Kysely<Tables> => {
  const pool = new Pool({ connectionString: url, max: 10 })
  // A server that restarts ends the connections that nobody uses: the pool lets go of them, and the next statement
  // connects anew. Without anybody to hear of it the whole program would end.
  pool.on('error', () => undefined)
  const config: PostgresDialectConfig = { pool }
  const dialect = new PostgresDialect(config)
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createDriver: () => new TurnTakingDriver(config),
      createIntrospector: db => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    },
  })
}
