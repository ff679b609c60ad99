import { hash, verify } from '@node-rs/argon2'
import { refuse } from '../action'

/** OWASP's second recommendation for argon2id (the library's default algorithm): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const shortestPassword = 10
const longestPassword = 200

/** Refuses what would be no protection; `field` is the field the person typed it into. */
export const checkPassword = (field: string, password: string, name: string): void => {
  const length = [...password].length
  if (length < shortestPassword) refuse(field, `密码至少 ${shortestPassword} 个字符，现有 ${length} 个。`)
  if (length > longestPassword) refuse(field, `密码最多 ${longestPassword} 个字符。`)
  if (password.includes(name) && length - name.length < 6) refuse(field, '密码不能主要由登录名组成。')
  if (new Set(password).size < 4) refuse(field, '密码里不同的字符太少，请换一个。')
}

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let decoy: Promise<string> | null = null

/** Takes the same time whether the person exists or not, so that names cannot be found out by the clock. */
export const passwordFits = async (passwordHash: string | null, password: string): Promise<boolean> => {
  decoy ??= hashPassword('nobody has this password')
  const fits = await verify(passwordHash ?? (await decoy), password)
  return fits && passwordHash !== null
}
