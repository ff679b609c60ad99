import type { Span } from '../../consultation/statement'
import { findItems } from '../items'

/** A stretch of a comment that is read by itself. */
export interface Part {
  span: Span
  /** One of several numbered requests; its span leaves the number out. */
  isItem: boolean
  /** The words before the first number of its series, which may name a place for all of them. */
  lead: Part | null
}

/** Series in series in series: deeper numbers belong to the wording. */
const deepest = 3

/** The numbered requests of a comment, those within them, and the words that lead to each series, in order. */
export const partsOf = (text: string): Part[] =>
  unfold(text, { span: { start: 0, end: text.length }, isItem: false, lead: null }, deepest)

const unfold = (text: string, part: Part, levels: number): Part[] => {
  const { start, end } = part.span
  const items = levels === 0 ? [] : findItems(text.slice(start, end))
  const [first] = items
  if (first === undefined) return [part]
  const lead: Part = { ...part, span: { start, end: start + first.span.start }, isItem: false }
  return [
    lead,
    ...items.flatMap(({ span, mark }) =>
      unfold(
        text,
        { span: { start: start + span.start + mark, end: start + span.end }, isItem: true, lead },
        levels - 1,
      ),
    ),
  ]
}
