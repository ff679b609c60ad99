import type { AdoptionTable } from '../consultation/adoptionTable'
import { documentText, type SourceDocument } from '../reading/source'
import { readStatements } from '../reading/statements'
import { recogniseTables } from '../reading/tables'
import { type AuditResult, audit } from './audit'
import type { AuditSettings, NamedText } from './context'

export interface SourcesAudit extends AuditResult {
  /** The tables as read, in the order of `AuditResult.tables`. */
  recognised: readonly AdoptionTable[]
  /** The prose of all files, that the tables were held against. */
  noteText: string
  /** Drafts that were given too, and files with neither a table nor a stated number: checked against themselves. */
  drafts: readonly NamedText[]
}

/**
 * Audits files as they come: every table found in `files`, the prose of them all, and the prose of `notes`; drafts
 * (and files that turn out to be one) only against themselves.
 * Pure: the same bytes give the same findings, in the pages and on the command line.
 */
export const auditSources = (
  files: readonly SourceDocument[],
  notes: readonly SourceDocument[] = [],
  settings?: AuditSettings,
  draftFiles: readonly SourceDocument[] = [],
): SourcesAudit => {
  const read = files.map(file => ({ ...recogniseTables(file), name: file.name }))
  const bare = read.filter(({ tables, prose }) => tables.length === 0 && readStatements(prose).length === 0)
  const noteText = [
    ...notes.map(documentText),
    ...read.filter(each => !bare.includes(each)).map(each => each.prose),
  ]
    .filter(text => text.trim() !== '')
    .join('\n')
  const drafts = [
    ...bare.map(({ name, prose }) => ({ name, text: prose })),
    ...draftFiles.map(file => ({ name: file.name, text: documentText(file) })),
  ]
  return auditTables(
    read.flatMap(each => each.tables),
    noteText,
    settings,
    drafts,
  )
}

/** The same over tables that have been read already, as after repairs. */
export const auditTables = (
  recognised: readonly AdoptionTable[],
  noteText: string,
  settings?: AuditSettings,
  drafts: readonly NamedText[] = [],
): SourcesAudit => ({
  ...audit({ tables: recognised, statements: readStatements(noteText), noteText, settings, drafts }),
  recognised,
  noteText,
  drafts,
})
