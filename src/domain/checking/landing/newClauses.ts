import type { Piece } from '../compare/versions'
import { findNew } from './inserting'
import { isNew } from './insertingClauses'
import type { InsertionPoint } from './insertionPoints'
import { alike, type Bench, describe, textAfter } from './judging'
import type { Outcome, Stretch } from './landing'
import { hasMoved, heirOf, holderOf, keptIn } from './structure'
import { clauseWording, withoutEnding } from './wording'

/** Signs that may stand before the wording of a new clause: the rest of its number, brackets. */
const mostLead = 4
/** A wording this long is no chance where it stands at another place. */
const telling = 6
const leastLike = 0.45
/** With more than this of an old clause in it, a clause is the old one added to. */
const mostOld = 0.5

/** The clause that a stretch opens: the stretch stands at its beginning, and the clause is not an old one added to. */
const openedBy = (bench: Bench, stretch: Stretch): Piece[] => {
  const { drafts } = bench
  const opened: Piece[] = []
  for (let at = drafts.pieceAfter(stretch.from); at !== null; at = holderOf(drafts.later, at)) {
    const lead = stretch.from - at.from - (at.heading?.length ?? 0)
    if (lead > mostLead) break
    const sources = (drafts.alignment.backward[at.index] ?? []).flatMap(
      index => drafts.earlier.pieces[index] ?? [],
    )
    if (at.kind === 'clause' && !sources.some(source => keptIn(bench, source, at) > mostOld)) opened.push(at)
  }
  return opened
}

/** Judges a clause to be put in at a point: landed only where it stands there as a clause of its own. */
export const judgeNewClause = (bench: Bench, point: InsertionPoint, asked: string): Outcome => {
  const { drafts } = bench
  const beside = point.previous ?? point.next ?? point.home
  const before = beside === null ? null : drafts.wholeBefore(beside)
  const explained = (after: Stretch) => ({ before, after, explains: { before: [], after: [after] } })
  const proposed = withoutEnding(clauseWording(asked))
  const [whole, wholeNow] = [drafts.before, drafts.after].map(({ text }) => [{ from: 0, to: text.length }])
  const found = findNew(bench, proposed, whole ?? [], wholeNow ?? []).map(from => ({
    from,
    to: from + proposed.length,
  }))
  for (const stretch of found) {
    const clause = openedBy(bench, stretch).find(each => point.clauses.includes(each))
    if (clause !== undefined)
      return {
        verdict: 'landed',
        ...explained(stretch),
        moved: point.home !== null && hasMoved(bench, point.home),
      }
  }
  const there = findLikeThere(bench, point, proposed)
  const [elsewhere] = proposed.length >= telling ? found : []
  if (there === null && elsewhere !== undefined) {
    const difference = isInside(bench, elsewhere, point) ? '已写入，但没有单列' : '已写入，但不在所指的条款'
    return { verdict: 'altered', ...explained(elsewhere), difference }
  }
  const like = there ?? bench.after.likest(proposed, [], leastLike + 0.15)
  if (like !== null && isNew(bench, like))
    return { verdict: 'altered', ...explained(like), difference: describe(proposed, textAfter(bench, like)) }
  return { verdict: before === null ? 'missing' : 'standing', before, after: null }
}

/** A new clause at the point that is much like the wording. */
const findLikeThere = (bench: Bench, point: InsertionPoint, proposed: string): Stretch | null => {
  const { drafts } = bench
  const there = point.clauses
    .filter(piece => (drafts.alignment.backward[piece.index] ?? []).length === 0)
    .map(piece => drafts.wholeAfter(piece))
  if (there.length === 0) return null
  const isLike = (stretch: Stretch): boolean =>
    alike(withoutEnding(textAfter(bench, stretch)), proposed) >= leastLike
  return bench.after.likest(proposed, there, leastLike) ?? there.find(isLike) ?? null
}

/** Whether a stretch stands in a clause at the point, or in the one the point is in, as a part of it. */
const isInside = (bench: Bench, { from }: Stretch, point: InsertionPoint): boolean => {
  const home = point.home === null ? null : heirOf(bench, point.home)
  for (let at = bench.drafts.pieceAfter(from); at !== null; at = holderOf(bench.drafts.later, at))
    if (at === home || point.clauses.includes(at)) return true
  return false
}
