import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  Kysely,
  type QueryResult,
  SingleConnectionProvider,
  SqliteAdapter,
  type SqliteDriver,
} from 'kysely'
import { RememberingCompiler } from './sqliteCompiler'
import type { Tables } from './tables'

/** Hears every statement with its values, for measuring. */
export type Told = (statement: string, values: readonly unknown[]) => void

/**
 * Asks over one connection that only reads. There nobody waits for a turn and nothing is begun or ended, so a statement
 * runs where it is asked; handing the connection out and taking it back took longer than most statements.
 */
class ReadingExecutor extends DefaultQueryExecutor {
  constructor(
    readonly connection: DatabaseConnection,
    readonly told: Told,
  ) {
    super(new RememberingCompiler(), new SqliteAdapter(), new SingleConnectionProvider(connection))
  }

  override async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    this.told(query.sql, query.parameters)
    return await this.connection.executeQuery<Row>(query)
  }
}

export const readingOver = async (
  dialect: Dialect,
  driver: SqliteDriver,
  told: Told = () => {},
): Promise<Kysely<Tables>> => {
  await driver.init()
  const executor = new ReadingExecutor(await driver.acquireConnection(), told)
  return new Kysely<Tables>({ config: { dialect }, dialect, driver, executor })
}
