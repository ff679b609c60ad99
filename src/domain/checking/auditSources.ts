import type { AdoptionTable } from '../consultation/adoptionTable'
import { documentText, type SourceDocument } from '../reading/source'
import { readStatements } from '../reading/statements'
import { recogniseTables } from '../reading/tables'
import { type AuditResult, audit } from './audit'
import type { AuditSettings } from './context'

export interface SourcesAudit extends AuditResult {
  /** The tables as read, in the order of `AuditResult.tables`. */
  recognised: readonly AdoptionTable[]
  /** The prose of all files, that the tables were held against. */
  noteText: string
}

/**
 * Audits files as they come: every table found in `files`, the prose of them all, and the prose of `notes`.
 * Pure: the same bytes give the same findings, in the pages and on the command line.
 */
export const auditSources = (
  files: readonly SourceDocument[],
  notes: readonly SourceDocument[] = [],
  settings?: AuditSettings,
): SourcesAudit => {
  const read = files.map(recogniseTables)
  const noteText = [...notes.map(documentText), ...read.map(each => each.prose)]
    .filter(text => text.trim() !== '')
    .join('\n')
  return auditTables(
    read.flatMap(each => each.tables),
    noteText,
    settings,
  )
}

/** The same over tables that have been read already, as after repairs. */
export const auditTables = (
  recognised: readonly AdoptionTable[],
  noteText: string,
  settings?: AuditSettings,
): SourcesAudit => ({
  ...audit({ tables: recognised, statements: readStatements(noteText), noteText, settings }),
  recognised,
  noteText,
})
