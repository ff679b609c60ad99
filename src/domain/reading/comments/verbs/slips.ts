import type { Chain, Element } from '../elements/chains'
import type { QuoteToken } from '../elements/tokens'
import { quotedWords } from '../elements/wording'
import { eachStandard, missingStandards, namesMissing, saysMissing } from '../elements/words'
import { placesIn, placesOf, readContext } from '../request/context'
import { addChange, beginning, type Request } from '../request/request'
import { chainsOf, hasQuote, readPlaces, readTargets, type Target } from '../request/targets'
import { saysAgain } from './repeats'

/** Between the words as they stand and the sign that is too many. */
const tooMany = /(?:多|重复)(?:写|印|出)?了?(?:一个|一处)?$/
/** Between the right words and those that stand: “甲”误写为“乙”. */
const mistaken = /(?:误|错)(?:写|印|录|用|排|输)?(?:为|成|作)了?$/

/** The two quotations of a segment that holds no others, and the words between them. */
const pairOf = (text: string, own: readonly Element[]) => {
  const [one, other, ...more] = chainsOf(own).filter(hasQuote)
  const first = one?.parts.at(-1)
  const second = other?.parts.at(-1)
  if (one === undefined || first?.kind !== 'quote' || second?.kind !== 'quote' || more.length > 0) return null
  return { chain: one, first, second, lead: text.slice(first.span.end, second.span.start).trim() }
}

const wordingOf = (text: string, { inner }: QuoteToken): string => quotedWords(text, inner)

/** 单位误写为m/min, 写成了甲: the unquoted words that a slip has put there, at the end of what tells of it. */
const miswritten =
  /(?:(?:误|错)(?:写|印|录|用|排|输|标|注|打)?(?:为|成|作)|[写印录列标打]成)了?\s*([^，。；：“”"「」\s][^，。；：“”"「」]{0,39})$/
export const wrongWords = (text: string, own: readonly Element[]): string | null => {
  const end = own.at(-1)?.span.end ?? 0
  const start = Math.max(own[0]?.span.start ?? 0, end - longestList)
  return miswritten.exec(text.slice(start, end))?.[1]?.trim() ?? null
}

/** A segment that reports a slip, without the quotation that only tells what is missing or too many. */
export const withoutSlip = (text: string, own: readonly Element[]): readonly Element[] => {
  const pair = pairOf(text, own)
  if (pair === null || !(saysMissing.test(pair.lead) || tooMany.test(pair.lead))) return own
  return own.slice(0, own.indexOf(pair.chain) + 1)
}

/** “行政主管部门”前缺少“林业”二字: the quoted words that are said to be missing, and what stands before them. */
export const missedIn = (
  text: string,
  own: readonly Element[],
): { words: readonly string[]; before: readonly Element[] } | null => {
  const at = own.findLastIndex(
    ({ kind, span }, index) =>
      kind === 'text' &&
      saysMissing.test(text.slice(Math.max(0, span.start - 3), span.end)) &&
      own[index + 1]?.kind === 'chain',
  )
  const rest = own.slice(at + 1)
  if (at < 0) return missedStandards(text, own)
  const end = rest.findIndex(({ kind }) => kind !== 'chain' && kind !== 'join')
  const row = chainsOf(end < 0 ? rest : rest.slice(0, end))
  const words = row.flatMap(({ parts: [quote, ...more] }) =>
    quote?.kind === 'quote' && more.length === 0 && !isNameOnly(text, quote) ? [wordingOf(text, quote)] : [],
  )
  return words.length === 0 || words.length < row.length ? null : { words, before: own.slice(0, at) }
}

/** 缺少“终端”的定义: the words only name what is missing. */
const isNameOnly = (text: string, { inner, span }: QuoteToken): boolean =>
  namesMissing(text.slice(inner.start, inner.end), text.slice(span.end, span.end + 12))

/** 第2章缺少GB/T 19001: the same of standards, which stand without marks. */
const missedStandards = (text: string, own: readonly Element[]) => {
  const start = own[0]?.span.start ?? 0
  const said = text.slice(start, own.at(-1)?.span.end ?? start)
  const found = said.length > longestList ? null : missingStandards.exec(said)
  if (found === null) return null
  return {
    words: found[1]?.match(eachStandard) ?? [],
    before: own.filter(({ span }) => span.end <= start + found.index),
  }
}
/** Longest segment, in characters, that is looked through for standards. */
const longestList = 200

/**
 * A slip of the pen that is reported without a verb of edit: “甲”误写为“乙” (乙 stands, 甲 is right), “的的”多一个“的”字.
 * Adds the change, if there is one. The segment goes from `start` up to `end`.
 */
export const readSlip = (request: Request, start: number, end: number): void => {
  const { text, elements, memory } = request
  const from = beginning(request)
  const own = elements.slice(Math.max(from, start), end)
  const missed = missedIn(text, own)
  if (missed !== null) {
    if (saysMore(elements, end)) return
    const context = readContext(request, from, Math.max(from, start), null)
    const places = placesIn(context, readPlaces(text, chainsOf(missed.before), memory))
    const target: Target = { places, original: null }
    for (const proposed of missed.words) addChange(request, from, end, { action: 'insert', target, proposed })
    request.cursor = end
    return
  }
  const extra = saysMore(elements, end) ? null : extraIn(text, own)
  if (extra !== null) {
    const [target] = readTargets(text, [extra], memory)
    const context = readContext(request, from, end, extra.span)
    if (target === undefined || saysAgain(request, target.original)) return
    addChange(request, from, end, {
      action: 'delete',
      target: { ...target, places: placesOf(request, context, target) },
    })
    request.cursor = end
    return
  }
  const pair = pairOf(text, own)
  const change = pair === null ? null : slipOf(text, pair.first, pair.second, pair.lead)
  if (pair === null || change === null) return
  const [target] = readTargets(text, [pair.chain], memory)
  const context = readContext(request, from, end, pair.chain.span)
  const read: Target = { places: target?.places ?? [], original: change.original }
  const places = placesOf(request, context, read)
  addChange(request, from, end, { action: 'replace', target: { ...read, places }, proposed: change.proposed })
  request.cursor = afterConfirmation(request, end, change.proposed)
}

/** How many elements further a sentence is looked through for what it asks. */
const reach = 12

/** Whether the sentence goes on to ask for an edit itself: 漏“年”字，应为“2024年底”; 缺少“林业”，建议补充. */
const saysMore = (elements: readonly Element[], end: number): boolean => {
  const rest = elements.slice(end, end + reach)
  const stop = rest.findIndex(({ kind }) => kind === 'end')
  return (stop < 0 ? rest : rest.slice(0, stop)).some(
    ({ kind }) => kind === 'replace' || kind === 'insert' || kind === 'delete',
  )
}

/** “要”字多余: the only quotation of a segment that says so. */
const extraIn = (text: string, own: readonly Element[]): Chain | null => {
  const [only, ...more] = chainsOf(own).filter(hasQuote)
  if (only === undefined || more.length > 0) return null
  const said = text.slice(only.span.end, own.at(-1)?.span.end)
  const lead = text.slice(own[0]?.span.start, only.parts.at(-1)?.span.start)
  // 第三项多了“的”字
  if (/多(?:写|印|出)?了(?:一?个)?\s*$/.test(lead) && /^\s*[一两二三四]?个?字?样?\s*$/.test(said)) return only
  return /^\s*(?:[这该]?[一两二三四]?个?字样?|一[词句])?\s*(?:似|略|纯?属|为|有些)?(?:多余|冗余|赘余)的?\s*$/.test(
    said,
  )
    ? only
    : null
}

/** …, 应为“甲”: says again what is right. */
const afterConfirmation = ({ text, elements }: Request, end: number, proposed: string): number => {
  const rest = elements.slice(end + 1, end + reach)
  const verb = end + 1 + rest.findIndex(({ kind }) => kind !== 'ask' && kind !== 'whole')
  const said = elements[verb + 1]
  const quote = said?.kind === 'chain' ? said.parts[0] : undefined
  const isAgain = elements[verb]?.kind === 'replace' && quote?.kind === 'quote'
  return isAgain && wordingOf(text, quote) === proposed ? verb + 2 : end
}

const slipOf = (text: string, first: QuoteToken, second: QuoteToken, lead: string) => {
  const one = wordingOf(text, first)
  const other = wordingOf(text, second)
  if (mistaken.test(lead)) return { original: other, proposed: one }
  const doubled = one.indexOf(other + other)
  const at = doubled >= 0 ? doubled : one.indexOf(other)
  const isClear = doubled >= 0 || (at >= 0 && one.indexOf(other, at + 1) < 0)
  return tooMany.test(lead) && isClear && one !== other
    ? { original: one, proposed: one.slice(0, at) + one.slice(at + other.length) }
    : null
}
