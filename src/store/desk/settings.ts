import type { Reader, Trx } from '../database'

/** What a person has set for themselves. `keys`: 'off' switches the keys of the desk off. */
export const settingOf = async (db: Reader, userId: number, name: 'keys'): Promise<string | null> => {
  const row = await db
    .selectFrom('user_setting')
    .select('value')
    .where('user_id', '=', userId)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value ?? null
}

export const putSetting = async (trx: Trx, userId: number, name: 'keys', value: string): Promise<void> => {
  await trx
    .insertInto('user_setting')
    .values({ user_id: userId, name, value })
    .onConflict(conflict => conflict.columns(['user_id', 'name']).doUpdateSet({ value }))
    .execute()
}
