import type { ChangeAction, DutyChange, Place, ProposedChange } from '../../../consultation/change'
import type { Element } from '../elements/chains'
import type { Memory, Target } from './targets'

/** One request while it is read: the elements of its text, and what has been read so far. */
export interface Request {
  text: string
  elements: readonly Element[]
  /** First element not yet used by a change. */
  cursor: number
  memory: Memory
  changes: ProposedChange[]
}

/** What a change is, without the stretch of the text that asks for it. */
export interface Edit {
  action: ChangeAction
  target: Target
  proposed?: string | null
  duty?: DutyChange | null
}

/** Where the stretch of the next change begins: after the last one, past the punctuation that ended it. */
export const beginning = ({ elements, cursor }: Request): number => {
  let from = cursor
  while (['stop', 'end', 'colon', 'about'].includes(elements[from]?.kind ?? '')) from += 1
  return from
}

/** Adds a change that the elements from `from` up to `to` ask for. */
export const addChange = (request: Request, from: number, to: number, edit: Edit): void => {
  const start = request.elements[from]?.span.start ?? 0
  const end = request.elements[Math.max(from, to - 1)]?.span.end ?? start
  const proposed = edit.proposed === '' ? null : (edit.proposed ?? null)
  const { original } = edit.target
  request.changes.push({
    action: edit.action,
    places: edit.target.places.filter(isFirst).filter(place => !quotesOnly(place, [original, proposed])),
    original: original === '' ? null : original,
    proposed,
    span: { start, end: Math.max(start, end) },
    duty: edit.duty ?? null,
  })
}

/** “甲”, where 甲 is what changes: no place. */
const quotesOnly = ({ text, ref, page }: Place, changed: readonly (string | null)[]): boolean =>
  ref === null && page === null && /^[“"「].*[”"」]$/.test(text) && changed.includes(text.slice(1, -1))

/** The same stretch of the text is one place. */
const isFirst = ({ span }: Place, index: number, places: readonly Place[]): boolean =>
  places.findIndex(other => other.span.start === span.start && other.span.end === span.end) === index
