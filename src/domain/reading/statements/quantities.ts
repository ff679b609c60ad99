import type { Span } from '../../consultation/statement'
import { chineseDigits, readNumeral } from '../numerals'
import { actorNouns, type ClassifierKind, classifiers, notCountedAfter } from './words'

export interface Percent extends Span {
  kind: 'percent'
  value: number
}

const all = (kind: ClassifierKind): string => classifiers[kind].join('|')
const numeral = `\\d{1,3}(?:,\\d{3})+|\\d+|[${chineseDigits}]+`
const quantity = new RegExp(
  `(近|约|大约|超过?|逾|不少于|至少)?(${numeral})(余|多|几)?(?:(${all('item')})|(${all('unit')})|(${all('person')})|(${all('copy')})|(${all('either')})|(?=(?:${actorNouns})))(余|左右|以上)?`,
  'y',
)
const bare = new RegExp(`(\\d+)(?=[、和](?:\\d+[、和])*\\d+(?:${all('item')}|${all('either')}))`, 'y')
const percent = new RegExp(`(\\d+(?:\\.\\d+)?)%|百分之([${chineseDigits}]+)`, 'y')
const actorLabel = new RegExp(
  `^[^\\d、,;:。]*?(?:${actorNouns})\\uE000*(?=$|[^\\u4e00-\\u9fff\\uE000]|[和及与以并的等])`,
)
const actorEnd = new RegExp(
  `([\\u4e00-\\u9fff\\uE000]{0,12}?(?:${actorNouns}))(?:共有?|有|计|总共|数为?|为)?:?$`,
)

/** 第2、3条: the 3 is the number of an article too. */
const afterOrdinal = new RegExp(
  `第[\\d${chineseDigits}]+(?:[条款项点]?[、和及至到-]+[\\d${chineseDigits}]+)*[条款项点]?[、和及至到-]+$`,
)

/** A share in per cent that begins at a place. */
export const percentAt = (text: string, at: number): Percent | null => {
  percent.lastIndex = at
  const found = percent.exec(text)
  if (!found) return null
  const value = found[1] === undefined ? readNumeral(found[2] ?? '') : Number(found[1])
  return value === null ? null : { kind: 'percent', value, start: at, end: at + found[0].length }
}

const countKinds = [null, null, null, null, 'item', 'unit', 'unit', 'copy', 'either'] as const

/** A quantity before it is known what `个` counts; `approximate` ones (30余条) state no count. */
export interface Found extends Span {
  number: Span
  value: number
  classifier: 'item' | 'unit' | 'copy' | 'either' | 'bare'
  approximate: boolean
}

/** The number with a classifier that begins at a place; null where none does, or where it counts nothing. */
export const quantityAt = (text: string, at: number): Found | null => {
  const before = text[at - 1] ?? ''
  if (notCountedAfter.includes(before) && before !== '') return null
  if (/[\d.]/.test(before) || afterOrdinal.test(text.slice(Math.max(0, at - 20), at))) return null
  quantity.lastIndex = at
  const found = quantity.exec(text)
  bare.lastIndex = at
  const plain = found ? null : bare.exec(text)
  const digits = found?.[2] ?? plain?.[1]
  const value = digits === undefined ? null : readNumeral(digits)
  const whole = (found ?? plain)?.[0]
  if (value === null || digits === undefined || whole === undefined) return null
  const start = at + (found?.[1] ?? '').length
  const classifier = plain
    ? 'bare'
    : (countKinds.find((kind, group) => kind && found?.[group] !== undefined) ?? 'unit')
  // 120家次 counts a unit as often as it was asked: no number of units.
  const repeated = found?.[5] === '家次'
  const approximate = repeated || [found?.[1], found?.[3], found?.[9]].some(mark => mark !== undefined)
  const number = { start, end: start + digits.length }
  return { start: at, end: at + whole.length, number, value, classifier, approximate }
}

/** The noun beside a quantity that says who is counted, empty where there is none. */
export const labelBeside = (text: string, found: Found, from: number, to: number): Span => {
  const after = actorLabel.exec(text.slice(found.end, to))?.[0]
  if (after) return { start: found.end, end: found.end + after.length }
  const before = actorEnd.exec(text.slice(from, found.start))
  const length = (before?.[1] ?? '').length
  const start = from + (before?.index ?? 0)
  return { start, end: start + length }
}
