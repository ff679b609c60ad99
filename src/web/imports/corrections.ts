import {
  type Corrections,
  type LetterCorrections,
  noCorrections,
  type RowCorrection,
  type UnitChoice,
} from '../../domain/checking/importing/corrections'
import { type ColumnRole, columnRoles } from '../../domain/consultation/adoptionTable'
import { isDisposition } from '../../domain/consultation/dispositions'
import { cleanUnitName } from '../../domain/reading/units/unitNames'
import type { Import } from '../../store/imports'
import { typedValues, type Values, z } from '../forms'

const isRole = (word: string): word is ColumnRole => Object.hasOwn(columnRoles, word)

const rowCorrection = z.object({
  row: z.int(),
  unit: z.string().optional(),
  disposition: z.string().refine(isDisposition).optional(),
  leftOut: z.boolean().optional(),
})

const letter = z.object({
  unit: z.string().nullable(),
  date: z.string().nullable(),
  noComment: z.boolean().nullable(),
  leftOut: z.array(z.int()),
  joined: z.array(z.int()),
  added: z.array(z.string()),
})

/** Imports waiting since before letters and rounds were kept with them lack the later fields. */
const stored = z.object({
  reading: z.enum(['table', 'letter']).nullable().default(null),
  table: z.int(),
  roles: z.array(z.string().refine(isRole)).nullable(),
  rows: z.array(rowCorrection),
  repairs: z.array(
    z.union([
      z.object({ op: z.literal('move-decision'), from: z.int(), to: z.int() }),
      z.object({ op: z.literal('merge-rows'), keep: z.int(), remove: z.int() }),
    ]),
  ),
  roundId: z.int().nullable().default(null),
  newRound: z.boolean().default(false),
  unit: z.string().default(''),
  units: z.array(z.object({ name: z.string(), as: z.string().nullable() })).default([]),
  letter: letter.default({ ...noCorrections.letter, leftOut: [], joined: [], added: [] }),
  choices: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
})

/** What has been corrected so far. */
export const storedCorrections = (held: Import): Corrections => {
  if (held.corrections === null) return noCorrections
  const { rows, ...rest } = stored.parse(JSON.parse(held.corrections))
  return { ...rest, rows: rows.map(withoutAbsent) }
}

/** zod gives absent fields as undefined; a correction leaves them out. */
const withoutAbsent = (correction: z.output<typeof rowCorrection>): RowCorrection => ({
  row: correction.row,
  ...(correction.unit === undefined ? {} : { unit: correction.unit }),
  ...(correction.disposition === undefined ? {} : { disposition: correction.disposition }),
  ...(correction.leftOut === undefined ? {} : { leftOut: correction.leftOut }),
})

/** One typed field, '' where it did not come. */
const wordsOf =
  (values: Values) =>
  (name: string): string => {
    const value = values[name]
    return typeof value === 'string' ? value.trim() : ''
  }

/**
 * What the preview's form says on top of what was corrected before. Fields: reading, table, round, wholeUnit,
 * role-0 …, unit-5, disposition-5, leaveOut-5, name-0 with same-0 (a name and the unit it is), change-5 with was-5, and what `kept` names.
 */
export const readCorrections = (body: unknown, held: Import): Corrections => {
  const values = typedValues(body)
  const word = wordsOf(values)
  const before = storedCorrections(held)
  const table = /^\d{1,3}$/.test(word('table')) ? Number(word('table')) : before.table
  const reading = word('reading')
  const general = {
    reading: reading === 'table' || reading === 'letter' ? reading : before.reading,
    roundId: 'round' in values ? idOrNull(word('round')) : before.roundId,
    newRound: 'round' in values ? word('round') === 'new' : before.newRound,
    unit: 'wholeUnit' in values ? cleanUnitName(word('wholeUnit')) : before.unit,
    units: mergeChoices(before.units, unitChoices(values)),
    letter: before.letter,
  }
  if (table !== before.table) return { ...general, table, roles: null, rows: [], repairs: [], choices: {} }
  return {
    ...general,
    table,
    roles: before.roles,
    rows: mergeRows(before.rows, rowCorrections(values)),
    repairs: before.repairs,
    choices: choicesIn(values, before.choices),
  }
}

/** Fields that come together, and the one that is never missing among them: unticked boxes send nothing. */
const kept = [
  { always: 'answers', names: /^(?:answers|take|behind)$/ },
  { always: 'receivedOn', names: /^receivedOn$/ },
  { always: 'channel', names: /^(?:channel|note|mode)$/ },
  {
    always: 'number',
    names: /^(?:number|name|tableTitle|sentOn|dueOn|letterNumber|silenceMeansNoComment|draftId)$/,
  },
]

const choicesIn = (values: Values, before: Values): Values => {
  const those = (from: Values, names: RegExp) => Object.entries(from).filter(([name]) => names.test(name))
  const rows = [before, values].flatMap(each => those(each, /^(?:change|was)-\d{1,7}$/))
  const groups = kept.flatMap(({ always, names }) => those(always in values ? values : before, names))
  return Object.fromEntries([...rows, ...groups])
}

/** The roles that the form's selects say, left to right; null where the form has none. */
export const typedRoles = (body: unknown): readonly ColumnRole[] | null => {
  const word = wordsOf(typedValues(body))
  const roles = Array.from({ length: 200 }, (_, index) => word(`role-${index}`))
  const given = roles.slice(0, roles.findLastIndex(each => each !== '') + 1)
  return given.length === 0 ? null : given.map(each => (isRole(each) ? each : 'other'))
}

const idOrNull = (word: string): number | null => (/^[1-9]\d{0,14}$/.test(word) ? Number(word) : null)

const unitChoices = (values: Values): UnitChoice[] => {
  const word = wordsOf(values)
  return Object.keys(values).flatMap((field): UnitChoice[] => {
    const number = /^name-(\d{1,4})$/.exec(field)?.[1]
    const answer = number === undefined ? '' : word(`same-${number}`)
    if (answer === 'yes') return [{ name: word(field), as: word(`like-${number}`) }]
    return answer === 'no' ? [{ name: word(field), as: null }] : []
  })
}

const mergeChoices = (before: readonly UnitChoice[], after: readonly UnitChoice[]): UnitChoice[] => [
  ...new Map([...before, ...after].map(each => [each.name, each])).values(),
]

const rowCorrections = (values: Values): RowCorrection[] => {
  const rows = new Map<number, RowCorrection>()
  for (const [name, value] of Object.entries(values)) {
    const match = /^(unit|disposition|leaveOut)-(\d{1,7})$/.exec(name)
    if (!match || typeof value !== 'string' || value.trim() === '') continue
    const row = Number(match[2])
    const known = rows.get(row) ?? { row }
    const text = value.trim()
    if (match[1] === 'unit') rows.set(row, { ...known, unit: text })
    else if (match[1] === 'leaveOut') rows.set(row, { ...known, leftOut: true })
    else if (isDisposition(text)) rows.set(row, { ...known, disposition: text })
  }
  return [...rows.values()]
}

const mergeRows = (before: readonly RowCorrection[], after: readonly RowCorrection[]): RowCorrection[] => {
  const merged = new Map(before.map(each => [each.row, each]))
  for (const each of after) merged.set(each.row, { ...merged.get(each.row), ...each })
  return [...merged.values()]
}

/**
 * The letter's form: unit, receivedOn, answer (comments or none), take-0 … beside shown-0 …, join-1 …, added with
 * a blank line between two comments.
 */
export const readLetterCorrections = (body: unknown, date: string | null): LetterCorrections => {
  const values = typedValues(body)
  const word = wordsOf(values)
  const numbers = (prefix: string): number[] =>
    Object.keys(values)
      .filter(name => new RegExp(`^${prefix}-\\d{1,4}$`).test(name))
      .map(name => Number(name.slice(prefix.length + 1)))
  const taken = new Set(numbers('take'))
  return {
    unit: cleanUnitName(word('unit')),
    date: date ?? '',
    noComment: word('answer') === '' ? null : word('answer') === 'none',
    leftOut: numbers('shown').filter(number => !taken.has(number)),
    joined: numbers('join'),
    added: word('added')
      .split(/\n\s*\n/)
      .map(text => text.trim())
      .filter(text => text !== ''),
  }
}
