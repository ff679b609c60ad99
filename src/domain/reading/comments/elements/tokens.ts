import type { Span } from '../../../consultation/statement'
import { type ClauseUnit, readUnit } from '../../clauses/clauseUnits'
import { findQuotations, type Quotation } from './quotations'
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
  const findWord = wordFinder(text)
  let at = 0
  for (const quotation of quotations) {
    readPlain(text, at, quotation.span.start, findWord, tokens)
    tokens.push(quoteToken(text, quotation))
    at = quotation.span.end
  }
  readPlain(text, at, text.length, findWord, tokens)
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

/** All words in one pattern, so that the next one is found without trying each at every character. */
const anyWord = new RegExp(words.map(({ pattern }) => `(${pattern.source})`).join('|'), 'g')

interface FoundWord {
  kind: WordKind
  span: Span
}

/** Answers, for offsets asked in rising order, which word comes next. Each stretch of the text is searched once. */
const wordFinder = (text: string): ((from: number) => FoundWord | null) => {
  let word: FoundWord | null = { kind: 'stop', span: { start: -1, end: 0 } }
  return from => {
    if (word !== null && word.span.start < from) {
      anyWord.lastIndex = from
      const found = anyWord.exec(text)
      word = found === null ? null : foundWord(found)
    }
    return word
  }
}

const foundWord = (found: RegExpExecArray): FoundWord => {
  const kind = words.find((_, index) => found[index + 1] !== undefined)?.kind ?? 'stop'
  return { kind, span: { start: found.index, end: found.index + found[0].length } }
}

const readPlain = (
  text: string,
  from: number,
  to: number,
  findWord: ReturnType<typeof wordFinder>,
  tokens: Token[],
): void => {
  let at = from
  let textFrom = from
  const take = (token: Token) => {
    if (text.slice(textFrom, at).trim() !== '')
      tokens.push({ kind: 'text', span: { start: textFrom, end: at } })
    tokens.push(token)
    at = token.span.end
    textFrom = at
  }
  while (at < to) {
    const unit = readUnit(text, at)
    if (unit !== null && unit.end <= to) {
      take({ kind: 'unit', unit, span: { start: at, end: unit.end } })
      continue
    }
    const word = findWord(at)
    if (word?.span.start === at && word.span.end <= to) take(word)
    else at += 1
  }
  if (text.slice(textFrom, to).trim() !== '')
    tokens.push({ kind: 'text', span: { start: textFrom, end: to } })
}

export const wordsOf = (text: string, { span }: Base): string => text.slice(span.start, span.end)
