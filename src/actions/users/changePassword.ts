import type { Db } from '../../store/database'
import { insertEvent } from '../../store/events'
import { deleteSignInFailuresOf } from '../../store/signInFailures'
import { findUser, setPasswordHash, type UserWithSecret } from '../../store/users'
import { type Actor, action, NotFound, refuse } from '../action'
import { checkPassword, hashPassword, passwordFits } from './passwords'

const replaceHash = action(
  async (trx, change: { user: UserWithSecret; passwordHash: string; action: string }, by) => {
    await setPasswordHash(trx, change.user.id, change.passwordHash)
    await deleteSignInFailuresOf(trx, change.user.name)
    await insertEvent(trx, by, {
      action: change.action,
      subject: 'user',
      subjectId: change.user.id,
      projectId: null,
    })
  },
)

const findOrThrow = async (db: Db, id: number): Promise<UserWithSecret> => {
  const user = await findUser(db, id)
  if (!user) throw new NotFound()
  return user
}

/** Somebody changes their own password; the current one is asked for. All their other sessions end. */
export const changePassword = async (
  db: Db,
  change: { current: string; password: string },
  by: Actor,
): Promise<void> => {
  const user = await findOrThrow(db, by.userId)
  if (!(await passwordFits(user.passwordHash, change.current))) refuse('current', '现在的密码不对。')
  checkPassword('password', change.password, user.name)
  const passwordHash = await hashPassword(change.password)
  await replaceHash(db, { user, passwordHash, action: 'change-password' }, by)
}

/** An administrator gives somebody a new password; all that person's sessions end. */
export const resetPassword = async (
  db: Db,
  reset: { userId: number; password: string },
  by: Actor,
): Promise<void> => {
  const user = await findOrThrow(db, reset.userId)
  checkPassword('password', reset.password, user.name)
  const passwordHash = await hashPassword(reset.password)
  await replaceHash(db, { user, passwordHash, action: 'reset-password' }, by)
}
