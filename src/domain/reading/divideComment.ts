import type { ProposedChange } from '../consultation/change'
import type { Span } from '../consultation/statement'
import { parseComment } from './comments/parseComment'
import { type SplitRequest, splitRequests } from './comments/requests'
import { trimSpan } from './comments/scanning'

/**
 * The requests of one comment, each of which can stand as a comment of its own: those it numbers itself, else
 * changes that stand in sentences of their own. A reason goes with the sentence it follows; a place said once for all
 * (第三条：1.…；2.…) is put before each that names none. One part means that there is nothing to divide.
 */
export const divideComment = (text: string): SplitRequest[] => {
  const numbered = splitRequests(text)
  const { changes } = parseComment(text)
  if (numbered.length > 1) return numbered.map(part => withPlace(part, changes))
  const starts = sentenceStarts(
    text,
    changes.map(({ span }) => span),
  )
  if (starts.length < 2) return numbered
  return starts
    .map((start, index) =>
      trimSpan(text, { start: index === 0 ? 0 : start, end: starts[index + 1] ?? text.length }),
    )
    .map(span => withPlace({ text: text.slice(span.start, span.end), span }, changes))
}

/** The part with the place that holds for it but was said before it. */
const withPlace = (part: SplitRequest, changes: readonly ProposedChange[]): SplitRequest => {
  const { start, end } = part.span
  const named = changes
    .filter(({ span }) => span.start >= start && span.start < end)
    .flatMap(({ places }) => places.filter(({ ref, page }) => ref !== null || page !== null))
  const isSaidBefore = named.length > 0 && named.every(({ span }) => span.end <= start)
  const places = [...new Set(named.map(({ text }) => text))]
  return isSaidBefore ? { ...part, text: `${places.join('、')}：${part.text}` } : part
}

/** Where the sentences begin that hold the first, the second … change; changes of one sentence stay together. */
const sentenceStarts = (text: string, changes: readonly Span[]): number[] => {
  const starts: number[] = []
  let end = 0
  for (const span of changes) {
    const between = text.slice(end, span.start)
    const stop = Math.max(...['。', '；', ';', '\n'].map(mark => between.lastIndexOf(mark)))
    if (starts.length === 0) starts.push(span.start)
    else if (stop >= 0) starts.push(end + stop + 1)
    end = Math.max(end, span.end)
  }
  return starts
}

/** Texts that belong to the whole comment, shared out: part by part where they are numbered alike, else to each. */
export const shareOut = (text: string, parts: number): string[] => {
  const pieces = splitRequests(text)
  return pieces.length === parts && parts > 1
    ? pieces.map(piece => piece.text)
    : Array.from({ length: parts }, () => text)
}
