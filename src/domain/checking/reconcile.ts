import type { AdoptionTable } from '../consultation/adoptionTable'
import { type RoundRecord, recordRows } from '../consultation/record'
import { readStatements } from '../reading/statements'
import { type AuditResult, audit } from './audit'

/** What of a project the checks need beside its rounds. */
export interface ReconciledProject {
  documentTitle: string
  /** Prose of the explanatory note; '' where there is none yet. */
  noteText: string
}

/** The title a round's table carries: its own, or the usual one. */
export const tableTitle = (
  project: { documentTitle: string },
  round: { name: string; tableTitle: string },
): string => round.tableTitle || `《${project.documentTitle}》${round.name}意见采纳情况表`

/** A round as the table it will be printed as. */
export const recordTable = (project: { documentTitle: string }, record: RoundRecord): AdoptionTable => ({
  title: tableTitle(project, record.round),
  columns: [],
  rows: recordRows(record),
  footer: null,
  problems: [],
})

/**
 * Holds the record of a project against itself and against its note. `tables` of the result follow the rounds.
 * The same rules that judge a foreign table judge our own.
 */
export const reconcile = (project: ReconciledProject, records: readonly RoundRecord[]): AuditResult => {
  const held = records.filter(record => record.replies.length > 0)
  return audit({
    tables: held.map(record => recordTable(project, record)),
    tableRounds: held.map(record => record.round.number),
    statements: readStatements(project.noteText),
    noteText: project.noteText,
  })
}
