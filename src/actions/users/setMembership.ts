import type { Role } from '../../domain/consultation/roles'
import type { Trx } from '../../store/database'
import { insertEvent } from '../../store/events'
import { deleteMembership, findRole, listMembers, upsertMembership } from '../../store/memberships'
import { findUser } from '../../store/users'
import { action, NotFound, refuse } from '../action'
import { type Seen, standsAsSeen } from '../overtaken'

/** A project always keeps a member who can manage it. */
const keepAnAdministrator = async (trx: Trx, projectId: number, userId: number): Promise<void> => {
  const others = (await listMembers(trx, projectId)).filter(
    member => member.userId !== userId && member.role === 'administrator' && member.disabledAt === null,
  )
  if (others.length === 0) refuse('role', '这是项目的最后一位管理员，不能改换或移出。请先设另一位。')
}

/** Adds somebody to a project or changes what they may do there. */
export const setMembership = action(
  async (trx, membership: { projectId: number; userId: number; role: Role; seen?: Seen }, by) => {
    const { projectId, userId, role, seen } = membership
    const user = await findUser(trx, userId)
    if (!user) throw new NotFound()
    const before = await findRole(trx, projectId, userId)
    const whose = { projectId, subject: 'membership', subjectId: userId, actions: ['add', 'edit', 'remove'] }
    await standsAsSeen(trx, { seen, stands: { role: before ?? '' }, asked: { role }, ...whose }, by)
    if (before === null && user.disabledAt !== null)
      refuse('userId', `${user.displayName}已停用，不能加入项目。`)
    if (before === 'administrator' && role !== before) await keepAnAdministrator(trx, projectId, userId)
    await upsertMembership(trx, { projectId, userId, role, at: by.at })
    await insertEvent(trx, by, {
      action: before === null ? 'add' : 'edit',
      subject: 'membership',
      subjectId: userId,
      projectId,
      before: before === null ? null : { role: before },
      after: { role, displayName: user.displayName },
    })
  },
)

export const removeMembership = action(async (trx, from: { projectId: number; userId: number }, by) => {
  const { projectId, userId } = from
  const role = await findRole(trx, projectId, userId)
  const user = await findUser(trx, userId)
  if (role === null || !user) throw new NotFound()
  if (role === 'administrator') await keepAnAdministrator(trx, projectId, userId)
  await deleteMembership(trx, projectId, userId)
  await insertEvent(trx, by, {
    action: 'remove',
    subject: 'membership',
    subjectId: userId,
    projectId,
    before: { role, displayName: user.displayName },
  })
})
