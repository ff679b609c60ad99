import type { AdoptionRow, AdoptionTable } from '../consultation/adoptionTable'
import type { ParsedComment } from '../consultation/change'
import type { Statement } from '../consultation/statement'
import type { Tally } from '../consultation/tally'
import type { Counting } from './counting/countings'
import type { Finding } from './finding'
import type { Reading } from './reading'
import type { Move } from './shifts'

/** Periods in whole days, first and last day counted; null switches the check off. */
export interface AuditSettings {
  /** Consultation of the public; 重大行政决策程序暂行条例 asks for 30 days. */
  publicDays?: number | null
  /** Consultation of units by letter; no statute names a number. */
  writtenDays?: number | null
}

/** A unit that was asked; `label` is its class where the roster has one. */
export interface RosterUnit {
  name: string
  label?: string | undefined
  /** The rounds it was asked in; absent where the list is one for all rounds. */
  rounds?: readonly number[] | undefined
}

/** A reply with its date, where the record has one. Dates are ISO. */
export interface DatedReply {
  unit: string
  round: number
  repliedOn: string
}

/** A round as it is recorded, with its days; prose is held against them, and they against the settings. */
export interface RecordedRound {
  number: number
  name: string
  /** ISO. */
  sentOn: string | null
  dueOn: string | null
  /** The public was asked. */
  isPublic: boolean
  /** Names of the units asked, those that have not answered too. */
  asked: readonly string[]
}

/** A text and how messages call it. */
export interface NamedText {
  name: string
  text: string
}

/** Everything an audit looks at: tables as read or as recorded, what the prose states, who was asked. */
export interface AuditInput {
  tables: readonly AdoptionTable[]
  statements: readonly Statement[]
  /** The explanatory note as running text, without the tables where that can be told. */
  noteText?: string | undefined
  /** Drafts under consultation, each checked against itself only. */
  drafts?: readonly NamedText[] | undefined
  /** Absent: no list of units asked is known, and none is compared. */
  roster?: readonly RosterUnit[] | undefined
  settings?: AuditSettings | undefined
  /** The round of each table, where it is known from elsewhere than its title. */
  tableRounds?: readonly (number | null)[] | undefined
  replies?: readonly DatedReply[] | undefined
  /** How a project counts each table by its own rule, beside the usual ways. */
  ownCountings?: readonly (Counting | null)[] | undefined
  /** The rounds as recorded, where there is a record. */
  recordedRounds?: readonly RecordedRound[] | undefined
}

/** A table with what several rules need to know about it. */
export interface AuditedTable {
  index: number
  table: AdoptionTable
  /** Decisions that stand one row off, each with the row it belongs to. */
  moves: readonly Move[]
  /** The rows with those decisions put back: what the other rules judge, so that one slip is told once. */
  rows: readonly AdoptionRow[]
  comments: readonly AdoptionRow[]
  /** Counts over `rows`. */
  tally: Tally
  /** Rounds whose comments the table answers; empty where no prose tells of a round. */
  rounds: readonly number[]
  /** By the project's own rule; null where no project counts. */
  own: Counting | null
  /** What the 合计 line states. */
  footer: readonly Statement[]
  /** What the prose states about the table's rounds. */
  prose: readonly Statement[]
}

export interface AuditContext {
  tables: readonly AuditedTable[]
  statements: readonly Statement[]
  noteText: string
  /** Every text that is checked against itself: the note and the drafts. */
  texts: readonly NamedText[]
  roster: readonly RosterUnit[] | null
  settings: Required<AuditSettings>
  replies: readonly DatedReply[]
  recordedRounds: readonly RecordedRound[]
  reading: Reading
  /** The parsed comment, each text parsed once. */
  changesOf: (text: string) => ParsedComment
}

/** One check. It tells everything it finds and changes nothing. */
export type Rule = (context: AuditContext) => readonly Finding[]
