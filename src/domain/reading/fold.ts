import type { Span } from '../consultation/statement'

/** A text made comparable, with the way back to where each of its characters stood. */
export interface Folded {
  text: string
  /** For each UTF-16 unit of `text`, the offset in the original where its source character begins. */
  starts: readonly number[]
  /** … and where that source character ends. */
  ends: readonly number[]
}

const sameMarks: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '〝': '"',
  '〞': '"',
  '‘': "'",
  '’': "'",
  '‛': "'",
  '—': '-',
  '–': '-',
  '―': '-',
  '－': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '〈': '<',
  '〉': '>',
  '·': '.',
  '•': '.',
  '・': '.',
  '‧': '.',
  '…': '…',
  '、': '、',
}

/**
 * Folds a text for comparison: NFKC character by character, all white space out, quotes, dashes and brackets
 * made alike. Never store the result: NFKC turns （一）㈠①Ⅳ into plain characters.
 */
export const fold = (original: string): Folded => {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  let offset = 0
  for (const sign of original) {
    const folded = foldKnown(sign)
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(offset)
      ends.push(offset + sign.length)
    }
    text += folded
    offset += sign.length
  }
  return { text, starts, ends }
}

/** What each character met so far folds to: texts of a megabyte hold a few thousand different ones. */
const known = new Map<string, string>()

const foldKnown = (sign: string): string => {
  const before = known.get(sign)
  if (before !== undefined) return before
  const folded = sameMarks[sign] ?? foldSign(sign)
  known.set(sign, folded)
  return folded
}

const foldSign = (sign: string): string => {
  if (sign === '…') return sign
  return /[\s\u200b-\u200d\ufeff\u00ad]/u.test(sign) ? '' : sign.normalize('NFKC').replaceAll(/\s/g, '')
}

/** Signs that may fold to something else; the common Chinese characters, Latin letters and digits never do. */
const foldable = /[^\u4e00-\u9fffA-Za-z0-9]/gu

/** The folded text alone, for use as a key. */
export const foldKey = (original: string): string => original.replaceAll(foldable, foldKnown)

/** The span of the original that a span of the folded text came from. */
export const unfold = (folded: Folded, span: Span): Span => ({
  start: folded.starts[span.start] ?? folded.ends.at(-1) ?? 0,
  end: folded.ends[span.end - 1] ?? folded.starts[span.start] ?? 0,
})
