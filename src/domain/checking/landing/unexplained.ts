import type { ChangePlace } from '../compare'
import { staysInOrder } from '../compare/order'
import { type Piece, spanIn } from '../compare/versions'
import type { Bench } from './judging'
import type { Stretch, UnexplainedChange } from './landing'
import { findStages } from './stages'

/** Stretches, joined where they meet, to ask how much of another one they cover. */
class Cover {
  private readonly joined: Stretch[] = []

  constructor(stretches: readonly Stretch[]) {
    for (const stretch of stretches.toSorted((one, other) => one.from - other.from)) {
      const last = this.joined.at(-1)
      if (last !== undefined && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to)
      else this.joined.push({ ...stretch })
    }
  }

  covered({ from, to }: Stretch): number {
    let low = 0
    let high = this.joined.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.joined[middle]?.to ?? 0) <= from) low = middle + 1
      else high = middle
    }
    let sum = 0
    for (let at = low; at < this.joined.length; at += 1) {
      const each = this.joined[at]
      if (each === undefined || each.from >= to) break
      sum += Math.max(0, Math.min(each.to, to) - Math.max(each.from, from))
    }
    return sum
  }
}

/** So much of a change may stand beside what a comment asked: a comma, a 和, the rest of a word. */
const slack = 4

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
      if (whole.to > whole.from && left(covers.before, whole) > slack)
        report('delete', whole, null, piece, null)
      continue
    }
    for (const { same, before, after } of region.hunks) {
      if (!same && !isExplained(before, after)) {
        report(kindOf(before, after), before, after, region.sources[0] ?? null, region.targets[0] ?? null)
      }
    }
  }
  for (const piece of drafts.later.pieces) {
    const whole = { from: piece.from, to: piece.to }
    if ((drafts.alignment.backward[piece.index] ?? []).length > 0 || whole.to === whole.from) continue
    if (left(covers.after, whole) > slack) report('insert', null, whole, null, piece)
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
