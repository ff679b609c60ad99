import type { ChangePlace } from '../compare'
import { staysInOrder } from '../compare/order'
import { type Piece, spanIn } from '../compare/versions'
import { Cover } from './cover'
import { isConsequence } from './crossReferences'
import type { Bench } from './judging'
import type { Stretch, UnexplainedChange } from './landing'
import { findStages } from './stages'

/** So much of a change may stand beside what a comment asked: a comma, a 和, the rest of a word. */
const slack = 4

/** What of a whole clause is not accounted for; the mark that ended what is accounted for belongs to that. */
const openIn = (cover: Cover, text: string, whole: Stretch): Stretch[] => {
  if (whole.to > whole.from && cover.covered(whole) === 0) return [whole]
  return cover
    .gaps(whole)
    .map(({ from, to }) => ({ from: /[,;。]/.test(text[from] ?? '') ? from + 1 : from, to }))
    .filter(({ from, to }) => to - from > slack)
}

const kindOf = (before: Stretch, after: Stretch): UnexplainedChange['kind'] => {
  if (before.from === before.to) return 'insert'
  return after.from === after.to ? 'delete' : 'replace'
}

/** Changes between the drafts that nothing in `explained` accounts for. Renumbering alone is no change. */
export const findUnexplained = (
  bench: Bench,
  explained: { before: readonly Stretch[]; after: readonly Stretch[] },
): UnexplainedChange[] => {
  const { drafts } = bench
  const covers = {
    before: new Cover([...explained.before, ...findStages(drafts.earlier)]),
    after: new Cover([...explained.after, ...findStages(drafts.later)]),
  }
  const left = (cover: Cover, stretch: Stretch): number => stretch.to - stretch.from - cover.covered(stretch)
  const isExplained = (before: Stretch, after: Stretch): boolean => {
    const touched = covers.before.covered(before) > 0 || covers.after.covered(after) > 0
    return touched && left(covers.before, before) <= slack && left(covers.after, after) <= slack
  }
  const placeBefore = (stretch: Stretch, piece: Piece | null): ChangePlace | null =>
    piece === null ? null : { ref: piece.ref, span: spanIn(drafts.earlier, stretch) }
  const placeAfter = (stretch: Stretch, piece: Piece | null): ChangePlace | null =>
    piece === null ? null : { ref: piece.ref, span: spanIn(drafts.later, stretch) }
  const found: UnexplainedChange[] = []
  const report = (
    kind: UnexplainedChange['kind'],
    before: Stretch | null,
    after: Stretch | null,
    from: Piece | null,
    to: Piece | null,
  ): void => {
    found.push({
      kind,
      before: before === null ? null : placeBefore(before, drafts.pieceBefore(before.from) ?? from),
      after: after === null ? null : placeAfter(after, drafts.pieceAfter(after.from) ?? to),
    })
  }
  const done = new Set<unknown>()
  for (const piece of drafts.earlier.pieces) {
    const region = drafts.regionOf(piece)
    if (done.has(region)) continue
    done.add(region)
    if (region.targets.length === 0) {
      const whole = { from: piece.from, to: piece.to }
      for (const open of openIn(covers.before, drafts.before.text, whole))
        report('delete', open, null, piece, null)
      continue
    }
    for (const { same, before, after } of region.hunks) {
      if (!same && !isExplained(before, after) && !isConsequence(bench, before, after)) {
        report(kindOf(before, after), before, after, region.sources[0] ?? null, region.targets[0] ?? null)
      }
    }
  }
  for (const piece of drafts.later.pieces) {
    const whole = { from: piece.from, to: piece.to }
    if ((drafts.alignment.backward[piece.index] ?? []).length > 0) continue
    for (const open of openIn(covers.after, drafts.after.text, whole))
      report('insert', null, open, null, piece)
  }
  for (const { from, to } of movedPieces(bench)) {
    const [before, after] = [
      { from: from.from, to: from.to },
      { from: to.from, to: to.to },
    ]
    if (covers.before.covered(before) === 0 && covers.after.covered(after) === 0)
      report('move', before, after, from, to)
  }
  return found
}

const movedPieces = ({ drafts }: Bench): { from: Piece; to: Piece }[] => {
  const pairs = drafts.earlier.pieces.flatMap(from => {
    const targets = drafts.alignment.forward[from.index] ?? []
    const to = drafts.later.pieces[targets[0] ?? -1]
    return to !== undefined && targets.length === 1 && from.to > from.from ? [{ from, to }] : []
  })
  const stays = staysInOrder(pairs.map(({ to }) => to.index))
  return pairs.filter((_, at) => stays[at] === false)
}
