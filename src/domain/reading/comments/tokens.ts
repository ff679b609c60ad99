import type { Span } from '../../consultation/statement'
import { type ClauseUnit, readUnit } from '../clauseUnits'
import { findQuotations, type Quotation } from './quotations'
import { matchAt } from './scanning'
import { type WordKind, words } from './words'

interface Base {
  span: Span
}
export interface WordToken extends Base {
  kind: WordKind
}
/** Words in quotation marks; `inner` leaves the marks out. */
export interface QuoteToken extends Base {
  kind: 'quote'
  inner: Span
}
/** 《…》: a title, part of the running text but never cut. */
export interface TitleToken extends Base {
  kind: 'title'
}
export interface UnitToken extends Base {
  kind: 'unit'
  unit: ClauseUnit
}
export interface TextToken extends Base {
  kind: 'text'
}
export type Token = WordToken | QuoteToken | TitleToken | UnitToken | TextToken

/**
 * Cuts a comment into quotations, titles, numbered units, words that mean something here, and the text between.
 * The tokens cover every character in order but white space between them. Linear in the length of the text.
 */
export const readTokens = (text: string): Token[] => {
  const tokens: Token[] = []
  const quotations = findQuotations(text)
  let at = 0
  for (const quotation of quotations) {
    readPlain(text, at, quotation.span.start, tokens)
    tokens.push(quoteToken(text, quotation))
    at = quotation.span.end
  }
  readPlain(text, at, text.length, tokens)
  return tokens
}

const quoteToken = (text: string, { span, inner, family, closed }: Quotation): Token => {
  if (family === 'title' || family === 'innerTitle') return { kind: 'title', span }
  // Without its closing mark a quotation also swallows the full stop of the sentence it stands in.
  let { end } = inner
  if (!closed) while (end > inner.start && /[\s。；;，,]/.test(text[end - 1] ?? '')) end -= 1
  return {
    kind: 'quote',
    span: { start: span.start, end: closed ? span.end : end },
    inner: { start: inner.start, end },
  }
}

const readPlain = (text: string, from: number, to: number, tokens: Token[]): void => {
  let at = from
  let textFrom = from
  const flush = () => {
    if (text.slice(textFrom, at).trim() !== '')
      tokens.push({ kind: 'text', span: { start: textFrom, end: at } })
  }
  while (at < to) {
    const token = readToken(text, at, to)
    if (token === null) {
      at += 1
      continue
    }
    flush()
    tokens.push(token)
    at = token.span.end
    textFrom = at
  }
  flush()
}

const readToken = (text: string, at: number, to: number): Token | null => {
  const unit = readUnit(text, at)
  if (unit !== null && unit.end <= to) return { kind: 'unit', unit, span: { start: at, end: unit.end } }
  for (const { kind, pattern } of words) {
    const found = matchAt(pattern, text, at)
    if (found !== null && at + found[0].length <= to) {
      return { kind, span: { start: at, end: at + found[0].length } }
    }
  }
  return null
}

export const wordsOf = (text: string, { span }: Base): string => text.slice(span.start, span.end)
