import type { RoundRecord } from '../../domain/consultation/record'
import { groupBy } from '../../domain/groups'
import { type NoteParagraph, writeExplanatoryNote } from '../../domain/writing/notes/explanatoryNote'
import { type NoteSource, noteRecordOf } from '../../domain/writing/notes/noteOfRecord'
import type { NoteRecord } from '../../domain/writing/notes/noteRecord'
import { type NoteTemplate, usualNote } from '../../domain/writing/notes/noteTemplate'
import type { Db } from '../../store/database'
import { draftsOf } from '../../store/drafts'
import { afterRejectionsOf, noteTemplateOf } from '../../store/notes'
import type { Project } from '../../store/projects'
import { recordsOf } from '../../store/records'
import { settingsOf } from '../../store/settings'
import { talksOf } from '../../store/talks'

export interface GeneratedNote extends NoteSource {
  record: NoteRecord
  template: NoteTemplate
  isUsual: boolean
  paragraphs: readonly NoteParagraph[]
}

/** The note of a project as the record tells it now. */
export const noteOfProject = async (db: Db, project: Project): Promise<GeneratedNote> =>
  noteOfRounds(db, project, await recordsOf(db, project.id))

/** What the note says of these rounds alone. */
export const noteOfRounds = async (
  db: Db,
  project: Project,
  records: readonly RoundRecord[],
): Promise<GeneratedNote> => {
  const own = await noteTemplateOf(db, project.id)
  const source: NoteSource = {
    project,
    records: records.filter(({ consultees, comments }) => consultees.length + comments.length > 0),
    rule: (await settingsOf(db, project.id)).countingRule,
    drafts: await draftsOf(db, project.id),
    afterRejections: await afterRejectionsOf(db, project.id),
    talks: groupBy(await talksOf(db, project.id), talk => talk.commentId),
  }
  const record = noteRecordOf(source)
  const template = own ?? usualNote
  return {
    ...source,
    record,
    template,
    isUsual: own === null,
    paragraphs: record.rounds.length === 0 ? [] : writeExplanatoryNote(record, template),
  }
}
