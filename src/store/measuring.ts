import SqliteDatabase from 'better-sqlite3'

/** A statement as it reached the database. */
export interface Statement {
  sql: string
  values: readonly unknown[]
}

/**
 * For measuring only: reads the same rows again with nothing between, by statements prepared once, over one connection
 * that keeps as many pages as the application's.
 */
export const repeater = (file: string) => {
  const database = new SqliteDatabase(file, { readonly: true })
  database.pragma('cache_size = -65536')
  const prepared = new Map<string, SqliteDatabase.Statement>()
  const prepare = (sql: string): SqliteDatabase.Statement => {
    const known = prepared.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
  return (statements: readonly Statement[]): (() => void) => {
    const ready = statements
      .map(({ sql, values }) => ({ statement: prepare(sql), values }))
      .filter(({ statement }) => statement.reader)
    return () => {
      for (const { statement, values } of ready) statement.all(...values)
    }
  }
}
