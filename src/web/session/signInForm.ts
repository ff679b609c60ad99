import { line, secret } from '../fields'
import { z } from '../forms'

/** Full-width letters typed with a Chinese keyboard are the same name. */
export const signInName = line('登录名', 40).transform(name => name.normalize('NFKC'))

export const signInForm = z.object({ name: signInName, password: secret('密码') })
