import type { Db } from '../../store/database'
import { insertEvent } from '../../store/events'
import { hasUsers, insertUser } from '../../store/users'
import { action, refuse } from '../action'
import { checkPassword, hashPassword } from './passwords'

export interface NewUser {
  name: string
  displayName: string
  password: string
}

const insertFirst = action(
  async (
    trx,
    { name, displayName, passwordHash }: Omit<NewUser, 'password'> & { passwordHash: string },
    by,
  ) => {
    if (await hasUsers(trx)) refuse('name', '管理员已经建立，请直接登录。')
    const id = await insertUser(trx, { name, displayName, passwordHash, isAdministrator: true, at: by.at })
    await insertEvent(
      trx,
      { userId: id, at: by.at },
      { action: 'create', subject: 'user', subjectId: id, projectId: null, after: { name, displayName } },
    )
    return id
  },
)

/** The first visit: only while there is nobody. `at` is the time; there is no actor yet. */
export const createFirstAdministrator = async (db: Db, user: NewUser, at: string): Promise<number> => {
  checkPassword('password', user.password, user.name)
  const { name, displayName } = user
  const passwordHash = await hashPassword(user.password)
  return insertFirst(db, { name, displayName, passwordHash }, { userId: 0, at })
}
