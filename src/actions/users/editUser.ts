import type { Fields } from '../../domain/desk/mergeFields'
import { insertEvent } from '../../store/events'
import { findUser, listUsers, setUserDetails, setUserDisabled } from '../../store/users'
import { action, NotFound, refuse } from '../action'
import { type Seen, standsAsSeen } from '../overtaken'

export interface UserEdit {
  userId: number
  displayName: string
  isAdministrator: boolean
  disabled: boolean
  seen?: Seen
}

/** A user in the words of the form. */
export const userFields = (user: Pick<UserEdit, 'displayName' | 'isAdministrator' | 'disabled'>): Fields => ({
  displayName: user.displayName,
  isAdministrator: user.isAdministrator ? 'on' : '',
  disabled: user.disabled ? 'on' : '',
})

/** Name, rights and whether the person may sign in. One administrator who can sign in always stays. */
export const editUser = action(async (trx, edit: UserEdit, by) => {
  const user = await findUser(trx, edit.userId)
  if (!user) throw new NotFound()
  const whose = { projectId: null, subject: 'user', subjectId: user.id, actions: ['edit'] }
  const stands = userFields({ ...user, disabled: user.disabledAt !== null })
  await standsAsSeen(trx, { seen: edit.seen, stands, asked: userFields(edit), ...whose }, by)
  const others = (await listUsers(trx)).filter(
    each => each.id !== user.id && each.isAdministrator && each.disabledAt === null,
  )
  if (others.length === 0 && (edit.disabled || !edit.isAdministrator)) {
    refuse(
      edit.disabled ? 'disabled' : 'isAdministrator',
      '这是最后一位系统管理员，不能停用或取消。请先设另一位。',
    )
  }
  const { displayName, isAdministrator } = edit
  await setUserDetails(trx, user.id, { displayName, isAdministrator })
  const disabledAt = edit.disabled ? (user.disabledAt ?? by.at) : null
  await setUserDisabled(trx, user.id, disabledAt)
  await insertEvent(trx, by, {
    action: 'edit',
    subject: 'user',
    subjectId: user.id,
    projectId: null,
    before: {
      displayName: user.displayName,
      isAdministrator: user.isAdministrator,
      disabled: user.disabledAt !== null,
    },
    after: { displayName, isAdministrator, disabled: edit.disabled },
  })
})
