import { flag, line, secret } from '../fields'
import { z } from '../forms'
import { signInName } from '../session/signInForm'

const again = () => secret('密码', '请再输一次密码。')
const repeated = { path: ['again'], message: '两次输入的密码不一样。请重新输入。' }

export const firstAdministratorForm = z
  .object({
    displayName: line('姓名', 40),
    name: signInName,
    password: secret('密码'),
    again: again(),
  })
  .refine(form => form.password === form.again, repeated)

export const newUserForm = z.object({
  displayName: line('姓名', 40),
  name: signInName,
  password: secret('初始密码'),
  isAdministrator: flag(),
})

export const editUserForm = z.object({
  displayName: line('姓名', 40),
  isAdministrator: flag(),
  disabled: flag(),
})

export const resetPasswordForm = z.object({ password: secret('新密码') })

export const changePasswordForm = z
  .object({ current: secret('现在的密码'), password: secret('新密码'), again: again() })
  .refine(form => form.password === form.again, repeated)
