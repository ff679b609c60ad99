import { markDifference, type Segment } from '../checking/compare'
import { type AskingComment, askedChanges } from '../checking/landing/askedChanges'
import { type DraftReading, type LocatedChange, placings } from '../checking/landing/draftReading'
import type { ProposedChange } from '../consultation/change'
import { formatClauseRef } from '../reading/clauses/clauseRef'
import { unfold } from '../reading/fold'

/** A proposed change inside the clause it touches. */
export interface PlacedChange {
  /** The clause as people say it: 第三条第二款. '' for what has no number. */
  clause: string
  /** What to say about the place; '' where it was found as named. */
  hint: string
  /** The clause with the change marked; long ones are cut around it. */
  segments: readonly Segment[]
}

/** So much of a clause is shown on either side of a change. */
const around = 160

const ellipsis = /…|\.{3,}|略/

/** Lines of a draft are broken by the page; a reader sees sentences. */
const asRead = (text: string): string => text.replaceAll(/\s*\n\s*/g, '')

const before = (text: string): Segment => {
  const read = asRead(text)
  return { op: 'same', text: read.length > around ? `……${read.slice(-around)}` : read }
}

const after = (text: string): Segment => {
  const read = asRead(text)
  return { op: 'same', text: read.length > around ? `${read.slice(0, around)}……` : read }
}

/** Whether an insertion goes before the words it is tied to: 在“A”前增加. */
const goesBefore = (body: string, { span }: ProposedChange): boolean =>
  /[”"』」](?:一词|一句)?(?:之前|前面|前)[，,]?(?:增加|加|添加|补充)/.test(body.slice(span.start, span.end))

const marksOf = (change: ProposedChange, quoted: string, body: string): Segment[] => {
  const { action, original, proposed } = change
  const same: Segment = { op: 'same', text: quoted }
  if (action === 'insert' && proposed !== null) {
    const added: Segment = { op: 'insert', text: proposed }
    return goesBefore(body, change) ? [added, same] : [same, added]
  }
  if (action === 'delete' && original !== null) return [{ op: 'delete', text: quoted }]
  if (original === null || proposed === null) return [same]
  // What an ellipsis leaves out is not part of the new wording; the old one is struck as it stands.
  if (ellipsis.test(original) || ellipsis.test(proposed)) {
    return [
      { op: 'delete', text: quoted },
      { op: 'insert', text: proposed },
    ]
  }
  return markDifference(quoted, proposed)
}

const place = (
  reading: DraftReading,
  change: ProposedChange,
  located: LocatedChange,
  body: string,
): PlacedChange[] => {
  const { version } = reading
  const { piece } = located
  if (piece === null) return []
  const { start, end } = unfold(version.folded, { start: piece.from, end: piece.to })
  const [stretch] = located.stretches
  const clause = piece.ref === null ? '' : formatClauseRef(piece.ref)
  const hint = placings[located.placing]
  if (stretch === undefined) return [{ clause, hint, segments: [after(version.text.slice(start, end))] }]
  const quoted = unfold(version.folded, { start: stretch.from, end: stretch.to })
  const segments = [
    before(version.text.slice(start, quoted.start)),
    ...marksOf(change, asRead(version.text.slice(quoted.start, quoted.end)), body),
    after(version.text.slice(quoted.end, Math.max(quoted.end, end))),
  ]
  return [{ clause, hint, segments: segments.filter(segment => segment.text !== '') }]
}

const isMarked = ({ segments }: PlacedChange): boolean => segments.some(({ op }) => op !== 'same')

/** A clause in which nothing is marked is shown once, and not at all beside its own marks. */
const shownOnce = (placed: readonly PlacedChange[]): PlacedChange[] => {
  const shown = new Set(placed.filter(isMarked).map(({ clause }) => clause))
  return placed.filter(each => {
    if (isMarked(each)) return true
    const isNew = !shown.has(each.clause)
    shown.add(each.clause)
    return isNew
  })
}

/**
 * The changes of a comment as marks in the clauses they touch; empty where none of them is found in the draft.
 * Several changes of one clause are shown one by one, as they were asked.
 */
export const changeInPlace = (reading: DraftReading, comment: AskingComment): PlacedChange[] => {
  const asked = askedChanges(comment)
  return shownOnce(
    reading.locate(asked).flatMap(located => {
      const change = asked.changes[located.change]
      return change === undefined ? [] : place(reading, change, located, comment.body)
    }),
  )
}
