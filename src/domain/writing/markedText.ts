import type { Span } from '../consultation/statement'

/** A piece of a text: plain where `mark` is null. */
export interface MarkedPiece<M> {
  text: string
  mark: M | null
}

/** A text cut into its marked stretches and the words between them, in order; a stretch under another is left out. */
export const cutText = <M extends { span: Span }>(text: string, marks: readonly M[]): MarkedPiece<M>[] => {
  const pieces: MarkedPiece<M>[] = []
  let at = 0
  for (const mark of marks.toSorted((one, other) => one.span.start - other.span.start)) {
    const { start, end } = mark.span
    if (start < at || end <= start) continue
    if (start > at) pieces.push({ text: text.slice(at, start), mark: null })
    pieces.push({ text: text.slice(start, end), mark })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null })
  return pieces
}
