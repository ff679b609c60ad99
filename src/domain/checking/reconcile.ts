import type { AdoptionTable } from '../consultation/adoptionTable'
import { type RoundRecord, recordRows } from '../consultation/record'
import { type ProjectSettings, usualSettings } from '../consultation/settings'
import { readStatements } from '../reading/statements'
import { type AuditResult, audit } from './audit'
import type { DatedReply, NamedText, RecordedRound, RosterUnit } from './context'
import { countingOf, countRecord } from './counting/countRecord'

/** What of a project the checks need beside its rounds. */
export interface ReconciledProject {
  documentTitle: string
  /** Prose of the explanatory note; '' where there is none yet. */
  noteText: string
  /** Its drafts, where they are to be checked too. */
  drafts?: readonly NamedText[]
  /** How it counts and what it asks of periods; absent: the usual. */
  settings?: ProjectSettings
}

/** 第一次征求意见 + 意见采纳情况 -> 第一次征求意见采纳情况: a name that ends so says it once. */
export const becameOfRound = (roundName: string): string => `${roundName.replace(/意见$/, '')}意见采纳情况`

/** The title a round's table carries: its own, or the usual one. */
export const tableTitle = (
  project: { documentTitle: string },
  round: { name: string; tableTitle: string },
): string => round.tableTitle || `《${project.documentTitle}》${becameOfRound(round.name)}表`

/** A round as the table it will be printed as. */
export const recordTable = (project: { documentTitle: string }, record: RoundRecord): AdoptionTable => ({
  title: tableTitle(project, record.round),
  columns: [],
  rows: recordRows(record),
  footer: null,
  problems: [],
})

/**
 * Who was asked, where it can be told that somebody is missing: a round is over when another has gone out, before
 * that a unit may still answer. Units that sent comments unasked are not on the list.
 */
const rosterOf = (records: readonly RoundRecord[]): RosterUnit[] => {
  const last = Math.max(...records.map(({ round }) => round.number))
  return records.flatMap(({ round, consultees, replies }) => {
    const answered = new Set(replies.map(reply => reply.consulteeId))
    return consultees
      .filter(({ id, asked }) => asked && (round.number < last || answered.has(id)))
      .map(({ unit }) => ({ name: unit, rounds: [round.number] }))
  })
}

const datedReplies = ({ round, consultees, replies }: RoundRecord): DatedReply[] => {
  const unitOf = new Map(consultees.map(({ id, unit }) => [id, unit]))
  return replies.flatMap(({ consulteeId, receivedOn }) =>
    receivedOn === null
      ? []
      : [{ unit: unitOf.get(consulteeId) ?? '', round: round.number, repliedOn: receivedOn }],
  )
}

const recordedRound = ({ round, consultees }: RoundRecord): RecordedRound => ({
  number: round.number,
  name: round.name,
  sentOn: round.sentOn,
  dueOn: round.dueOn,
  isPublic: consultees.some(({ asked, kind }) => asked && kind === 'public'),
  asked: consultees.filter(({ asked }) => asked).map(({ unit }) => unit),
})

/**
 * Holds the record of a project against itself, its settings and its note. `tables` of the result follow the
 * rounds that have replies. The same rules that judge a foreign table judge our own.
 */
export const reconcile = (project: ReconciledProject, records: readonly RoundRecord[]): AuditResult => {
  const held = records.filter(record => record.replies.length > 0)
  const { countingRule, publicDays, writtenDays } = project.settings ?? usualSettings
  return audit({
    tables: held.map(record => recordTable(project, record)),
    tableRounds: held.map(record => record.round.number),
    statements: readStatements(project.noteText),
    noteText: project.noteText,
    drafts: project.drafts,
    roster: rosterOf(held),
    replies: held.flatMap(datedReplies),
    settings: { publicDays, writtenDays },
    ownCountings: held.map(record => countingOf(countRecord(record, countingRule))),
    recordedRounds: records.map(recordedRound),
  })
}
