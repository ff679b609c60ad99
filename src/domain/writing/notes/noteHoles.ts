import { countingRules } from '../../consultation/countingRules'
import { writeDate } from '../../consultation/dates'
import { writeNumeral } from '../../reading/numerals'
import type { Placeholder } from '../placeholders'
import {
  type BoundNumber,
  type NoteCounts,
  type NoteField,
  type NoteRecord,
  type NoteRound,
  recordedValue,
} from './noteRecord'

/** A bit of a filled sentence: words, or the text of a bound number. */
export interface HoleText {
  text: string
  bound: Omit<BoundNumber, 'text' | 'span'> | null
}

/** What stands in a hole; null where the record has nothing to put there. `round` is null over all rounds. */
type Fill = (record: NoteRecord, round: NoteRound | null) => readonly HoleText[] | null

const words = (text: string | null): readonly HoleText[] | null =>
  text === null ? null : [{ text, bound: null }]

const day =
  (field: 'sentOn' | 'dueOn'): Fill =>
  (_, round) => {
    const iso = round?.[field] ?? null
    if (iso === null || !round) return null
    return [{ text: writeDate(iso), bound: { field, label: null, round: round.number, value: iso } }]
  }

const bind = (
  value: number,
  field: NoteField,
  round: NoteRound | null,
  label: string | null = null,
): HoleText => ({
  text: String(value),
  bound: { field, label, round: round?.number ?? null, value },
})

/** A count. Where nothing of the kind occurred, nothing is told of it; no comment at all is told as 0. */
const count =
  (field: keyof NoteCounts): Fill =>
  (record, round) => {
    const value = recordedValue(record, { field, round: round?.number ?? null, label: null })
    return typeof value !== 'number' || (value === 0 && field !== 'comments')
      ? null
      : [bind(value, field, round)]
  }

/** 27个自治区有关单位、14个设区市人民政府; 41家单位 where only the number is known; 有关单位 where not even that. */
const asked: Fill = (_, round) => {
  if (!round) return null
  const classes = round.asked.filter(one => one.count > 0)
  const listed = classes.flatMap(({ label, count: number }, index) => [
    ...(index === 0 ? [] : [{ text: '、', bound: null }]),
    bind(number, 'asked', round, label),
    { text: `个${label}`, bound: null },
  ])
  const { consulted } = round.counts
  const sum = classes.reduce((total, one) => total + one.count, 0)
  if (consulted === null || consulted === 0 || consulted === sum) {
    return listed.length > 0 ? listed : words('有关单位')
  }
  const total = [bind(consulted, 'consulted', round), { text: '家单位', bound: null }]
  return listed.length === 0
    ? total
    : [...total, { text: '（包括', bound: null }, ...listed, { text: '）', bound: null }]
}

/** Each hole and what fills it. A new hole is a word in `placeholders` and a line here. */
export const holeTexts: Record<Placeholder, Fill> = {
  drafter: record => words(record.drafter),
  documentTitle: record => words(`《${record.documentTitle}》`),
  name: (_, round) => words(round?.name ?? null),
  again: (_, round) => words(round === null ? null : round.number > 1 ? '再次' : ''),
  sentOn: day('sentOn'),
  dueOn: day('dueOn'),
  asked,
  consulted: count('consulted'),
  replied: count('replied'),
  withComments: count('withComments'),
  withoutComments: count('withoutComments'),
  silent: count('silent'),
  comments: count('comments'),
  merged: count('merged'),
  accepted: count('accepted'),
  partial: count('partial'),
  rejected: count('rejected'),
  explained: count('explained'),
  forwarded: count('forwarded'),
  duplicate: count('duplicate'),
  withdrawn: count('withdrawn'),
  open: count('open'),
  afterRejection: (_, round) => words(round?.afterRejection ?? null),
  countingRule: (_, round) => words(round === null ? null : countingRules[round.countingRule]),
  nextDraft: (_, round) => words(round?.nextDraft ?? null),
  rounds: record => [
    {
      text: record.rounds.length === 2 ? '两' : writeNumeral(record.rounds.length),
      bound: { field: 'rounds', label: null, round: null, value: record.rounds.length },
    },
  ],
}
