import type { Selectable } from 'kysely'
import type { ArchivedEvent } from '../domain/consultation/archive'
import type { Reader, Trx } from './database'
import type { ArchivedEventTable } from './documentTables'
import { asSaid, provenanceOf } from './provenance'

/** So many rows go into one statement. */
const portion = 500

/** Keeps what an archive tells of its project's history, oldest first; ids are those of things here. */
export const insertArchivedEvents = async (
  trx: Trx,
  projectId: number,
  events: readonly ArchivedEvent[],
): Promise<void> => {
  const rows = events.map(({ at, by, action, subject, subjectId, roundId, before, after }) => ({
    project_id: projectId,
    round_id: roundId ?? null,
    at,
    said_by: provenanceOf({ by, at })?.by ?? '',
    action,
    subject,
    subject_id: subjectId,
    before: before ? JSON.stringify(before) : null,
    after: after ? JSON.stringify(after) : null,
  }))
  for (let from = 0; from < rows.length; from += portion)
    await trx
      .insertInto('archived_event')
      .values(rows.slice(from, from + portion))
      .execute()
}

const toEvent = (row: Selectable<ArchivedEventTable>): ArchivedEvent & { id: number; projectId: number } => ({
  id: -row.id,
  at: row.at,
  by: row.said_by === '' ? '' : asSaid('', row.said_by),
  action: row.action,
  subject: row.subject,
  subjectId: row.subject_id,
  projectId: row.project_id,
  roundId: row.round_id,
  before: row.before === null ? null : JSON.parse(row.before),
  after: row.after === null ? null : JSON.parse(row.after),
})

/** Newest first. */
export const archivedEventsOfProject = async (
  db: Reader,
  projectId: number,
  { limit, offset }: { limit: number; offset: number },
) => {
  const rows = await db
    .selectFrom('archived_event')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(toEvent)
}

/** Newest first: of one thing. */
export const archivedEventsOf = async (db: Reader, subject: string, subjectId: number) => {
  const rows = await db
    .selectFrom('archived_event')
    .selectAll()
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toEvent)
}
