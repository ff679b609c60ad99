import type { Actor } from '../domain/consultation/actor'
import { archivedEventsOf, archivedEventsOfProject } from './archivedEvents'
import { begun } from './begun'
import type { Reader, Trx } from './database'

/** What was done, to what: `subject` is a noun of the record and `subjectId` its id. */
export interface Happening {
  action: string
  subject: string
  subjectId: number | null
  projectId: number | null
  roundId?: number | null
  before?: object | null
  after?: object | null
}

export interface Event extends Happening {
  /** Below 0: of an archive that was taken in. */
  id: number
  at: string
  by: string
}

export const insertEvent = (trx: Trx, by: Actor, happening: Happening): Promise<void> =>
  insertEvents(trx, by, [happening])

/** Several of one moment. */
export const insertEvents = async (trx: Trx, by: Actor, happenings: readonly Happening[]): Promise<void> => {
  if (happenings.length === 0) return
  const rows = happenings.map(({ before, after, ...happening }) => ({
    at: by.at,
    user_id: by.userId,
    project_id: happening.projectId,
    round_id: happening.roundId ?? null,
    action: happening.action,
    subject: happening.subject,
    subject_id: happening.subjectId,
    before: before ? JSON.stringify(before) : null,
    after: after ? JSON.stringify(after) : null,
  }))
  await trx.insertInto('event').values(rows).execute()
}

const selectEvents = begun(db =>
  db
    .selectFrom('event')
    .leftJoin('user', 'user.id', 'event.user_id')
    .select([
      'event.id',
      'event.at',
      'event.action',
      'event.subject',
      'event.subject_id as subjectId',
      'event.project_id as projectId',
      'event.round_id as roundId',
      'event.before',
      'event.after',
      'user.display_name as by',
    ])
    .orderBy('event.id', 'desc'),
)

type EventRow = Awaited<ReturnType<ReturnType<typeof selectEvents>['execute']>>[number]

const toEvent = (row: EventRow): Event => ({
  ...row,
  by: row.by ?? '',
  before: row.before === null ? null : JSON.parse(row.before),
  after: row.after === null ? null : JSON.parse(row.after),
})

/** The last thing that happened in a project, 0 where nothing has: what comes later has a greater id. */
export const lastEventId = async (db: Reader, projectId: number): Promise<number> => {
  const row = await db
    .selectFrom('event')
    .select('id')
    .where('project_id', '=', projectId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? 0
}

/** Newest first; what an archive tells that the project was made of comes last, since it happened before. */
export const eventsOfProject = async (
  db: Reader,
  projectId: number,
  { limit, offset }: { limit: number; offset: number },
): Promise<Event[]> => {
  const rows = await selectEvents(db)
    .where('event.project_id', '=', projectId)
    .limit(limit)
    .offset(offset)
    .execute()
  const own = rows.map(toEvent)
  if (own.length === limit) return own
  const { count } = await db
    .selectFrom('event')
    .where('project_id', '=', projectId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const archived = await archivedEventsOfProject(db, projectId, {
    limit: limit - own.length,
    offset: Math.max(0, offset - Number(count)),
  })
  return [...own, ...archived]
}

/** Who was the last to do one of these things to a subject. */
export const lastToDo = async (
  db: Reader,
  what: { projectId: number | null; subject: string; subjectId: number; actions: readonly string[] },
): Promise<{ userId: number; name: string } | undefined> =>
  db
    .selectFrom('event')
    .innerJoin('user', 'user.id', 'event.user_id')
    .select(['user.id as userId', 'user.display_name as name'])
    .where('event.project_id', what.projectId === null ? 'is' : '=', what.projectId)
    .where('event.subject', '=', what.subject)
    .where('event.subject_id', '=', what.subjectId)
    .where('event.action', 'in', what.actions)
    .orderBy('event.id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Newest first: the history of one thing. */
export const eventsOf = async (db: Reader, subject: string, subjectId: number): Promise<Event[]> => {
  const rows = await selectEvents(db)
    .where('event.subject', '=', subject)
    .where('event.subject_id', '=', subjectId)
    .execute()
  return [...rows.map(toEvent), ...(await archivedEventsOf(db, subject, subjectId))]
}
