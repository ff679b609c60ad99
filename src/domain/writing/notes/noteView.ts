import { checkNote, type MarkedNumber, movedNumbers } from '../../checking/counting/noteAgainstRecord'
import { writeDate } from '../../consultation/dates'
import { cutText, type MarkedPiece } from '../markedText'
import type { NoteParagraph } from './explanatoryNote'
import type { BoundNumber, NoteRecord } from './noteRecord'

/** A number in a generated paragraph: bound to its fact, or typed into the wording and so following nothing. */
export type GeneratedMark = BoundNumber | (MarkedNumber & { typed: true })

const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start < other.end && other.start < one.end

/** A generated paragraph in pieces: bound numbers, numbers that somebody typed into the wording, and words. */
export const generatedPieces = (
  { text, numbers }: NoteParagraph,
  record: NoteRecord,
): MarkedPiece<GeneratedMark>[] => {
  const typed = checkNote(text, record)
    .filter(({ mark, span }) => mark !== 'right' && !numbers.some(number => overlaps(number.span, span)))
    .map(number => ({ ...number, typed: true as const }))
  return cutText<GeneratedMark>(text, [...numbers, ...typed])
}

/** A value as it stands in prose: a day in words, a number in digits. */
export const valueWords = (value: number | string | null): string =>
  value === null
    ? '没有这个数'
    : typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
      ? writeDate(value)
      : String(value)

/** A paragraph that was given out, with the numbers the record has since moved away from. */
export interface MovedParagraph {
  pieces: MarkedPiece<{ span: BoundNumber['span']; now: string }>[]
}

/** The paragraphs of a note given out in which a number has moved, old and new side by side. */
export const movedParagraphs = (paragraphs: readonly NoteParagraph[], record: NoteRecord): MovedParagraph[] =>
  paragraphs.flatMap(({ text, numbers }) => {
    const moved = movedNumbers(numbers, record).map(({ number, now }) => ({
      span: number.span,
      now: valueWords(now),
    }))
    return moved.length === 0 ? [] : [{ pieces: cutText(text, moved) }]
  })

/** A foreign note in pieces, with how many of its numbers are right, wrong and unbound. */
export const checkedNote = (text: string, record: NoteRecord) => {
  const numbers = checkNote(text, record)
  const count = (mark: MarkedNumber['mark']) => numbers.filter(number => number.mark === mark).length
  return {
    pieces: cutText(text, numbers),
    right: count('right'),
    wrong: count('wrong'),
    unbound: count('unbound'),
  }
}
