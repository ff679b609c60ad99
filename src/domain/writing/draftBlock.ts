import type { Duty, Outline } from '../consultation/clause'
import type { Comment } from '../consultation/record'
import type { MarkedSegment } from './quotedText'

/** A comment with the round it came in and its number there. */
export interface PlacedComment {
  comment: Comment
  round: { id: number; name: string }
  number: number
}

/** A comment beside the clause it is about. */
export interface ClauseNote extends PlacedComment {
  /** What to say about the place; '' where it was found as named. */
  hint: string
  /** The place as the comment names it. */
  asked: string
  /** Its words are marked in the text. */
  isMarked: boolean
}

/** One clause, table or other stretch of the draft, as it is shown. */
export interface DraftBlock {
  /** For the address: the reference of the clause, else its place in the draft. */
  id: string
  /** Addresses of numbers without a text of their own that are printed before this one: 第七条 before its 第一款. */
  also: readonly string[]
  kind: 'title' | 'heading' | 'clause' | 'matter' | 'table'
  /** Depth from 1; 0 for what is no clause. */
  level: number
  /** The number as printed, with its punctuation: 一、 第三条 */
  number: string
  /** How much of the first paragraph is the clause's heading, in characters. */
  headed: number
  paragraphs: readonly (readonly MarkedSegment[])[]
  duties: readonly Duty[]
  notes: readonly ClauseNote[]
  table: DraftTableBlock | null
}

export interface DraftTableBlock {
  title: string | null
  header: readonly string[]
  rows: readonly (readonly { text: string; isMarked: boolean }[])[]
}

export interface DraftPage {
  title: string | null
  blocks: readonly DraftBlock[]
  /** What to jump to. */
  contents: readonly { id: string; level: number; label: string }[]
  /** Comments on the whole text, and those whose place is not in it. */
  apart: readonly ClauseNote[]
  problems: Outline['problems']
}
