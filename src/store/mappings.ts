import type { Actor } from '../domain/consultation/actor'
import { type ColumnRole, columnRoles } from '../domain/consultation/adoptionTable'
import type { Reader, Trx } from './database'

const isRole = (word: string): word is ColumnRole => Object.hasOwn(columnRoles, word)

/** What a person said the columns with these headers hold; undefined where nobody has. */
export const findMapping = async (
  db: Reader,
  headerKey: string,
): Promise<readonly ColumnRole[] | undefined> => {
  const row = await db
    .selectFrom('column_mapping')
    .select('roles')
    .where('header_key', '=', headerKey)
    .executeTakeFirst()
  return row?.roles.split(',').map(word => (isRole(word) ? word : 'other'))
}

/** Remembers the mapping for the next table with the same headers; the newest stands. */
export const keepMapping = async (
  trx: Trx,
  headerKey: string,
  roles: readonly ColumnRole[],
  by: Actor,
): Promise<void> => {
  const values = { roles: roles.join(','), created_by: by.userId, created_at: by.at }
  await trx
    .insertInto('column_mapping')
    .values({ header_key: headerKey, ...values })
    .onConflict(conflict => conflict.column('header_key').doUpdateSet(values))
    .execute()
}
