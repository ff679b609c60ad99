import { fold, foldKey, unfold } from '../reading/fold'

/** A stretch of running text; `comments` quote it. */
export interface MarkedSegment {
  text: string
  comments: readonly number[]
}

/** Words of a piece of text, in offsets of its folded form, and who quotes them. */
export interface Quotation {
  comment: number
  from: number
  to: number
}

/**
 * A text cut where quotations begin and end. Offsets are into `folded`, the folded text as it stands in the draft;
 * where the text shown folds differently (a number left out, a stray sign), the words are looked up in it instead.
 */
export const markText = (text: string, folded: string, quotations: readonly Quotation[]): MarkedSegment[] => {
  if (quotations.length === 0) return text === '' ? [] : [{ text, comments: [] }]
  const own = fold(text)
  const spans = quotations.flatMap(({ comment, from, to }) => {
    const words = folded.slice(from, to)
    const start = own.text === folded ? from : own.text.indexOf(words)
    if (start < 0 || words === '') return []
    return [{ comment, ...unfold(own, { start, end: start + words.length }) }]
  })
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])]
  cuts.sort((one, other) => one - other)
  return cuts.slice(1).map((end, at): MarkedSegment => {
    const start = cuts[at] ?? 0
    const quoting = spans.filter(span => span.start < end && start < span.end).map(({ comment }) => comment)
    return { text: text.slice(start, end), comments: [...new Set(quoting)] }
  })
}

/** Segments cut at line ends: a paragraph each. */
export const paragraphsOf = (segments: readonly MarkedSegment[]): MarkedSegment[][] => {
  const paragraphs: MarkedSegment[][] = [[]]
  for (const { text, comments } of segments) {
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) paragraphs.push([])
      if (line !== '') paragraphs.at(-1)?.push({ text: line, comments })
    }
  }
  return paragraphs.filter(paragraph => paragraph.length > 0)
}

/** Whether a short text (a cell) holds any of some folded words. */
export const holdsAny = (text: string, words: readonly string[]): boolean => {
  const key = foldKey(text)
  return words.some(each => each !== '' && key.includes(each))
}
