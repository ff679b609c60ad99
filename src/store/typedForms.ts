import { asked, type ValueOf } from './asked'
import type { Reader, Trx } from './database'

/** What somebody had typed into a form and not sent: the fields that were touched, by name. */
export interface TypedForm {
  fields: Readonly<Record<string, string>>
  savedAt: string
}

const askTyped = asked((db, value: ValueOf<{ userId: number; place: string }>) =>
  db
    .selectFrom('typed_form')
    .select(['fields', 'saved_at as savedAt'])
    .where('user_id', '=', value('userId'))
    .where('place', '=', value('place')),
)

/** `place`: the path that the form is sent to. */
export const findTyped = async (db: Reader, userId: number, place: string): Promise<TypedForm | null> => {
  const [row] = await askTyped(db, { userId, place })
  return row === undefined ? null : { ...row, fields: JSON.parse(row.fields) }
}

export const putTyped = async (trx: Trx, userId: number, place: string, typed: TypedForm): Promise<void> => {
  const values = { fields: JSON.stringify(typed.fields), saved_at: typed.savedAt }
  await trx
    .insertInto('typed_form')
    .values({ user_id: userId, place, ...values })
    .onConflict(conflict => conflict.columns(['user_id', 'place']).doUpdateSet(values))
    .execute()
}

export const dropTyped = async (trx: Trx, userId: number, place: string): Promise<void> => {
  await trx.deleteFrom('typed_form').where('user_id', '=', userId).where('place', '=', place).execute()
}
