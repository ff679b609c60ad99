import { isRole, type Role } from '../domain/consultation/roles'
import type { Reader, Trx } from './database'

export interface Member {
  userId: number
  name: string
  displayName: string
  role: Role
  disabledAt: string | null
}

const toRole = (word: string): Role => (isRole(word) ? word : 'viewer')

export const findRole = async (db: Reader, projectId: number, userId: number): Promise<Role | null> => {
  const row = await db
    .selectFrom('membership')
    .select('role')
    .where('project_id', '=', projectId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row ? toRole(row.role) : null
}

export const listMembers = async (db: Reader, projectId: number): Promise<Member[]> => {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.user_id')
    .select([
      'user.id as userId',
      'user.name',
      'user.display_name as displayName',
      'membership.role',
      'user.disabled_at as disabledAt',
    ])
    .where('membership.project_id', '=', projectId)
    .orderBy('membership.created_at')
    .orderBy('user.id')
    .execute()
  return rows.map(row => ({ ...row, role: toRole(row.role) }))
}

export const upsertMembership = async (
  trx: Trx,
  membership: { projectId: number; userId: number; role: Role; at: string },
): Promise<void> => {
  await trx
    .insertInto('membership')
    .values({
      project_id: membership.projectId,
      user_id: membership.userId,
      role: membership.role,
      created_at: membership.at,
    })
    .onConflict(conflict =>
      conflict.columns(['project_id', 'user_id']).doUpdateSet({ role: membership.role }),
    )
    .execute()
}

export const deleteMembership = async (trx: Trx, projectId: number, userId: number): Promise<void> => {
  await trx
    .deleteFrom('membership')
    .where('project_id', '=', projectId)
    .where('user_id', '=', userId)
    .execute()
}
