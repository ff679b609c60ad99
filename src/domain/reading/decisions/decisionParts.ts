import type { Disposition } from '../../consultation/dispositions'
import type { Span } from '../../consultation/statement'
import type { Folded } from '../fold'
import { readNumeral } from '../numerals'
import { type DecisionMatch, decisionAt } from './decisionMatch'
import type { DecisionPart } from './decisionReading'

export interface PartsReading {
  parts: readonly DecisionPart[]
  /** What is said of 其余 (the others), whose numbers the cell does not give. */
  others: readonly Disposition[]
  /** Folded spans of what stands between the answers. */
  reasons: readonly Span[]
}

const number = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
/** A number that can be an item's, with what may dress it. Circled numbers are plain digits after folding. */
const label = `(?:前[\\d二两三四五六七八九](?:条|点|项|个)(?:意见|建议)?|\\(${number}\\)|第${number}(?:条|点|项|个|款)?(?:意见|建议)?|(?:意见|建议)${number}|${number}(?:条|点|项|个)?(?:意见|建议)?(?:[.、):](?!\\d))?)`
const group = new RegExp(
  `(${label}(?:(?:[、,和及与至到]|-|~|以及)?${label}){0,40})(?:条|点|项|个|是|的)?(?:意见|建议)?[:,、.]?(?:意见|建议|均|都|拟|可以?|我厅|我局|经研究,?)*`,
  'uy',
)
const others =
  /(?:其余|其他|其它|剩余|另外|余下)(?:的)?(?:各|几|[一二两三四五六七八九十\d]{1,3})?(?:条|点|项|个)?(?:意见|建议)?[:,]?(?:均|都|拟|已经)*/uy

/**
 * Items answered one by one (`第一条采纳。第二条不采纳。`, `(1)(2)(4)未采纳`, `1.采纳；2.不采纳，理由…`). Null where
 * the cell does not begin with a numbered answer. One number alone counts only with a word of adoption:
 * `第三条已有规定` speaks of an article, not of an item.
 */
export const readParts = ({ text }: Folded): PartsReading | null => {
  if (!/\d|[一二两三四五六七八九十]|其余|其他/u.test(text.slice(0, 40))) return null
  const but = readAllBut(text)
  if (but !== null) return but
  const parts: DecisionPart[] = []
  const rest: Disposition[] = []
  const reasons: Span[] = []
  let offset = 0
  while (offset < text.length) {
    const answer = answerAt(text, offset, parts.length > 0 || offset === 0)
    if (answer === null) {
      if (parts.length === 0 && rest.length === 0) return null
      const next = nextClause(text, offset)
      reasons.push({ start: offset, end: next })
      offset = next
      continue
    }
    if (answer.items.length === 0) rest.push(answer.found.disposition)
    parts.push(...answer.items.map(item => ({ item, disposition: answer.found.disposition })))
    offset = answer.found.end
    while (/[,。;:.]/.test(text.charAt(offset)) && answerAt(text, offset + 1, true) !== null) offset += 1
  }
  return parts.length === 0 ? null : { parts, others: rest, reasons: joinTouching(reasons) }
}

const allBut = new RegExp(
  `^除(?:意见)?(${label}(?:(?:[、,和及与]|以及)${label}){0,20})(?:意见|建议)?([不未]?[^,。;除外]{0,6}采纳)?(?:之|以)?外[,]?(?:其余|其他|其它)?(?:各?条)?(?:意见|建议)?(?:均|都|全部|已|予以)*`,
  'u',
)

/** 除第3条外均采纳: the one left out is not adopted, if it is not said what became of it. */
const readAllBut = (text: string): PartsReading | null => {
  const found = allBut.exec(text)
  if (found === null) return null
  // 均采纳 and 全部采纳 are words of their own: the decision may begin inside what leads to it.
  const end = found[0].length
  const rest = decisionAt(text, end, ['strong', 'opening'])
  if (rest?.disposition !== 'accepted') return null
  const said = found[2] === undefined ? null : decisionAt(found[2], 0, ['strong', 'opening'])
  const parts = readItems(found[1] ?? '').map(item => ({
    item,
    disposition: said?.disposition ?? ('rejected' as const),
  }))
  const reasons = rest.end < text.length ? [{ start: rest.end, end: text.length }] : []
  return parts.length === 0 ? null : { parts, others: ['accepted'], reasons }
}

interface Answer {
  items: readonly number[]
  found: DecisionMatch
}

const answerAt = (text: string, offset: number, later: boolean): Answer | null => {
  others.lastIndex = offset
  const rest = later ? others.exec(text)?.[0] : undefined
  if (rest !== undefined) {
    const found = decisionAt(text, offset + rest.length, ['strong', 'opening'])
    return found === null ? null : { items: [], found }
  }
  group.lastIndex = offset
  const labels = group.exec(text)
  if (labels === null) return null
  const found = decisionAt(text, offset + labels[0].length, ['strong', 'opening'])
  if (found === null) return null
  const written = labels[1] ?? ''
  const weak = !/采|吸/u.test(text.slice(found.start, found.end))
  if (weak && /^第|^\D{1,3}条/u.test(written)) return null
  const items = readItems(written)
  return items.length === 0 ? null : { items, found }
}

/** 1、2 and 4 → [1, 2, 4]; 1至3 → [1, 2, 3]. */
const readItems = (written: string): number[] => {
  const tokens =
    written.match(/前[\d二两三四五六七八九]|\d{1,2}|[一二三四五六七八九十]{1,3}|至|到|-|~/gu) ?? []
  const items: number[] = []
  let range = false
  for (const token of tokens) {
    const first = token.startsWith('前') ? readNumeral(token.slice(1)) : null
    if (first !== null) {
      for (let item = 1; item <= first; item += 1) items.push(item)
      continue
    }
    const value = readNumeral(token)
    if (value === null) {
      range = true
      continue
    }
    const from = items.at(-1)
    if (range && from !== undefined) for (let item = from + 1; item < value; item += 1) items.push(item)
    items.push(value)
    range = false
  }
  return [...new Set(items)]
}

/** The end of this clause, its mark included. */
const nextClause = (text: string, offset: number): number => {
  const mark = /[,。;]/gu
  mark.lastIndex = offset
  const found = mark.exec(text)
  return found === null ? text.length : found.index + 1
}

const joinTouching = (spans: readonly Span[]): Span[] => {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last?.end === span.start) joined[joined.length - 1] = { start: last.start, end: span.end }
    else joined.push(span)
  }
  return joined
}
