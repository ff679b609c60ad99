import type { Db } from '../../store/database'
import {
  countSignInFailures,
  deleteSignInFailuresBefore,
  deleteSignInFailuresOf,
  insertSignInFailure,
} from '../../store/signInFailures'
import { findUserByName, type UserWithSecret } from '../../store/users'
import { action, Refused } from '../action'
import { passwordFits } from './passwords'

/** Too many wrong passwords lately. Answered with 429. */
export class TooManyAttempts extends Refused {}

const windowMinutes = 15
/** Somebody mistyping from one seat; a guesser with many seats; a whole office behind one address. */
const limits = { forNameFromAddress: 5, forName: 20, fromAddress: 60 }

export interface SignInAttempt {
  name: string
  password: string
  address: string
}

const minutesBefore = (at: string, minutes: number): string =>
  new Date(Date.parse(at) - minutes * 60_000).toISOString()

/** Counts the attempt before the password is looked at, so that many at once cannot slip past the limit. */
const countAttempt = action(async (trx, { name, address }: SignInAttempt, by) => {
  const since = minutesBefore(by.at, windowMinutes)
  await deleteSignInFailuresBefore(trx, since)
  const failures = await countSignInFailures(trx, name, address, since)
  if (
    failures.forNameFromAddress >= limits.forNameFromAddress ||
    failures.forName >= limits.forName ||
    failures.fromAddress >= limits.fromAddress
  ) {
    const message = `登录名或密码输错的次数太多。请等 ${windowMinutes} 分钟再试，或请管理员重设密码。`
    throw new TooManyAttempts([{ field: 'name', message }])
  }
  await insertSignInFailure(trx, { name, address, at: by.at })
})

const forgetAttempts = action((trx, { name, address }: SignInAttempt) =>
  deleteSignInFailuresOf(trx, name, address),
)

/** The person with this name and password. Throws Refused, or TooManyAttempts. */
export const signIn = async (db: Db, attempt: SignInAttempt, at: string): Promise<UserWithSecret> => {
  const by = { userId: 0, at }
  await countAttempt(db, attempt, by)
  const user = await findUserByName(db, attempt.name)
  const fits = await passwordFits(user?.passwordHash ?? null, attempt.password)
  if (!user || !fits) throw new Refused([{ field: 'name', message: '登录名或密码不对。请检查后再试。' }])
  if (user.disabledAt !== null) {
    throw new Refused([{ field: 'name', message: '这个用户已停用。请找管理员启用。' }])
  }
  await forgetAttempts(db, attempt, by)
  return user
}
