import type { Db } from '../../store/database'
import { insertEvent } from '../../store/events'
import { findUserByName, insertUser } from '../../store/users'
import { type Actor, action, refuse } from '../action'
import type { NewUser } from './createFirstAdministrator'
import { checkPassword, hashPassword } from './passwords'

interface HashedUser {
  name: string
  displayName: string
  isAdministrator: boolean
  passwordHash: string
}

const insertHashed = action(async (trx, user: HashedUser, by) => {
  if (await findUserByName(trx, user.name)) refuse('name', `登录名“${user.name}”已经有人用了，请换一个。`)
  const id = await insertUser(trx, { ...user, at: by.at })
  const { passwordHash: _, ...after } = user
  await insertEvent(trx, by, { action: 'create', subject: 'user', subjectId: id, projectId: null, after })
  return id
})

/** Refuses a name that is taken and a password that is too weak. */
export const createUser = async (
  db: Db,
  user: NewUser & { isAdministrator: boolean },
  by: Actor,
): Promise<number> => {
  checkPassword('password', user.password, user.name)
  const { password, ...rest } = user
  return insertHashed(db, { ...rest, passwordHash: await hashPassword(password) }, by)
}
