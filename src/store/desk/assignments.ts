import type { Actor } from '../../domain/consultation/actor'
import type { Reader, Trx } from '../database'

export interface Assignment {
  userId: number | null
  department: string
  dueOn: string | null
}

export const findAssignment = async (
  db: Reader,
  commentId: number,
): Promise<(Assignment & { name: string | null }) | null> =>
  (await db
    .selectFrom('assignment')
    .leftJoin('user', 'user.id', 'assignment.user_id')
    .select([
      'assignment.user_id as userId',
      'assignment.department',
      'assignment.due_on as dueOn',
      'user.display_name as name',
    ])
    .where('assignment.comment_id', '=', commentId)
    .executeTakeFirst()) ?? null

/** Hands comments to somebody; nobody and no department takes them back. */
export const assignComments = async (
  trx: Trx,
  commentIds: readonly number[],
  assignment: Assignment,
  by: Actor,
): Promise<void> => {
  const nobody = assignment.userId === null && assignment.department === ''
  for (let from = 0; from < commentIds.length; from += 500) {
    const ids = commentIds.slice(from, from + 500)
    await trx.deleteFrom('assignment').where('comment_id', 'in', ids).execute()
    if (nobody) continue
    const rows = ids.map(id => ({
      comment_id: id,
      user_id: assignment.userId,
      department: assignment.department,
      due_on: assignment.dueOn,
      created_by: by.userId,
      created_at: by.at,
    }))
    await trx.insertInto('assignment').values(rows).execute()
  }
}
