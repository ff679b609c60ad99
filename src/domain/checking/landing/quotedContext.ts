import type { Span } from '../../consultation/statement'

/** A place in a draft with the words around it, for a page. */
export interface QuotedContext {
  /** What stands before and after, at most so much of the sentence as is of use. */
  lead: string
  words: string
  trail: string
}

const widest = 60
/** A place longer than this is shown by its beginning and end. */
const longest = 400

/** Where a clause begins: the heading above it is no part of its first sentence. */
const clauseStart = /\n(?=\s*第[〇零一二三四五六七八九十百千\d]+[条节章])/g

const plain = (text: string): string => text.replaceAll(/\s*\n\s*/g, '')

/** The words of a span with the rest of their sentence around them. An empty span is a point in the text. */
export const quoteContext = (text: string, { start, end }: Span): QuotedContext => {
  const before = text.slice(Math.max(0, start - widest), start)
  const after = text.slice(end, end + widest)
  const starts = [...before.matchAll(clauseStart)].map(({ index }) => index)
  const from = Math.max(...['。', '；', '\n\n'].map(sign => before.lastIndexOf(sign)), ...starts) + 1
  const stops = ['。', '；', '\n'].map(sign => after.indexOf(sign)).filter(at => at >= 0)
  const to = stops.length === 0 ? after.length : Math.min(...stops) + 1
  const words = plain(text.slice(start, end))
  const cut = words.length > longest ? `${words.slice(0, longest / 2)}……${words.slice(-longest / 2)}` : words
  return {
    lead: `${from === 0 && start > widest ? '……' : ''}${plain(before.slice(from))}`,
    words: cut,
    trail: `${plain(after.slice(0, to))}${stops.length === 0 && end + widest < text.length ? '……' : ''}`,
  }
}
