import type { InsertObject } from 'kysely'
import type { Trx } from './database'
import type { Tables } from './tables'

/** The tables whose rows have an id of their own. */
type Numbered = {
  [T in keyof Tables]: Tables[T] extends { id: unknown }
    ? T extends `standing_${string}` | 'session'
      ? never
      : T
    : never
}[keyof Tables]

/** Inserts one row and gives its id, on both engines. */
export const insertRow = async <T extends Numbered>(
  trx: Trx,
  table: T,
  values: InsertObject<Tables, T>,
): Promise<number> => {
  const row = await trx.insertInto(table).values(values).returning('id').executeTakeFirstOrThrow()
  return Number(row.id)
}
