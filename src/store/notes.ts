import type { Actor } from '../domain/consultation/actor'
import type { NoteParagraph, WrittenNote } from '../domain/writing/notes/explanatoryNote'
import type { NoteField } from '../domain/writing/notes/noteRecord'
import { isNoteNeed, type NoteSentence, type NoteTemplate } from '../domain/writing/notes/noteTemplate'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'
import { asSaid, type Provenance } from './provenance'

/** The prose of a project's explanatory note, as pasted or taken in. */
export const noteTextOf = async (db: Reader, projectId: number): Promise<string> => {
  const row = await db
    .selectFrom('project')
    .select('note_text')
    .where('id', '=', projectId)
    .executeTakeFirst()
  return row?.note_text ?? ''
}

export const updateNoteText = async (trx: Trx, projectId: number, text: string): Promise<void> => {
  await trx.updateTable('project').set({ note_text: text }).where('id', '=', projectId).execute()
}

const needsOf = (written: string): NoteField[] => written.split(',').filter(isNoteNeed)

/** The project's own wording; null where it uses the usual one. */
export const noteTemplateOf = async (db: Reader, projectId: number): Promise<NoteTemplate | null> => {
  const rows = await db
    .selectFrom('note_sentence')
    .select(['part', 'text', 'needs'])
    .where('project_id', '=', projectId)
    .orderBy('position')
    .execute()
  if (rows.length === 0) return null
  const part = (name: string): NoteSentence[] =>
    rows.filter(row => row.part === name).map(row => ({ text: row.text, needs: needsOf(row.needs) }))
  return { heading: part('heading')[0]?.text ?? null, round: part('round'), total: part('total') }
}

/** Null goes back to the usual wording. */
export const replaceNoteTemplate = async (
  trx: Trx,
  projectId: number,
  template: NoteTemplate | null,
): Promise<void> => {
  await trx.deleteFrom('note_sentence').where('project_id', '=', projectId).execute()
  if (template === null) return
  const { heading, round, total } = template
  const parts = { heading: heading === null ? [] : [{ text: heading }], round, total }
  const rows = Object.entries(parts).flatMap(([part, sentences]) =>
    sentences.map(({ text, needs = [] }: NoteSentence, position) => ({
      project_id: projectId,
      part,
      position,
      text,
      needs: needs.join(','),
    })),
  )
  if (rows.length > 0) await trx.insertInto('note_sentence').values(rows).execute()
}

const selectNotes = (db: Reader, projectId: number) =>
  db
    .selectFrom('written_note')
    .innerJoin('user', 'user.id', 'written_note.created_by')
    .select([
      'written_note.paragraphs',
      'user.display_name as by',
      'written_note.created_at as at',
      'written_note.said_by as saidBy',
      'written_note.said_at as saidAt',
    ])
    .where('written_note.project_id', '=', projectId)

type NoteRow = Awaited<ReturnType<ReturnType<typeof selectNotes>['execute']>>[number]

const toNote = ({ paragraphs, by, at, saidBy, saidAt }: NoteRow): WrittenNote => ({
  paragraphs: JSON.parse(paragraphs),
  by: asSaid(by, saidBy),
  at: saidAt ?? at,
})

/** The note as it was last given out, with the numbers it had then. */
export const writtenNoteOf = async (db: Reader, projectId: number): Promise<WrittenNote | undefined> => {
  const row = await selectNotes(db, projectId).orderBy('written_note.id', 'desc').limit(1).executeTakeFirst()
  return row && toNote(row)
}

/** Every note that was given out, oldest first. */
export const writtenNotesOf = async (db: Reader, projectId: number): Promise<WrittenNote[]> =>
  (await selectNotes(db, projectId).orderBy('written_note.id').execute()).map(toNote)

export const insertWrittenNote = (
  trx: Trx,
  projectId: number,
  paragraphs: readonly NoteParagraph[],
  by: Actor,
  provenance?: Provenance,
): Promise<number> =>
  insertRow(trx, 'written_note', {
    project_id: projectId,
    paragraphs: JSON.stringify(paragraphs),
    created_by: by.userId,
    created_at: by.at,
    said_by: provenance?.by ?? null,
    said_at: provenance?.at ?? null,
  })

/** What was done about comments not adopted, by round; rounds for which nothing was typed are absent. */
export const afterRejectionsOf = async (db: Reader, projectId: number): Promise<Map<number, string>> => {
  const rows = await db
    .selectFrom('round')
    .select(['id', 'after_rejection'])
    .where('project_id', '=', projectId)
    .where('after_rejection', '<>', '')
    .execute()
  return new Map(rows.map(row => [row.id, row.after_rejection]))
}

export const updateAfterRejection = async (trx: Trx, roundId: number, text: string): Promise<void> => {
  await trx.updateTable('round').set({ after_rejection: text }).where('id', '=', roundId).execute()
}
