import { groupBy } from '../../groups'
import type { Percent } from './quantities'
import type { Quantity, Token, WordToken } from './tokens'
import type { WordKind } from './words'

/** Tokens between two separators. */
export interface Segment {
  tokens: readonly Token[]
  /** Folded text between the separators, and where it begins in the piece. */
  text: string
  start: number
  /** Segments joined by 、 are of one clause. */
  clause: number
  /** Under 其中 or 包括: a part of what was told before. */
  sub: boolean
  /** Under 含 or 包括 in a bracket, or dividing a decision: counted already in the number before it. */
  included: boolean
  /** Inside a bracket. */
  bracketed: boolean
}

export const quantitiesOf = (segment: Segment): Quantity[] =>
  segment.tokens.filter(token => token.kind === 'quantity')

export const wordsOf = (segment: Segment, ...kinds: readonly WordKind[]): WordToken[] =>
  segment.tokens.filter(isWord).filter(token => kinds.includes(token.kind))

export const isWord = (token: Token): token is WordToken =>
  token.kind !== 'quantity' && token.kind !== 'percent'

export const percentsOf = (segment: Segment): Percent[] =>
  segment.tokens.filter(token => token.kind === 'percent')

/** Takes out brackets round a mere share, so that 15条（占53%）采纳 stays together. */
const withoutShares = (tokens: readonly Token[]): Token[] =>
  tokens.filter((token, index) => {
    if (token.kind !== 'separator') return true
    const inside = token.text === '(' ? tokens[index + 1] : tokens[index - 1]
    const other = token.text === '(' ? tokens[index + 2] : tokens[index - 2]
    const pair = token.text === '(' ? ')' : '('
    return !(inside?.kind === 'percent' && other?.kind === 'separator' && other.text === pair)
  })

/** 采纳18条（其中部分采纳3条） */
const decides = (before: Segment | undefined): boolean =>
  before !== undefined && wordsOf(before, 'disposition').length > 0

const adopts = (token: Token | undefined): boolean =>
  token?.kind === 'disposition' && (token.field === 'accepted' || token.field === 'partial')

/** 采纳6条: adopted comments with their number. */
const countsAdopted = (segment: Segment | undefined): boolean =>
  segment?.tokens.some(adopts) === true && segment.tokens.some(isCount)

/** 采纳6条，其中部分采纳1条: the one is among the six, and what follows is not. */
const dividesAdopted = (held: readonly Token[], before: Segment | undefined): boolean =>
  countsAdopted(before) &&
  held.some(token => token.kind === 'among') &&
  held.some(token => adopts(token) && token.kind === 'disposition' && token.field === 'partial')

const isCount = (token: Token | undefined): boolean => token?.kind === 'quantity'

/** No prose has more words or numbers between two commas, nor more members in a list; it bounds the cost. */
const longest = 40

/** Cuts a piece at commas, brackets and 、; 其中 reaches to the end of the sentence, or of its bracket. */
export const segmentsOf = (text: string, tokens: readonly Token[], under: boolean): Segment[] => {
  const segments: Segment[] = []
  const outer: { sub: boolean; included: boolean }[] = []
  let held: Token[] = []
  let start = 0
  let clause = 0
  let inClause = 0
  let sub = under
  let included = false
  let lists = false
  const close = (end: number): void => {
    segments.push({
      tokens: held,
      text: text.slice(start, end),
      start,
      clause,
      sub,
      included: included || dividesAdopted(held, segments.at(-1)),
      bracketed: outer.length > 0,
    })
    held = []
  }
  const given = withoutShares(tokens)
  for (const [index, token] of given.entries()) {
    if (token.kind === 'among') {
      sub = true
      included = outer.length > 0 && (token.text !== '其中' || decides(segments.at(-1)))
    }
    if (token.kind !== 'separator') {
      if (held.length >= longest) {
        close(token.start)
        start = token.start
        clause += 1
      }
      held.push(token)
      continue
    }
    if (held.length > 0) inClause += 1
    // 涉及44个单位:省直部门27个
    if (token.text === ':' && /\d[个家](?:单位|部门|企业|地区)$/.test(text.slice(start, token.start)))
      lists = true
    close(token.start)
    sub ||= lists
    start = token.end
    if (token.text !== '、' || inClause >= longest) {
      clause += 1
      inClause = 0
    }
    if (token.text === '(') {
      outer.push({ sub, included })
      // 反馈意见表37份(无意见22份): the bracket divides the number before it.
      const [next, afterNext] = given.slice(index + 1)
      if (next && ['noComment', 'silent'].includes(next.kind) && isCount(given[index - 1])) sub = true
      // 采纳6条(全部采纳5条、部分采纳1条)
      if (
        adopts(next?.kind === 'all' ? afterNext : next) &&
        isCount(given[index - 1]) &&
        countsAdopted(segments.at(-1))
      ) {
        sub = true
        included = true
      }
    }
    if (token.text === ')') {
      const before = outer.pop()
      sub = before?.sub ?? sub
      included = before?.included ?? false
    }
  }
  close(text.length)
  return segments
}

/** The segments clause by clause. */
export const clausesOf = (segments: readonly Segment[]): Segment[][] => [
  ...groupBy(segments, segment => segment.clause).values(),
]
