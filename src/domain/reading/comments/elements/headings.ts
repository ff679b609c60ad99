import type { Place } from '../../../consultation/change'
import type { Span } from '../../../consultation/statement'
import { ranks } from '../../clauses/clauseRanks'
import { completePath, pathOf, refOf, type Step } from '../../clauses/clauseRef'
import { type ClauseUnit, readUnit } from '../../clauses/clauseUnits'

/** Longest heading, in characters, looked through for its end. */
const longestHeading = 80

/**
 * The place that a quoted wording names by beginning with its own heading numbers:
 * “三、重点任务（四）强化治理。4.严格管控。……” → 三/（四）/4, “第三条　本办法……” → 3条. Null where it does not, or
 * where a lone number heads nothing but the words themselves (“（三）加强管理”).
 */
export const readHeadingPlace = (
  text: string,
  { start, end }: Span,
  before: readonly Step[],
): Place | null => {
  const { units, at, hasEnded } = headingUnits(text, { start, end })
  const first = units[0]
  if (first?.rank == null) return null
  // “第八条第三款” is a reference, not a heading.
  if (hasEnded && text[at] === '第' && readUnit(text, at) !== null) return null
  const isPlace = units.length > 1 || first.rank < ranks.条 || (hasEnded && at < end)
  if (!isPlace) return null
  const span = { start, end: at }
  return { text: text.slice(start, at), ref: refOf(completePath(pathOf(units), before)), page: null, span }
}

/** The numbers of a heading with deeper headings in it: 三、重点任务（四）强化治理。4.严格管控. */
export const headingUnits = (
  text: string,
  { start, end }: Span,
): { units: readonly ClauseUnit[]; at: number; hasEnded: boolean } => {
  const units: ClauseUnit[] = []
  let at = start
  let hasEnded = false
  while (at < end) {
    const unit = readUnit(text, at)
    const last = units.at(-1)
    if (unit === null || unit.rank === null || unit.end > end || unit.rank <= (last?.rank ?? -1)) break
    units.push(unit)
    if (unit.rank === ranks.条 || unit.rank === ranks.decimal) {
      at = unit.end
      hasEnded = true
      break
    }
    const heading = endOfHeading(text, unit, end)
    at = heading.end
    hasEnded = heading.isWhole
  }
  return { units, at, hasEnded }
}

/** A heading runs to its full stop (included), to a deeper number, or to the end of the quotation. */
const endOfHeading = (text: string, unit: ClauseUnit, limit: number): { end: number; isWhole: boolean } => {
  for (let at = unit.end; at < limit && at < unit.end + longestHeading; at += 1) {
    if (text[at] === '。' || text[at] === '\n') return { end: at + 1, isWhole: true }
    const next = /[（(\d一二三四五六七八九十]/.test(text[at] ?? '') ? readUnit(text, at) : null
    if (next?.bare === true && next.rank !== null && unit.rank !== null && next.rank > unit.rank)
      return { end: at, isWhole: false }
  }
  return { end: Math.min(limit, unit.end + longestHeading), isWhole: limit <= unit.end + longestHeading }
}
