import SqliteDatabase from 'better-sqlite3'

/** For measuring only: reads the same rows again with nothing between, by statements prepared once. */
export const repeatStatements = (file: string, statements: readonly string[]): (() => void) => {
  const database = new SqliteDatabase(file, { readonly: true })
  const ready = statements.map(sql => database.prepare(sql)).filter(statement => statement.reader)
  return () => {
    for (const statement of ready) statement.all()
  }
}
