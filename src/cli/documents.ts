import type { SourcesAudit } from '../domain/checking/auditSources'
import type { LetterPreview } from '../domain/checking/importing/letterPreview'
import type { AdoptionTable } from '../domain/consultation/adoptionTable'

/** The JSON that other programs get from us. Fields may be added, none taken away. */

/** Contract `table`: the first table; others in the same file follow under `others`. */
export const tableDocument = (table: AdoptionTable, others: readonly AdoptionTable[] = []) => ({
  ...table,
  others: others.map(other => ({ ...other })),
})

/** `read` of a letter; of a table it is that of `table` with `reading` and the unit of the letter around it. */
export const letterDocument = (letter: LetterPreview) => ({
  reading: 'letter' as const,
  unit: letter.unit || null,
  date: letter.date || null,
  documentName: letter.documentName || null,
  noComment: letter.noComment,
  comments: letter.noComment ? [] : letter.comments.map(({ text }) => ({ text })),
  problems: letter.problems.map(({ message }) => message),
})

/** Contract `audit`. */
export const auditDocument = (result: SourcesAudit) => ({
  tables: result.tables,
  statements: result.statements,
  findings: result.findings,
})
