import { standsFree } from './attached'
import { standsWhole } from './edges'
import {
  alike,
  type Bench,
  describe,
  findIn,
  holdsNew,
  mapStretch,
  stretches,
  textAfter,
  textBefore,
} from './judging'
import type { Outcome, Stretch } from './landing'

export type Side = 'before' | 'after' | 'beside'

/** Signs between an anchor and the wording set beside it: punctuation and a conjunction, not another sentence. */
const reach = 16

/** A wording that the later draft has oftener than the earlier one, in the given stretches. */
export const findNew = (
  bench: Bench,
  words: string,
  then: readonly Stretch[],
  now: readonly Stretch[],
): number[] => {
  const found = findIn(bench.drafts.after, words, now).filter(
    at =>
      standsWhole(bench.drafts.after, at, at + words.length) &&
      standsFree(bench, { from: at, to: at + words.length }),
  )
  return found.length > findIn(bench.drafts.before, words, then).length ? found : []
}

const isBeside = (found: Stretch, anchor: Stretch, side: Side): boolean => {
  const behind = found.from - anchor.to
  const ahead = anchor.from - found.to
  return (
    (side !== 'before' && behind >= 0 && behind <= reach) ||
    (side !== 'after' && ahead >= 0 && ahead <= reach)
  )
}

/** Judges an insertion beside words of the earlier draft. */
export const judgeInsertionBeside = (
  bench: Bench,
  anchor: Stretch,
  side: Side,
  proposed: string,
): Outcome => {
  const piece = bench.drafts.pieceBefore(anchor.from)
  if (piece === null) return { verdict: 'missing', before: anchor, after: null }
  const region = bench.drafts.regionOf(piece)
  const targets = stretches(region.targets)
  const words = textBefore(bench, anchor)
  if (targets.length === 0) {
    const after = findBesideElsewhere(bench, words, side, proposed)
    return { verdict: after === null ? 'clause-gone' : 'landed', before: anchor, after }
  }
  const mapping = mapStretch(region, anchor)
  const anchors = findIn(bench.drafts.after, words, targets).map(at => ({ from: at, to: at + words.length }))
  if (mapping !== null) anchors.push(mapping.mapped)
  const found = findNew(bench, proposed, stretches(region.sources), targets).map(at => ({
    from: at,
    to: at + proposed.length,
  }))
  const isTogether = (one: Stretch, other: Stretch): boolean =>
    bench.drafts.pieceAfter(one.from) === bench.drafts.pieceAfter(Math.max(other.from, other.to - 1))
  const landed = found.find(
    stretch =>
      anchors.some(each => isTogether(stretch, each) && isBeside(stretch, each, side)) &&
      holdsNew(region, stretch),
  )
  if (landed !== undefined) return { verdict: 'landed', before: anchor, after: landed }
  const carried = findBesideElsewhere(bench, words, side, proposed)
  if (carried !== null) return { verdict: 'landed', before: anchor, after: carried }
  const [elsewhere] = found
  if (elsewhere !== undefined) {
    return {
      verdict: 'altered',
      before: anchor,
      after: elsewhere,
      difference: '已写入本条，但不在要求的位置',
    }
  }
  const near = region.hunks.find(
    ({ same, before, after }) =>
      !same &&
      before.from === before.to &&
      after.to > after.from &&
      alike(textAfter(bench, after), proposed) >= 0.45 &&
      anchors.some(each => isBeside(after, each, 'beside')),
  )
  if (near !== undefined) {
    return {
      verdict: 'altered',
      before: anchor,
      after: near.after,
      difference: describe(proposed, textAfter(bench, near.after)),
    }
  }
  const stands = findIn(bench.drafts.after, words, targets).length > 0
  return { verdict: stands ? 'standing' : 'missing', before: anchor, after: mapping?.mapped ?? null }
}

/** The anchor was carried to another clause, and the new wording stands beside it there. */
const findBesideElsewhere = (bench: Bench, words: string, side: Side, proposed: string): Stretch | null => {
  const { before, after } = bench.drafts
  if (words.length < 6) return null
  const now = after.find(proposed, 0, after.text.length, 20)
  if (now.length <= before.find(proposed, 0, before.text.length, 20).length) return null
  for (const at of now) {
    const found = { from: at, to: at + proposed.length }
    const from = Math.max(0, at - reach - words.length)
    const anchors = after.find(words, from, Math.min(after.text.length, found.to + reach + words.length))
    const holder = bench.drafts.pieceAfter(at)
    const isNear = anchors.some(
      each =>
        bench.drafts.pieceAfter(each) === holder &&
        isBeside(found, { from: each, to: each + words.length }, side),
    )
    if (holder !== null && isNear && standsFree(bench, found)) return found
  }
  return null
}
