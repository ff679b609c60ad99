import type { CountingRule } from '../../consultation/countingRules'
import { noCounts, type Span, type StatedCounts } from '../../consultation/statement'

/** Counts of one round; null where the record does not have the number. */
export interface NoteCounts extends StatedCounts {
  forwarded: number | null
  duplicate: number | null
  withdrawn: number | null
  open: number | null
}

export const noNoteCounts: NoteCounts = {
  ...noCounts,
  forwarded: null,
  duplicate: null,
  withdrawn: null,
  open: null,
}

/** One round (or channel) as the note tells it. Dates are ISO. */
export interface NoteRound {
  number: number
  name: string
  sentOn: string | null
  dueOn: string | null
  /** Who was asked, by class; empty where only their number is known. */
  asked: readonly { label: string; count: number }[]
  counts: NoteCounts
  countingRule: CountingRule
  /** What was done about comments not adopted, as a clause: 已与有关单位沟通一致. */
  afterRejection: string | null
  /** What the round led to: 《实施方案》（报审稿）. */
  nextDraft: string | null
}

/** The record that a note is written from and held against. */
export interface NoteRecord {
  documentTitle: string
  /** Who asks: 自治区生态环境厅. */
  drafter: string
  rounds: readonly NoteRound[]
}

/** `asked` is one class of those asked; `rounds` is the number of rounds. */
export type NoteField = keyof NoteCounts | (typeof otherFields)[number]

const otherFields = ['sentOn', 'dueOn', 'asked', 'rounds'] as const

export const isNoteField = (word: string): word is NoteField =>
  Object.hasOwn(noNoteCounts, word) || otherFields.some(field => field === word)

/** A number (or a day) of a note, and the fact it stands for. */
export interface BoundNumber {
  /** As it stands in the paragraph. */
  text: string
  field: NoteField
  /** For `asked`: which class. */
  label: string | null
  /** Null for a number over all rounds. */
  round: number | null
  /** A count, or an ISO day. */
  value: number | string
  /** In the paragraph's text. */
  span: Span
}

/** Fields that add up over rounds; those asked are the same units again and do not. */
const summed: readonly (keyof NoteCounts)[] = [
  'comments',
  'merged',
  'accepted',
  'partial',
  'rejected',
  'explained',
  'forwarded',
  'duplicate',
  'withdrawn',
  'open',
]

/** The counts over all rounds; null where no round has the number. Units are not summed. */
export const totalCounts = (record: NoteRecord): NoteCounts => {
  const totals: NoteCounts = { ...noNoteCounts }
  for (const field of summed) {
    const known = record.rounds.map(round => round.counts[field]).filter(value => value !== null)
    totals[field] = known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
  }
  return totals
}

const isCount = (field: NoteField): field is keyof NoteCounts => Object.hasOwn(noNoteCounts, field)

/** The record's value for a number of a note; null where the record has none. */
export const recordedValue = (
  record: NoteRecord,
  { field, round, label }: Pick<BoundNumber, 'field' | 'round' | 'label'>,
): number | string | null => {
  if (field === 'rounds') return record.rounds.length
  if (round === null) return isCount(field) ? totalCounts(record)[field] : null
  const told = record.rounds.find(one => one.number === round)
  if (!told) return null
  if (field === 'sentOn' || field === 'dueOn') return told[field]
  if (field === 'asked') return told.asked.find(one => one.label === label)?.count ?? null
  return told.counts[field]
}
