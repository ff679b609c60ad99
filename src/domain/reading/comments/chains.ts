import type { Place } from '../../consultation/change'
import type { Span } from '../../consultation/statement'
import { completePath, pathOf, refOf, type Step } from '../clauseRef'
import { type ClauseUnit, ranks, readUnit, stepAfter } from '../clauseUnits'
import { type QuoteToken, type Token, type UnitToken, wordsOf } from './tokens'

/**
 * One place as a comment names it: numbered units and the quotations that go with them, in one stretch of text:
 * 第（二）条“优化结构”第2点“增强弹性”中的“甲”. Which quotation is the wording to change is for the grammar to say.
 */
export interface Chain {
  kind: 'chain'
  span: Span
  parts: readonly (UnitToken | QuoteToken)[]
  /** For each part, where its words end: a unit of a plan takes its unquoted heading along. */
  ends: readonly number[]
}

export type Element = Exclude<Token, UnitToken | QuoteToken> | Chain

/** More parts than any place has: text that goes on like this is no place. */
const mostParts = 12
/** Longest heading, in characters, that may stand between two numbers of one place. */
const longestHeading = 60
const headingKinds = new Set<Token['kind']>([
  'text',
  'title',
  'join',
  'about',
  'whole',
  'as',
  'basis',
  'stop',
  'beside',
])
/** A bare number (三、 （四） 4.) begins a place only after these; elsewhere it numbers a sentence. */
const beforeBare = new Set<Token['kind']>([
  'stop',
  'end',
  'opener',
  'ask',
  'colon',
  'join',
  'delete',
  'title',
  'whole',
])
/** Nouns that may stand unquoted before the first number: 重点工作任务第三大点. */
const headNoun =
  /(?:^|[\s，。；：])([^\s，。；：“”]{0,12}(?:稿|草案|任务|措施|目标|正文|文本|方案|规划|计划|附件|办法|条例))$/

/** Gathers units and quotations into places; everything else stays as it is. */
export const readChains = (text: string, tokens: readonly Token[]): Element[] => {
  const elements: Element[] = []
  let index = 0
  let citing = false
  while (index < tokens.length) {
    const token = tokens[index]
    if (token === undefined) break
    citing = token.kind === 'basis' || (citing && token.kind !== 'stop' && token.kind !== 'end')
    const isPlace =
      token.kind === 'unit' && !citing && !isCited(text, tokens, index) && beginsPlace(tokens, index)
    if (token.kind === 'quote' || (token.kind === 'unit' && isPlace)) {
      const { chain, next } = readChain(text, tokens, index, token)
      elements.push(withHead(text, elements, chain))
      index = next
    } else {
      elements.push(token.kind === 'unit' ? { kind: 'text', span: token.span } : token)
      index += 1
    }
  }
  return elements
}

/** 第十条 right after the title of another document is a place in that document, not in the draft. */
const isCited = (text: string, tokens: readonly Token[], index: number): boolean => {
  const title = tokens.slice(Math.max(0, index - 4), index).findLastIndex(({ kind }) => kind === 'title')
  const at = title < 0 ? -1 : Math.max(0, index - 4) + title
  const named = tokens[at]
  if (named === undefined || namesDraft.test(wordsOf(text, named))) return false
  const between = text.slice(named.span.end, tokens[index]?.span.start ?? 0)
  if (!/^\s*(?:[（(〔][^（）()]{0,40}[）)])?(?:中|的)?\s*$/.test(between)) return false
  const before = tokens[at - 1]
  const opensRequest =
    before === undefined || before.kind === 'opener' || before.kind === 'ask' || before.kind === 'colon'
  const after = tokens[index + 1]
  const isQuoted = after?.kind === 'text' && /^(?:规定|明确|要求|使用|的规定)/.test(wordsOf(text, after))
  return !opensRequest || isQuoted || /^《中华人民共和国/.test(wordsOf(text, named))
}
const namesDraft = /稿》|草案|方案》|规划|计划》/

const beginsPlace = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index]
  if (token?.kind !== 'unit' || !token.unit.bare) return token?.kind === 'unit'
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  // 1.将…, 2.第三条…: the number of a request, not of a place.
  const numbersRequest =
    token.unit.rank !== null &&
    token.unit.rank >= ranks['一、'] &&
    (after === undefined ||
      ['opener', 'ask', 'insert', 'delete', 'quote', 'colon'].includes(after.kind) ||
      (after.kind === 'unit' && !after.unit.bare))
  return !numbersRequest && (before === undefined || beforeBare.has(before.kind) || before.kind === 'text')
}

/** Takes 《征求意见稿》 or 重点工作任务 before the first number into the place. */
const withHead = (text: string, elements: Element[], chain: Chain): Chain => {
  const before = elements.at(-1)
  if (chain.parts[0]?.kind !== 'unit' || before === undefined) return chain
  if (before.kind === 'title' && /稿|草案|方案|规划|计划/.test(wordsOf(text, before))) {
    elements.pop()
    return { ...chain, span: { start: before.span.start, end: chain.span.end } }
  }
  if (before.kind !== 'text') return chain
  const noun = headNoun.exec(wordsOf(text, before))?.[1]
  if (noun === undefined || noun === '') return chain
  const start = before.span.end - noun.length
  elements.pop()
  if (text.slice(before.span.start, start).trim() !== '')
    elements.push({ kind: 'text', span: { start: before.span.start, end: start } })
  return { ...chain, span: { start, end: chain.span.end } }
}

const readChain = (
  text: string,
  tokens: readonly Token[],
  from: number,
  first: UnitToken | QuoteToken,
): { chain: Chain; next: number } => {
  const parts = [first]
  let next = from + 1
  const ends = [first.span.end]
  while (parts.length < mostParts) {
    const last = parts.at(-1) ?? first
    const following = followPart(tokens, next, last, lastRank(parts))
    // 改为第八条，第二款…: what follows the comma is the next request.
    if (following?.paused && tokens[from - 1]?.kind === 'replace') break
    if (following === null) break
    ends[ends.length - 1] = Math.max(ends.at(-1) ?? 0, following.headingEnd)
    parts.push(following.part)
    ends.push(following.part.span.end)
    next = following.next
  }
  const last = parts.at(-1)
  const heading = last?.kind === 'unit' ? readHeading(text, tokens, next, last.unit) : null
  if (heading !== null) ends[ends.length - 1] = heading.end
  const end = ends.at(-1) ?? first.span.end
  return {
    chain: { kind: 'chain', span: { start: first.span.start, end }, parts, ends },
    next: heading?.next ?? next,
  }
}

const lastRank = (parts: readonly (UnitToken | QuoteToken)[]): number => {
  let last = -1
  for (const part of parts) if (part.kind === 'unit') last = stepAfter(part.unit, last)?.rank ?? last
  return last
}

/** The next unit or quotation of the same place, past 中的, a comma, or the words of a heading. */
const followPart = (
  tokens: readonly Token[],
  from: number,
  last: UnitToken | QuoteToken,
  rank: number,
): { part: UnitToken | QuoteToken; next: number; paused: boolean; headingEnd: number } | null => {
  let linked = last.kind === 'unit'
  let heading = 0
  let paused = false
  let headingEnd = 0
  for (let index = from; index < tokens.length && index < from + 24; index += 1) {
    const token = tokens[index]
    if (token === undefined) return null
    if (token.kind === 'unit') {
      const deeper =
        token.unit.rank === null
          ? !paused || token.unit.page === null
          : (stepAfter(token.unit, rank)?.rank ?? 0) > rank
      const mayPass =
        heading === 0 || (last.kind === 'unit' && hasHeading(last.unit) && token.unit.rank !== null)
      return deeper && mayPass && (linked || token.unit.rank !== null || token.unit.page === null)
        ? { part: token, next: index + 1, paused, headingEnd }
        : null
    }
    if (token.kind === 'quote')
      return linked && !paused && heading <= 24 ? { part: token, next: index + 1, paused, headingEnd } : null
    if (token.kind === 'within' || (token.kind === 'about' && linked)) linked = true
    else if (token.kind === 'about' && tokens[index + 1]?.kind === 'quote') linked = true
    else if (last.kind === 'unit' && (headingKinds.has(token.kind) || isFullStop(tokens, index))) {
      if (token.kind === 'text' && hasHeading(last.unit) && !linkedBy(tokens, from, index))
        headingEnd = token.span.end
      heading += token.kind === 'stop' || token.kind === 'end' ? 0 : token.span.end - token.span.start
      if (token.kind === 'join' && heading <= 1) return null
      paused = paused || token.kind === 'stop' || token.kind === 'end'
      if (heading > longestHeading) return null
      if (paused && heading === 0 && token.kind === 'end') return null
    } else return null
  }
  return null
}

/** Whether 中的 stands between: words behind it are no heading. */
const linkedBy = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ kind }) => kind === 'within')

const isFullStop = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index]
  return (
    token?.kind === 'end' && token.span.end - token.span.start === 1 && tokens[index + 1]?.kind === 'unit'
  )
}

/** Units of plans and chapters carry a heading; articles, paragraphs and pages do not. */
const hasHeading = ({ rank }: ClauseUnit): boolean =>
  rank !== null &&
  (rank >= ranks['一、'] || rank < ranks.条) &&
  rank !== ranks.decimal &&
  rank !== ranks.annex

/** The unquoted heading after the last number: up to 中 or its full stop. */
const readHeading = (
  text: string,
  tokens: readonly Token[],
  from: number,
  unit: ClauseUnit,
): { next: number; end: number } | null => {
  if (!hasHeading(unit)) return null
  let end = unit.end
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined || token.span.end - unit.end > longestHeading) return null
    if (token.kind === 'within') return end > unit.end ? { next: index, end } : null
    if (token.kind === 'end') {
      const stops = unit.bare && text[token.span.start] === '。' && end > unit.end
      return stops ? { next: index + 1, end: token.span.end } : null
    }
    if (token.kind === 'stop' && unit.bare && end > unit.end && endsHeading(tokens[index + 1]))
      return { next: index, end }
    const isText = token.kind === 'text' || token.kind === 'join' || token.kind === 'title'
    if (!isText || (token.kind === 'text' && /[的不未应]/.test(wordsOf(text, token)))) return null
    end = token.span.end
  }
  return null
}

const endsHeading = (token: Token | undefined): boolean =>
  token?.kind === 'quote' || token?.kind === 'ask' || token?.kind === 'opener'

/** The steps a chain names, with those in the heading numbers of its quotations: 第三大点“2.加快…”. */
export const chainPath = (text: string, parts: readonly (UnitToken | QuoteToken)[]): Step[] => {
  const units: ClauseUnit[] = []
  for (const part of parts) {
    if (part.kind === 'unit') units.push(part.unit)
    else units.push(...headingUnits(text, part.inner))
  }
  return pathOf(units)
}

/** The numbers at the head of a quoted heading: 2.加快…, 三、重点任务（四）强化治理。4.严格…. */
const headingUnits = (text: string, { start, end }: Span): ClauseUnit[] => {
  const units: ClauseUnit[] = []
  const first = readUnit(text, start)
  if (first === null || first.rank === null || first.end > end) return units
  units.push(first)
  return units
}

/** A chain (or its first `count` parts) as a place; `before` is the path named before it, for what it leaves out. */
export const placeOf = (
  text: string,
  chain: Chain,
  count: number,
  before: readonly Step[],
): { place: Place; path: readonly Step[] } => {
  const parts = chain.parts.slice(0, count)
  const end = count === chain.parts.length ? chain.span.end : (chain.ends[count - 1] ?? chain.span.end)
  const span = { start: chain.span.start, end }
  const path = completePath(chainPath(text, parts), before)
  const page =
    parts.find((part): part is UnitToken => part.kind === 'unit' && part.unit.page !== null)?.unit.page ??
    null
  return { place: { text: text.slice(span.start, span.end), ref: refOf(path), page, span }, path }
}
