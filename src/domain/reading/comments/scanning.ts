import type { Place, ProposedChange } from '../../consultation/change'
import type { Span } from '../../consultation/statement'

/** What a sticky pattern matches exactly at an offset, null where it does not. Never copies the text. */
export const matchAt = (sticky: RegExp, text: string, at: number): RegExpExecArray | null => {
  sticky.lastIndex = at
  return sticky.exec(text)
}

/** The span without white space at its ends. */
export const trimSpan = (text: string, { start, end }: Span): Span => {
  let first = start
  let last = end
  while (first < last && isSpace(text[first])) first += 1
  while (last > first && isSpace(text[last - 1])) last -= 1
  return { start: first, end: last }
}

const isSpace = (sign: string | undefined): boolean => sign !== undefined && /\s/.test(sign)

/** Answers, for offsets asked in rising order, whether they lie inside one of the sorted spans. */
export const insideOf = (spans: readonly Span[]): ((offset: number) => boolean) => {
  let next = 0
  return offset => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= offset) next += 1
    return offset >= (spans[next]?.start ?? Number.POSITIVE_INFINITY)
  }
}

const move = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** A place read in a part of a text, as a place of the whole. */
export const movePlace = (place: Place, by: number): Place => ({ ...place, span: move(place.span, by) })

/** A change read in a part of a text, as a change of the whole. */
export const moveChange = (change: ProposedChange, by: number): ProposedChange => ({
  ...change,
  span: move(change.span, by),
  places: change.places.map(place => movePlace(place, by)),
})
