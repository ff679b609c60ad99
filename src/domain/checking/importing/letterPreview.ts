import type { Span } from '../../consultation/statement'
import { type Letter, readLetter } from '../../reading/letters/letter'
import { withoutBlankLines } from '../../reading/letters/letterComments'
import { letterText } from '../../reading/letters/letterText'
import type { LetterCorrections } from './corrections'

/** A letter as it would be saved, with all that a person should look at first. */
export interface LetterPreview {
  unit: string
  /** ISO; '' where none was read. */
  date: string
  documentName: string
  noComment: boolean
  /** In order; a joined one is part of the one before and has no line of its own. */
  comments: readonly LetterComment[]
  /** What is kept out: names and telephone numbers of people. */
  contact: string
  problems: readonly { message: string; text: string }[]
}

export interface LetterComment {
  /** Its number in the letter from 0, null for one that the person added. */
  index: number | null
  text: string
  taken: boolean
  /** Numbers of the paragraphs joined to it. */
  joined: readonly number[]
}

/** What would be saved of a letter in prose. */
export const previewLetter = (text: string, corrections: LetterCorrections): LetterPreview => {
  const letter = readLetter(text)
  const plain = letterText(text)
  const words = ({ start, end }: Span): string => withoutBlankLines(plain.slice(start, end))
  const noComment = corrections.noComment ?? letter.noComment
  return {
    unit: corrections.unit ?? letter.unit ?? '',
    date: corrections.date ?? letter.date ?? '',
    documentName: letter.documentName ?? '',
    noComment,
    comments: [
      ...joinedComments(letter, corrections.joined).map(({ index, heading, span, joined }) => ({
        index,
        text: heading === '' ? words(span) : `${heading}\n${words(span)}`,
        taken: !corrections.leftOut.includes(index),
        joined,
      })),
      ...corrections.added.map(added => ({ index: null, text: added, taken: true, joined: [] })),
    ],
    contact: letter.contact === null ? '' : words(letter.contact),
    problems: letter.problems.map(({ message, span }) => ({ message, text: words(span).slice(0, 400) })),
  }
}

interface Joined {
  index: number
  heading: string
  span: Span
  joined: number[]
}

const joinedComments = (letter: Letter, joins: readonly number[]): Joined[] => {
  const comments: Joined[] = []
  letter.comments.forEach(({ span, heading }, index) => {
    const last = comments.at(-1)
    if (last !== undefined && joins.includes(index)) {
      last.span = { start: last.span.start, end: span.end }
      last.joined.push(index)
    } else comments.push({ index, heading, span, joined: [] })
  })
  return comments
}

/**
 * Whether a text says enough of a letter to be read as one: comments on a document or of a unit, that there are none, or
 * only that a unit has got a document (来函收悉，我局将认真抓好落实), where a person has to say what that means.
 */
export const looksLikeLetter = ({ unit, documentName, noComment, comments }: LetterPreview): boolean =>
  noComment ||
  (comments.length > 0 && (unit !== '' || documentName !== '')) ||
  (unit !== '' && documentName !== '')

/** The comments that would be saved, in order. */
export const takenComments = (letter: LetterPreview): string[] =>
  letter.noComment ? [] : letter.comments.filter(({ taken }) => taken).map(({ text }) => text)
