import type { ParsedComment, Place, ProposedChange } from '../../consultation/change'
import type { Span } from '../../consultation/statement'
import { findItems } from '../items'
import { saysNoComment } from '../noComment'
import { readEdits } from './edits'
import { splitReason } from './rationale'
import { asks } from './words'

/**
 * What a comment asks: its changes in order, and the unit's own reason. Never throws; linear in the length.
 *
 * Spans are UTF-16 offsets into `text`, and `text.slice(place.span.start, place.span.end) === place.text`.
 * A comment without an edit gives one change of action `question` or `general`; a no-comment text gives none.
 */
export const parseComment = (text: string): ParsedComment => {
  if (text.trim() === '' || saysNoComment(text))
    return { text, noComment: text.trim() !== '', changes: [], rationale: null }
  const items = findItems(text)
  const first = items[0]?.span.start ?? 0
  const requests: Span[] =
    items.length === 0
      ? [{ start: 0, end: text.length }]
      : [{ start: 0, end: first }, ...items.map(({ span }) => span)]
  const read = requests.map(span => readRequest(text, span))
  const [lead] = read
  const shared = items.length > 0 && lead !== undefined && lead.edits.length === 0 ? lead.places : []
  const changes = read.flatMap(({ edits }) => edits).map(change => placedUnder(change, shared))
  const reasons = read.flatMap(request => request.reasons)
  return {
    text,
    noComment: false,
    changes:
      changes.length > 0
        ? changes
        : [
            remark(
              text,
              read.flatMap(({ places }) => places),
            ),
          ],
    rationale: reasons.length > 0 ? reasons.join('\n') : null,
  }
}

/** A place said once before numbered requests (第十条：1.… 2.…) holds for each that names none itself. */
const placedUnder = (change: ProposedChange, shared: readonly Place[]): ProposedChange =>
  change.places.some(({ ref, page }) => ref !== null || page !== null)
    ? change
    : { ...change, places: [...shared, ...change.places] }

interface Request {
  edits: ProposedChange[]
  places: Place[]
  reasons: string[]
}

const readRequest = (text: string, span: Span): Request => {
  const { asked, reasons } = splitReason(text, span)
  const read = asked.map(part => ({ part, ...readEdits(text.slice(part.start, part.end)) }))
  return {
    edits: read.flatMap(({ part, changes }) => changes.map(change => moveChange(change, part.start))),
    places: read.flatMap(({ part, places }) => places.map(place => movePlace(place, part.start))),
    reasons: reasons.map(({ start, end }) => text.slice(start, end)),
  }
}

const move = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })
const movePlace = (place: Place, by: number): Place => ({ ...place, span: move(place.span, by) })
const moveChange = (change: ProposedChange, by: number): ProposedChange => ({
  ...change,
  span: move(change.span, by),
  places: change.places.map(place => movePlace(place, by)),
})

/** A comment that asks for no edit. */
const remark = (text: string, places: readonly Place[]): ProposedChange => ({
  action: asks.test(text) ? 'question' : 'general',
  places,
  original: null,
  proposed: null,
  span: { start: 0, end: text.length },
  duty: null,
})
