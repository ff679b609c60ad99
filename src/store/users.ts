import { asked, type ValueOf } from './asked'
import { begun } from './begun'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'

export interface User {
  id: number
  /** What is typed to sign in. */
  name: string
  /** What others see. */
  displayName: string
  /** Creates users and enters every project; the one who set the program up is one. */
  isAdministrator: boolean
  createdAt: string
  disabledAt: string | null
}

/** A user together with the secret; never leaves the actions and the session check. */
export interface UserWithSecret extends User {
  passwordHash: string
}

const selectUsers = begun(db =>
  db
    .selectFrom('user')
    .select([
      'id',
      'name',
      'display_name as displayName',
      'is_administrator',
      'created_at as createdAt',
      'disabled_at as disabledAt',
      'password_hash as passwordHash',
    ]),
)

type UserRow = Awaited<ReturnType<ReturnType<typeof selectUsers>['execute']>>[number]

const toUser = ({ is_administrator, ...row }: UserRow): UserWithSecret => ({
  ...row,
  isAdministrator: is_administrator === 1,
})

const withoutSecret = ({ passwordHash: _, ...user }: UserWithSecret): User => user

const askUser = asked((db, value: ValueOf<{ id: number }>) => selectUsers(db).where('id', '=', value('id')))

export const findUser = async (db: Reader, id: number): Promise<UserWithSecret | null> => {
  const [row] = await askUser(db, { id })
  return row ? toUser(row) : null
}

export const findUserByName = async (db: Reader, name: string): Promise<UserWithSecret | null> => {
  const row = await selectUsers(db).where('name', '=', name).executeTakeFirst()
  return row ? toUser(row) : null
}

export const listUsers = async (db: Reader): Promise<User[]> => {
  const rows = await selectUsers(db).orderBy('id').execute()
  return rows.map(toUser).map(withoutSecret)
}

export const hasUsers = async (db: Reader): Promise<boolean> =>
  (await db.selectFrom('user').select('id').limit(1).executeTakeFirst()) !== undefined

export const insertUser = (
  trx: Trx,
  user: { name: string; displayName: string; passwordHash: string; isAdministrator: boolean; at: string },
): Promise<number> =>
  insertRow(trx, 'user', {
    name: user.name,
    display_name: user.displayName,
    password_hash: user.passwordHash,
    is_administrator: user.isAdministrator ? 1 : 0,
    created_at: user.at,
    disabled_at: null,
  })

export const setPasswordHash = async (trx: Trx, id: number, passwordHash: string): Promise<void> => {
  await trx.updateTable('user').set({ password_hash: passwordHash }).where('id', '=', id).execute()
}

export const setUserDisabled = async (trx: Trx, id: number, disabledAt: string | null): Promise<void> => {
  await trx.updateTable('user').set({ disabled_at: disabledAt }).where('id', '=', id).execute()
}

export const setUserDetails = async (
  trx: Trx,
  id: number,
  details: { displayName: string; isAdministrator: boolean },
): Promise<void> => {
  await trx
    .updateTable('user')
    .set({ display_name: details.displayName, is_administrator: details.isAdministrator ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}
