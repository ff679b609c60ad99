import type { Place } from '../../../consultation/change'
import type { Span } from '../../../consultation/statement'
import { ranks } from '../../clauses/clauseRanks'
import { completePath, pathOf, refOf, type Step } from '../../clauses/clauseRef'
import type { ClauseUnit } from '../../clauses/clauseUnits'
import { beginsPlace, isOfOther } from './beginnings'
import { followPart, lastRank, readHeading } from './chainParts'
import { headingUnits } from './headings'
import { withNamedParts } from './namedParts'
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
/** Nouns that may stand unquoted before the first number: 重点工作任务第三大点. */
const headNoun =
  /(?:^|[\s，。；：（(])([^\s，。；：“”（(）)]{0,12}(?:稿|草案|任务|措施|目标|正文|文本|方案|规划|计划|附件|办法|条例))$/

/** 重新绘制图3, 重编附录C */
const remakes = /(?:重新?[编绘起制写画拟核][^，。；]{0,2}|修改|完善|细化|优化|补充|核对)$/

/** 移入第三章，作为该章第一条: what it is to be called there, no place of the draft. */
const isToBe = (text: string, { span }: Token): boolean =>
  /[该此][章节条款项]的?\s*$/.test(text.slice(Math.max(0, span.start - 4), span.start))

/** Gathers units and quotations into places; everything else stays as it is. */
export const readChains = (text: string, cut: readonly Token[]): Element[] => {
  const tokens = withNamedParts(text, cut)
  const elements: Element[] = []
  let index = 0
  let citing = false
  let cited = false
  while (index < tokens.length) {
    const token = tokens[index]
    if (token === undefined) break
    // 结合实际将第五条…, 参照国标重绘图3: what stands behind 将 or the verb is the draft again.
    const endsCitation =
      token.kind === 'stop' ||
      token.kind === 'end' ||
      (token.kind === 'opener' && /[将把]/.test(wordsOf(text, token))) ||
      (token.kind === 'text' && remakes.test(wordsOf(text, token)))
    citing = token.kind === 'basis' || (citing && !endsCitation)
    // 《…》第十一条第二款、第十二条: the whole row stands in the other document.
    cited = token.kind === 'unit' ? cited || isOfOther(text, tokens, index) : cited && token.kind === 'join'
    const isPlace =
      token.kind === 'unit' && !citing && !cited && !isToBe(text, token) && beginsPlace(text, tokens, index)
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
    const following = followPart(text, tokens, next, last, lastRank(parts))
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

/** The steps a chain names, with those in the heading numbers of its quotations: 第三大点“2.加快…”. */
export const chainPath = (text: string, parts: readonly (UnitToken | QuoteToken)[]): Step[] => {
  const units: ClauseUnit[] = []
  for (const part of parts) {
    if (part.kind === 'unit') units.push(part.unit)
    else units.push(...headingUnits(text, part.inner).units)
  }
  return pathOf(units)
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
  const named = chainPath(text, parts)
  const page =
    parts.find((part): part is UnitToken => part.kind === 'unit' && part.unit.page !== null)?.unit.page ??
    null
  // 第8页（六）, 第8页第（六）项, “（六）稳外贸”: a heading that is found by itself is no item of the article before it.
  const first = named[0]?.rank
  const isHeading =
    (first === ranks['（一）'] && (page !== null || parts[0]?.kind === 'quote')) ||
    (first === ranks.项 && page !== null)
  const path = completePath(named, isHeading && before[0]?.rank === ranks.条 ? [] : before)
  return { place: { text: text.slice(span.start, span.end), ref: refOf(path), page, span }, path }
}
