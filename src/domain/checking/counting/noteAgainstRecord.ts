import type { Span, Statement } from '../../consultation/statement'
import { fold, unfold } from '../../reading/fold'
import { chineseDigits, readNumeral } from '../../reading/numerals'
import { readSharesClosely, type StatementReading } from '../../reading/statements'
import {
  type BoundNumber,
  type NoteField,
  type NoteRecord,
  recordedValue,
} from '../../writing/notes/noteRecord'
import { sharesOf } from './shares'

type Rate = StatementReading['rates'][number]

/** A number of a note held against the record. */
export interface MarkedNumber {
  text: string
  /** In the text as given. */
  span: Span
  /** `unbound`: the record has no such number, or it cannot be told what it counts. */
  mark: 'right' | 'wrong' | 'unbound'
  field: NoteField | null
  round: number | null
  stated: number | string | null
  /** What the record says; null where it says nothing. */
  expected: number | string | null
}

/** A percentage is right when it is the record's share, rounded to as many places as are written. */
const recordedShares = (
  record: NoteRecord,
  round: number | null,
  fields: Rate['fields'],
): readonly number[] => {
  const get = (field: NoteField): number => {
    const value = recordedValue(record, { field, round, label: null })
    return typeof value === 'number' ? value : 0
  }
  if (fields.includes('replied'))
    return get('consulted') > 0 ? [(get('replied') / get('consulted')) * 100] : []
  const decided = {
    accepted: get('accepted'),
    partial: get('partial'),
    rejected: get('rejected'),
    explained: get('explained'),
  }
  return sharesOf(decided, fields, [get('comments'), get('merged')])
}

const marked = (
  text: string,
  span: Span,
  found: Pick<MarkedNumber, 'field' | 'round' | 'stated' | 'expected'>,
  right: boolean,
): MarkedNumber => {
  const mark = found.expected === null ? 'unbound' : right ? 'right' : 'wrong'
  return { text: text.slice(span.start, span.end), span, mark, ...found }
}

/**
 * What else a number may count: 采纳6条 all that was adopted, wholly or partly, where the partly adopted ones are not told
 * beside it; 6家单位反馈意见 those with comments.
 */
const otherwise = (
  { counts, round, ...told }: Statement,
  record: NoteRecord,
  field: NoteField | null,
): number | null => {
  const get = (name: NoteField): number => {
    const value = recordedValue(record, { field: name, round, label: null })
    return typeof value === 'number' ? value : 0
  }
  if (field === 'replied' && told.repliesWithComments) return get('withComments')
  const holdsPartial = told.holdsPartial || counts.partial === null
  return field === 'accepted' && holdsPartial ? get('accepted') + get('partial') : null
}

const markCounts = (
  text: string,
  { statement, mentions }: StatementReading,
  record: NoteRecord,
): MarkedNumber[] => {
  const parts = new Set(statement.consultedParts.map(part => part.label))
  const asked = statement.consultedParts.reduce((sum, part) => sum + part.count, 0)
  const all = recordedValue(record, { field: 'consulted', round: statement.round, label: null })
  const addUp = asked > 0 && asked === all
  return mentions.map(({ field, value, span, label: labelled, sub }) => {
    const { round } = statement
    const label = text.slice(labelled.start, labelled.end).replaceAll(/\s/g, '')
    const isPart = field === 'consulted' && parts.has(label)
    const bound: NoteField | null = field === 'other' ? null : isPart ? 'asked' : field
    const recorded =
      bound === null || (sub && !isPart && field === 'comments')
        ? null
        : recordedValue(record, { field: bound, round, label: isPart ? label : null })
    // Classes go by many names; under names of their own they are right when together they are all that were asked.
    const expected = recorded === null && isPart && addUp ? value : recorded
    // Several numbers may make one count together (12家…，3个市…).
    const together = field !== 'other' && !isPart && statement.counts[field] === expected
    const right = value === expected || together || value === otherwise(statement, record, bound)
    return marked(text, span, { field: bound, round, stated: value, expected }, right)
  })
}

const markRest = (
  text: string,
  { statement, dates, rates }: StatementReading,
  record: NoteRecord,
): MarkedNumber[] => {
  const { round } = statement
  const days = dates.map(({ field, iso, span }) => {
    const expected = recordedValue(record, { field, round, label: null })
    return marked(text, span, { field, round, stated: iso, expected }, iso === expected)
  })
  const percents = rates.flatMap(({ fields, percent, span }) => {
    const [field = 'other'] = fields
    if (field === 'other') return []
    const shares = recordedShares(record, round, fields)
    const places = (text.slice(span.start, span.end).split('.')[1] ?? '').replaceAll(/\D/g, '').length
    const right = shares.some(share => Number(share.toFixed(places)) === percent)
    const expected = shares[0] === undefined ? null : `${Number(shares[0].toFixed(places))}%`
    return [marked(text, span, { field, round, stated: `${percent}%`, expected }, right)]
  })
  return [...days, ...percents]
}

const number = new RegExp(
  `\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}月\\d{1,2}日|\\d{4}年(?:\\d{1,2}月)?|\\d+(?:[.,]\\d+)*%?|[${chineseDigits}]+(?=[条家份项个处名位])`,
  'g',
)

const rounds = new RegExp(`(?<![第\\d${chineseDigits}])([\\d${chineseDigits}]+)轮`, 'g')

/** 两轮征求意见: how many rounds there were. */
const markRounds = (text: string, record: NoteRecord): MarkedNumber[] => {
  const folded = fold(text)
  return [...folded.text.matchAll(rounds)].flatMap(found => {
    const [, written = ''] = found
    const stated = readNumeral(written)
    if (stated === null) return []
    const span = unfold(folded, { start: found.index, end: found.index + written.length })
    const expected = record.rounds.length
    return [marked(text, span, { field: 'rounds', round: null, stated, expected }, stated === expected)]
  })
}

/** Every number of the text that nothing above has told, as unbound. */
const unboundNumbers = (text: string, taken: readonly MarkedNumber[]): MarkedNumber[] => {
  const folded = fold(text)
  return [...folded.text.matchAll(number)].flatMap(found => {
    const span = unfold(folded, { start: found.index, end: found.index + found[0].length })
    if (taken.some(one => one.span.start < span.end && span.start < one.span.end)) return []
    const nothing = { field: null, round: null, stated: null, expected: null }
    return [marked(text, span, nothing, false)]
  })
}

/**
 * Holds a note, edited or foreign, against the record: each number of it right, wrong (with the right one in
 * `expected`) or unbound, in the order of the text. Days and percentages count as numbers.
 */
export const checkNote = (text: string, record: NoteRecord): MarkedNumber[] => {
  const told = [
    ...readSharesClosely(text).flatMap(reading => [
      ...markCounts(text, reading, record),
      ...markRest(text, reading, record),
    ]),
    ...markRounds(text, record),
  ]
  const known = told.filter(
    (one, index) => told.findIndex(other => other.span.start === one.span.start) === index,
  )
  return [...known, ...unboundNumbers(text, known)].sort((one, other) => one.span.start - other.span.start)
}

/** A bound number of a written note that the record has since moved away from. */
export interface MovedNumber {
  number: BoundNumber
  /** Null where the record has the fact no more. */
  now: number | string | null
}

/** The numbers of a written note that no longer agree with the record, so that old and new can be shown. */
export const movedNumbers = (numbers: readonly BoundNumber[], record: NoteRecord): MovedNumber[] =>
  numbers.flatMap(one => {
    const now = recordedValue(record, one)
    return now === one.value ? [] : [{ number: one, now }]
  })
