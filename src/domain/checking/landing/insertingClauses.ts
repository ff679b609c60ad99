import type { Piece } from '../compare/versions'
import { standsFree } from './attached'
import { findNew } from './inserting'
import { type Bench, describe, textAfter } from './judging'
import type { Outcome, Stretch } from './landing'
import { hasMoved } from './structure'
import { clauseWording, withoutEnding } from './wording'

/** Judges an insertion somewhere in a clause, or of a clause or paragraph right behind it. */
export const judgeInsertionInto = (bench: Bench, clause: Piece, asked: string): Outcome => {
  const { drafts } = bench
  const place = drafts.wholeBefore(clause)
  const now = drafts.wholeNow(clause)
  if (now === null) return { verdict: 'clause-gone', before: place, after: null }
  const behind = added(bench, now.to)
  const proposed = withoutEnding(clauseWording(asked))
  const inside = findNew(bench, proposed, [place], [now])
  const [at] = inside.length > 0 ? inside : findNew(bench, proposed, [], behind)
  // The clause is where it was to go: what else was done to it is not accounted for.
  const written = (after: Stretch) => ({ before: place, after, explains: { before: [], after: [after] } })
  if (at !== undefined) {
    const after = { from: at, to: at + proposed.length }
    return { verdict: 'landed', ...written(after), moved: hasMoved(bench, clause) }
  }
  const like = bench.after.likest(proposed, [now, ...behind], 0.45)
  if (like !== null && isNew(bench, like)) {
    return {
      verdict: 'altered',
      ...written(like),
      difference: describe(proposed, textAfter(bench, like)),
    }
  }
  const [elsewhere] =
    proposed.length < 8
      ? []
      : findNew(bench, proposed, [everything(drafts.before)], [everything(drafts.after)])
  if (elsewhere !== undefined) {
    const after = { from: elsewhere, to: elsewhere + proposed.length }
    return { verdict: 'altered', ...written(after), difference: '已写入，但不在所指的条款' }
  }
  return { verdict: 'standing', before: place, after: now, explains: { before: [], after: [] } }
}

const everything = ({ text }: { text: string }): Stretch => ({ from: 0, to: text.length })

/** Pieces that are new in the later draft and begin right behind an offset. */
const added = (bench: Bench, offset: number): Stretch[] => {
  const found: Stretch[] = []
  let next = bench.drafts.nextAfter(offset)
  while (
    next !== null &&
    found.length < 16 &&
    (bench.drafts.alignment.backward[next.index] ?? []).length === 0
  ) {
    found.push({ from: next.from, to: next.to })
    next = bench.drafts.later.pieces[next.index + 1] ?? null
  }
  return found
}

/** Whether a stretch of the later draft was not in the earlier one word for word. */
export const isNew = (bench: Bench, stretch: Stretch): boolean =>
  bench.drafts.before.find(withoutEnding(textAfter(bench, stretch)), 0, bench.drafts.before.text.length, 1)
    .length === 0

/** Judges words that shall be added and no place is named for: new in the later draft, wherever. */
export const judgeInsertionAnywhere = (bench: Bench, asked: string): Outcome => {
  const proposed = withoutEnding(asked)
  const { before, after } = bench.drafts
  const now = after.find(proposed, 0, after.text.length, 50)
  const then = before.find(proposed, 0, before.text.length, 50)
  const at = now.find(each => standsFree(bench, { from: each, to: each + proposed.length }))
  if (proposed.length >= 4 && at !== undefined && now.length > then.length) {
    return { verdict: 'landed', before: null, after: { from: at, to: at + proposed.length } }
  }
  const like = proposed.length >= 6 ? bench.after.likest(proposed, [], 0.55) : null
  if (like !== null && isNew(bench, like)) {
    return {
      verdict: 'altered',
      before: null,
      after: like,
      difference: describe(proposed, textAfter(bench, like)),
    }
  }
  return { verdict: now.length > 0 ? 'unchecked' : 'missing', before: null, after: null }
}
