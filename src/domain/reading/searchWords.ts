import { fold } from './fold'

/** Signs that every engine's tokenizer takes for letters: anything else is written as its number. */
const plainSign = /^[0-9a-z\u3400-\u4db5\u4e00-\u9fcb]$/

/**
 * A text as the search index holds it: each sign a word of its own, so that one character is found as exactly as
 * ten (a trigram index finds neither one nor two, a dictionary of words misses what it cuts otherwise). Width,
 * blanks, quotation marks and case are folded away; punctuation is a word too, so 负责，并 is not 负责并.
 */
export const signsOf = (text: string): string[] => [...fold(text).text.toLowerCase()].map(writeSign)

const isDigit = (sign: string): boolean => sign.length === 1 && sign >= '0' && sign <= '9'

/**
 * The pairs of neighbouring digits in a text, each once: 第4321号 has 43, 32 and 21. A digit by itself stands in nearly
 * every text, so that a phrase of digits is looked for only where its pairs occur.
 */
export const digitPairsOf = (signs: readonly string[]): string[] => {
  const pairs = new Set<string>()
  for (const [at, sign] of signs.entries()) {
    const next = signs[at + 1]
    if (next !== undefined && isDigit(sign) && isDigit(next)) pairs.add(`${sign}${next}`)
  }
  return [...pairs]
}

const written = new Map<string, string>()

const writeSign = (sign: string): string => {
  const known = written.get(sign)
  if (known !== undefined) return known
  const word = plainSign.test(sign) ? sign : `x${(sign.codePointAt(0) ?? 0).toString(16)}`
  written.set(sign, word)
  return word
}

/** What a person looks for: phrases set apart by blanks, each of which has to occur. At most eight, 60 signs each. */
export const phrasesOf = (query: string): string[][] =>
  query
    .trim()
    .split(/\s+/)
    .slice(0, 8)
    .map(phrase => signsOf(phrase).slice(0, 60))
    .filter(signs => signs.length > 0)

export interface Marked {
  text: string
  hit: boolean
}

/** A text cut into what was found and the rest; joined it is the text again. Folded as the index folds. */
export const markHits = (text: string, query: string): Marked[] => {
  const folded = fold(text)
  const low = folded.text.toLowerCase()
  const hits = new Uint8Array(text.length)
  // Lower case that changes the length of a text (İ) would shift every mark after it.
  if (low.length === folded.text.length) {
    for (const phrase of query.trim().split(/\s+/).slice(0, 8)) {
      const wanted = fold(phrase).text.toLowerCase()
      if (wanted === '') continue
      for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + 1)) {
        const start = folded.starts[at] ?? 0
        hits.fill(1, start, folded.ends[at + wanted.length - 1] ?? start)
      }
    }
  }
  const parts: Marked[] = []
  let from = 0
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && hits[at] === hits[from]) continue
    parts.push({ text: text.slice(from, at), hit: hits[from] === 1 })
    from = at
  }
  return parts
}

/** So many characters before and after the first hit are shown of a long text. */
const around = 40

/** The part of a text where the search found something, with its marks; the beginning where it found nothing. */
export const excerptOf = (text: string, query: string, most = 140): Marked[] => {
  const parts = markHits(text, query)
  let first = 0
  for (const part of parts) {
    if (part.hit) break
    first += part.text.length
  }
  const found = parts.some(part => part.hit)
  const start = found ? Math.max(0, first - around) : 0
  const cut = text.slice(start, start + most)
  const marked = markHits(cut, query)
  return [
    ...(start > 0 ? [{ text: '……', hit: false }] : []),
    ...marked,
    ...(start + most < text.length ? [{ text: '……', hit: false }] : []),
  ]
}
