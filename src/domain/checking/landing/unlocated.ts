import type { ProposedChange } from '../../consultation/change'
import { standsFree } from './attached'
import { standsWhole } from './edges'
import { isNew } from './insertingClauses'
import { alike, type Bench, describe, findIn, stretches, textAfter } from './judging'
import type { Outcome } from './landing'
import type { Scope } from './placing'
import type { WordChange } from './wording'
import { quotationsIn, withoutEnding } from './wording'

/** Wording this long is not found by chance in a draft that did not have it before. */
const telling = 8
const leastLike = 0.55
/** … and where the place that a comment names is not to be found. */
const surelyLike = 0.7

/**
 * Judges a replacement whose old wording does not stand in the earlier draft as quoted (a comment quotes freely, or
 * quotes another version). Then only wording that is new and telling counts, at the likest place or the place named.
 */
export const judgeUnlocated = (
  bench: Bench,
  change: ProposedChange,
  words: WordChange,
  scopes: readonly Scope[],
): Outcome => {
  const within = scopes.map(({ stretch }) => stretch)
  const like =
    bench.before.likest(words.original, within, leastLike) ??
    bench.before.likest(words.original, [], leastLike + 0.1)
  const piece = like === null ? null : bench.drafts.pieceBefore(like.from)
  const region = piece === null ? null : bench.drafts.regionOf(piece)
  const targets = stretches(region?.targets ?? [])
  const proposed = withoutEnding(words.proposed)
  const isTelling =
    proposed.length >= telling &&
    bench.drafts.before.find(proposed, 0, bench.drafts.before.text.length, 1).length === 0
  const isWhole = (at: number): boolean =>
    standsWhole(bench.drafts.after, at, at + proposed.length) &&
    standsFree(bench, { from: at, to: at + proposed.length })
  const [there] = findIn(bench.drafts.after, proposed, targets).filter(isWhole)
  if (there !== undefined && isTelling)
    return found('landed', like, { from: there, to: there + proposed.length })
  const named = bench.after.scopes(change).map(({ stretch }) => stretch)
  const [inNamed] = findIn(bench.drafts.after, proposed, named).filter(isWhole)
  if (inNamed !== undefined && isTelling)
    return found('landed', like, { from: inNamed, to: inNamed + proposed.length })
  const [anywhere] = isTelling ? bench.drafts.after.find(proposed, 0, bench.drafts.after.text.length, 2) : []
  if (anywhere !== undefined) {
    const after = { from: anywhere, to: anywhere + proposed.length }
    return like === null && proposed.length >= telling + 4 && isWhole(anywhere)
      ? found('landed', null, after)
      : { verdict: 'altered', before: like, after, difference: '文字已写入，但位置与意见所指不同' }
  }
  const isNamed = change.places.some(({ ref, text }) => ref !== null || quotationsIn(text).length > 0)
  const stood = isTelling ? [] : bench.drafts.after.find(proposed, 0, bench.drafts.after.text.length, 1)
  if (stood.length > 0 && proposed.length >= telling)
    return { verdict: 'unchecked', before: like, after: null }
  const near =
    bench.after.likest(proposed, targets, leastLike) ??
    bench.after.likest(proposed, named, leastLike) ??
    bench.after.likest(proposed, [], isNamed && named.length === 0 ? surelyLike : leastLike)
  if (near !== null && isNew(bench, near)) {
    const part = closest(textAfter(bench, near), proposed)
    const after = { from: near.from + part.from, to: near.from + part.to }
    return {
      verdict: 'altered',
      before: like,
      after,
      difference: describe(proposed, textAfter(bench, after)),
    }
  }
  if (region !== null && targets.length === 0) return { verdict: 'clause-gone', before: like, after: null }
  return { verdict: 'missing', before: like, after: targets[0] ?? null }
}

const found = (verdict: 'landed', before: Outcome['before'], after: Outcome['after']): Outcome => ({
  verdict,
  before,
  after,
})

/** The part of a sentence, cut at its commas, that is closest to a wording. */
const closest = (sentence: string, wording: string): { from: number; to: number } => {
  const ends = [...sentence.matchAll(/[,;。]/g)].map(({ index }) => index + 1)
  const cuts = [...new Set([0, ...ends, sentence.length])].slice(0, mostCuts)
  let [first, last] = [0, cuts.length - 1]
  const part = (from: number, to: number): string =>
    withoutEnding(sentence.slice(cuts[from] ?? 0, cuts[to] ?? sentence.length))
  while (first < last - 1 && alike(part(first + 1, last), wording) > alike(part(first, last), wording))
    first += 1
  while (first < last - 1 && alike(part(first, last - 1), wording) > alike(part(first, last), wording))
    last -= 1
  const from = cuts[first] ?? 0
  return { from, to: from + part(first, last).length }
}

const mostCuts = 40
