import type { Actor } from '../../domain/consultation/actor'
import type { ArchivedAssignment } from '../../domain/consultation/archive'
import { asked, type ValueOf } from '../asked'
import type { Reader, Trx } from '../database'
import { personIn } from '../provenance'
import { remembered } from './memory'

export interface Assignment {
  userId: number | null
  department: string
  dueOn: string | null
}

const askAssignment = asked((db, value: ValueOf<{ id: number }>) =>
  db
    .selectFrom('assignment')
    .leftJoin('user', 'user.id', 'assignment.user_id')
    .select([
      'assignment.user_id as userId',
      'assignment.department',
      'assignment.due_on as dueOn',
      'user.display_name as name',
    ])
    .where('assignment.comment_id', '=', value('id'))
    .where(({ eb, or }) =>
      or([eb('assignment.user_id', 'is not', null), eb('assignment.department', '!=', '')]),
    ),
)

export const findAssignment = async (
  db: Reader,
  commentId: number,
): Promise<(Assignment & { name: string | null }) | null> =>
  (await askAssignment(db, { id: commentId }))[0] ?? null

/** Who has which comment of a project to deal with, as an archive tells it: people by their names. */
export const assignmentsOf = async (db: Reader, projectId: number): Promise<ArchivedAssignment[]> => {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('comment_entry as entry', 'entry.comment_id', 'assignment.comment_id')
    .leftJoin('user', 'user.id', 'assignment.user_id')
    .select([
      'assignment.comment_id as commentId',
      'assignment.department',
      'assignment.due_on as dueOn',
      'user.display_name as name',
    ])
    .where('entry.project_id', '=', projectId)
    .where(({ eb, or }) =>
      or([eb('assignment.user_id', 'is not', null), eb('assignment.department', '!=', '')]),
    )
    .orderBy('assignment.comment_id')
    .execute()
  return rows.map(({ commentId, department, dueOn, name }) =>
    name === null
      ? { commentId, ...personIn(department), dueOn }
      : { commentId, department, person: name, dueOn },
  )
}

const known = remembered<string[]>()

/** The departments that have something to deal with in a round or a project. `revision` is theirs. */
export const departmentsIn = (
  db: Reader,
  within: { roundId: number } | { projectId: number },
  revision: number,
): Promise<string[]> =>
  known(db, JSON.stringify(within), String(revision), async () => {
    const all = db
      .selectFrom('assignment')
      .innerJoin('comment_entry as entry', 'entry.comment_id', 'assignment.comment_id')
      .select('assignment.department')
      .where('assignment.department', '!=', '')
    const own =
      'roundId' in within
        ? all.where('entry.round_id', '=', within.roundId)
        : all.where('entry.project_id', '=', within.projectId)
    return (await own.distinct().orderBy('assignment.department').execute()).map(row => row.department)
  })

/** A comment that was put into other hands. */
export interface Reassigned {
  commentId: number
  by: string
}

/** Those of these comments that were put into other hands, or taken back, after an event of their project. */
export const assignedSince = async (
  db: Reader,
  { projectId, eventId }: { projectId: number; eventId: number },
  commentIds: readonly number[],
): Promise<Reassigned[]> => {
  const found: Reassigned[] = []
  for (let from = 0; from < commentIds.length; from += 500) {
    const rows = await db
      .selectFrom('assignment')
      .innerJoin('event', join =>
        join
          .onRef('event.user_id', '=', 'assignment.created_by')
          .onRef('event.at', '=', 'assignment.created_at'),
      )
      .innerJoin('user', 'user.id', 'assignment.created_by')
      .select(['assignment.comment_id as commentId', 'user.display_name as by'])
      .distinct()
      .where('event.project_id', '=', projectId)
      .where('event.id', '>', eventId)
      .where('event.action', '=', 'assignWork')
      .where('assignment.comment_id', 'in', commentIds.slice(from, from + 500))
      .execute()
    found.push(...rows)
  }
  return found
}

/**
 * Hands comments to somebody; nobody and no department takes them back. That is kept too: who did it last, and when,
 * is how another person's older page is known.
 */
export const assignComments = async (
  trx: Trx,
  commentIds: readonly number[],
  assignment: Assignment,
  by: Actor,
): Promise<void> => {
  for (let from = 0; from < commentIds.length; from += 500) {
    const ids = commentIds.slice(from, from + 500)
    await trx.deleteFrom('assignment').where('comment_id', 'in', ids).execute()
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
