import type { Span } from '../../consultation/statement'
import { chineseDigits, readNumeral } from '../numerals'
import { actorNouns, type ClassifierKind, classifiers, notCountedAfter } from './words'

export interface Percent extends Span {
  kind: 'percent'
  value: number
}

const all = (kind: ClassifierKind): string => classifiers[kind].join('|')
const numeral = `\\d+(?:\\.\\d{1,4})?[万千]|\\d{1,3}(?:,\\d{3})+|\\d+|[${chineseDigits}]{1,12}`
const quantity = new RegExp(
  `(近|约|大约|超过?|逾|不少于|至少)?(${numeral})(余|多|几)?(?:(${all('item')})|(${all('unit')})|(${all('person')})|(${all('copy')})|(${all('either')})|(?=(?:${actorNouns})))(余|左右|以上)?`,
  'y',
)
const bare = new RegExp(`(\\d+)(?=[、和](?:\\d+[、和])*\\d+(?:${all('item')}|${all('either')}))`, 'y')
/** 收到意见28，采纳20: the noun before it says what a number without a classifier counts. */
const unclassified = /(?:\d{1,3}(?:,\d{3})+|\d+)(?=[,;。)]|$)/y
const countedNoun =
  /(?:采纳|吸收|吸纳|意见|建议|留言|说明)(?:意见|建议)?(?:(?:总|合计)?(?:条|件|项)?数量?|总量|数量)(?:共|合)?(?:为|是|计|有|共计)?:?$|采纳(?:意见)?:$/
const decidedNoun = /(?:采纳|吸收|吸纳)(?:意见|建议|了)?(?:共|合)?(?:为|计|共计)?:?$/
const raisedNoun = /(?:意见|建议)(?:共|合)?(?:为|计|共计)?:?$/
const raisedBeside = /(?:意见|建议)(?:总?条?数量?)?(?:共|合)?(?:为|计|共计)?:?\d+(?:,\d{3})*(?=[,;。)]|$)/
const decidedBeside = /采纳(?:意见|建议)?(?:为|共|计)?:?\d+(?=[,;。)]|$)/
const percent = new RegExp(`(\\d+(?:\\.\\d+)?)%|百分之([${chineseDigits}]+)`, 'y')
const actorLabel = new RegExp(
  `^[^\\d、,;:。]*?(?:${actorNouns})\\uE000*(?=$|[^\\u4e00-\\u9fff\\uE000]|[和及与以并的等均都已共未没无中作做给予就对向在因经按曾先也还]|有$|书面|全部|分别|先后|按时|按期|逾期|电话|口头|当面|现场|通过|来函|来电|主动|提[出供交]|参[加与]|联合)`,
)
/** 10家立法联系点的, 8所中学、: those counted under a name that no list holds. */
const memberLabel = /^[\u4e00-\u9fff]{2,10}?(?=[、和及的等]|$)/
const acting = /[了已均都未无没有在按将于经对中是为进后前]|^(?:共|合|分|以|等|意|建|反|提|表|报|的|参)/
const actorEnd = new RegExp(
  `([\\u4e00-\\u9fff\\uE000]{0,12}?(?:${actorNouns})\\uE000*)\\(?(?:共有?|有|计|总共|(?:总|个|家)?数量?(?:为|共)?|为)?:?$`,
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

/** 第三十七条: what is inside a number that counts nothing counts nothing either. */
const inNumber = new RegExp(`[\\d.${chineseDigits}]`)

/** The number with a classifier that begins at a place; null where none does, or where it counts nothing. */
export const quantityAt = (text: string, at: number): Found | null => {
  const before = text[at - 1] ?? ''
  if (notCountedAfter.includes(before) && before !== '') return null
  if (inNumber.test(before) || afterOrdinal.test(text.slice(Math.max(0, at - 20), at))) return null
  quantity.lastIndex = at
  const found = quantity.exec(text)
  bare.lastIndex = at
  const plain = found ? null : bare.exec(text)
  const lone = found || plain ? null : unclassifiedAt(text, at)
  const digits = found?.[2] ?? plain?.[1] ?? lone?.[0]
  const value = digits === undefined ? null : readNumeral(digits)
  const whole = (found ?? plain ?? lone)?.[0]
  if (value === null || digits === undefined || whole === undefined) return null
  // 四十条第一款: an article, with or without 第 before it.
  if (/^第[\d一二三四五六七八九十]+[款项]/.test(text.slice(at + whole.length, at + whole.length + 6)))
    return null
  const start = at + (found?.[1] ?? '').length
  const classifier =
    found === null
      ? 'bare'
      : (countKinds.find((kind, group) => kind && found?.[group] !== undefined) ?? 'unit')
  // 120家次 counts a unit as often as it was asked: no number of units.
  const repeated = found?.[5] === '家次'
  const approximate = repeated || [found?.[1], found?.[3], found?.[9]].some(mark => mark !== undefined)
  const number = { start, end: start + digits.length }
  return { start: at, end: at + whole.length, number, value, classifier, approximate }
}

/**
 * 采纳20 beside 收到意见28, or after a noun that says it is a number (意见数：28). One of them alone may number a
 * comment (意见3) or an article.
 */
const unclassifiedAt = (text: string, at: number): RegExpExecArray | null => {
  unclassified.lastIndex = at
  const found = unclassified.exec(text)
  if (!found) return null
  const before = text.slice(Math.max(0, at - 16), at)
  if (countedNoun.test(before)) return found
  const around = text.slice(Math.max(0, at - 60), at + 60)
  const isPair = raisedBeside.test(around) && decidedBeside.test(around)
  return isPair && (raisedNoun.test(before) || decidedNoun.test(before)) ? found : null
}

/** The noun beside a quantity that says who is counted, empty where there is none. */
export const labelBeside = (text: string, found: Found, from: number, to: number): Span => {
  const after = actorLabel.exec(text.slice(found.end, to))?.[0]
  if (after) return { start: found.end, end: found.end + after.length }
  const thing = found.classifier === 'unit' ? (memberLabel.exec(text.slice(found.end, to))?.[0] ?? '') : ''
  if (thing !== '' && !acting.test(thing)) return { start: found.end, end: found.end + thing.length }
  const before = actorEnd.exec(text.slice(from, found.start))
  const noun = before?.[1] ?? ''
  const joined = /^(?:以及|[及和与])/.exec(noun)?.[0].length ?? 0
  const start = from + (before?.index ?? 0)
  return { start: start + joined, end: start + noun.length }
}
