import SqliteDatabase from 'better-sqlite3'

/** A statement as it reached the database. */
export interface Statement {
  sql: string
  values: readonly unknown[]
}

/** For measuring only: reads the same rows again with nothing between, by statements prepared once. */
export const repeatStatements = (file: string, statements: readonly Statement[]): (() => void) => {
  const database = new SqliteDatabase(file, { readonly: true })
  const ready = statements
    .map(({ sql, values }) => ({ statement: database.prepare(sql), values }))
    .filter(({ statement }) => statement.reader)
  return () => {
    for (const { statement, values } of ready) statement.all(...values)
  }
}
