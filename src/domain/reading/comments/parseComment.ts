import type { ParsedComment, Place, ProposedChange } from '../../consultation/change'
import type { Span } from '../../consultation/statement'
import type { Step } from '../clauses/clauseRef'
import { saysNoComment } from '../noComment'
import { type Edits, readEdits } from './edits'
import { asRead, asWritten } from './elements/asWritten'
import { asks, praises } from './elements/words'
import { readEnglishEdits } from './english/english'
import { isEnglish } from './english/englishWords'
import { frameOf } from './frame'
import { readLabelledEdits } from './labels/labelled'
import { type Part, partsOf } from './parts'
import { splitReason } from './rationale'
import { moveChange, movePlace } from './scanning'

/**
 * What a comment asks: its changes in order, and the unit's own reason. Never throws; linear in the length.
 *
 * Spans are UTF-16 offsets into `text`, and `text.slice(place.span.start, place.span.end) === place.text`.
 * A comment without an edit gives one change of action `question` or `general`; a no-comment text gives none.
 */
export const parseComment = (text: string): ParsedComment => {
  if (text.trim() === '' || saysNoComment(text))
    return { text, noComment: text.trim() !== '', changes: [], rationale: null }
  const read = asRead(text)
  const { start, end } = frameOf(read)
  const { changes, rationale } = parseBody(read.slice(start, end))
  const moved = changes.map(change => moveChange(change, start))
  const written = asWritten(text, read, { changes: moved, rationale })
  return { text, noComment: false, ...written, changes: written.changes.map(withoutSame) }
}

/** Words that already read as wanted are none to change. */
const withoutSame = (change: ProposedChange): ProposedChange =>
  change.original !== null && change.original === change.proposed ? { ...change, original: null } : change

const parseBody = (text: string): Pick<ParsedComment, 'changes' | 'rationale'> => {
  const read = new Map<Part, Request>()
  for (const part of partsOf(text))
    read.set(part, readRequest(text, part.span, leadOf(part, read)?.path ?? []))
  const changes = [...read].flatMap(([part, { edits, places }]) => {
    const asked =
      edits.length > 0 || !part.isItem || isAside(text, part.span) ? edits : [remark(text, part.span, places)]
    return asked.map(change => placedUnder(change, leadOf(part, read)?.places ?? []))
  })
  const requests = [...read.values()]
  const reasons = requests.flatMap(request => request.reasons)
  const whole = { start: 0, end: text.length }
  return {
    changes:
      changes.length > 0
        ? changes
        : [
            remark(
              text,
              whole,
              requests.flatMap(({ places }) => places),
            ),
          ],
    rationale: reasons.length > 0 ? reasons.join('\n') : null,
  }
}

/** The words that lead to a series and name a place, where they ask for nothing themselves. */
const leadOf = ({ lead }: Part, read: ReadonlyMap<Part, Request>): Request | null => {
  const request = lead === null ? undefined : read.get(lead)
  if (lead === null || request === undefined || request.edits.length > 0) return null
  return request.places.length > 0 ? request : leadOf(lead, read)
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
  path: readonly Step[]
}

const readRequest = (text: string, span: Span, before: readonly Step[]): Request => {
  const { asked, reasons } = splitReason(text, span)
  const read = asked.map(part => ({ part, ...readAsked(text.slice(part.start, part.end), before) }))
  return {
    edits: read.flatMap(({ part, changes }) => changes.map(change => moveChange(change, part.start))),
    places: read.flatMap(({ part, places }) => places.map(place => movePlace(place, part.start))),
    reasons: reasons.map(({ start, end }) => text.slice(start, end)),
    path: read.findLast(({ path }) => path.length > 0)?.path ?? [],
  }
}

/** A request in the language and the layout that it is written in. */
const readAsked = (text: string, before: readonly Step[]): Edits =>
  isEnglish(text) ? readEnglishEdits(text) : (readLabelledEdits(text) ?? readEdits(text, before))

/** 三、其他 无, 3.第五条无意见 */
const nothingElse =
  /^\s*(?:其[他它余][\s：:]*无|第[\d一二三四五六七八九十百、和至第]{1,12}[条章款项]?[：:，,]?(?:均|都)?(?:无|没有)(?:修改|不同|其他)?(?:意见|异议))\s*[。；;]?\s*$/

/** A numbered part that asks for nothing: 3.其他无意见; 一、总体意见：框架合理，内容全面。 */
const isAside = (text: string, { start, end }: Span): boolean => {
  const words = text.slice(start, end)
  return words.trim() === '' || nothingElse.test(words) || saysNoComment(words) || praises(words)
}

/** A comment, or a numbered part of one, that asks for no edit. */
const remark = (text: string, span: Span, places: readonly Place[]): ProposedChange => ({
  action: asks.test(text.slice(span.start, span.end)) ? 'question' : 'general',
  places,
  original: null,
  proposed: null,
  span,
  duty: null,
})
