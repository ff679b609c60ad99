import { groupBy } from '../../groups'
import { foldKey } from '../../reading/fold'
import { overlap, pairsOf } from '../likeness/likeness'

/** A comment as far as it can be recognised again: its words, and its place where that stands apart. */
export interface Wording {
  text: string
  clause?: string
}

/** What became of each new wording: the earlier one it is (`same`) or takes the place of; null where it is new. */
export interface WordingMatch {
  earlier: number | null
  same: boolean
}

/** Shared pairs of characters from which on two wordings are one comment that was reworded. */
const reworded = 0.45
/** Beyond this many comparisons (a unit with hundreds of comments on both sides) only equal wordings are matched. */
const mostComparisons = 250_000
/** Words too short to tell two comments apart without their place: “建议删除。” */
const tellsItself = 15

/**
 * Finds earlier comments again among new ones: first those of equal wording (spaces, widths and quotes aside), each
 * once; then, among the rest, the likest pairs. Both lists are of one unit. Indexes are into `earlier`.
 */
export const matchWordings = (
  earlier: readonly Wording[],
  fresh: readonly Wording[],
): { matches: readonly WordingMatch[]; gone: readonly number[] } => {
  const matches: WordingMatch[] = fresh.map(() => ({ earlier: null, same: false }))
  const left = new Set(earlier.keys())
  const byText = groupBy(earlier.keys(), index => foldKey(earlier[index]?.text ?? ''))
  fresh.forEach((wording, index) => {
    const free = (byText.get(foldKey(wording.text)) ?? []).filter(each => left.has(each))
    const found =
      free.find(each => placesAgree(earlier[each], wording, true)) ??
      free.find(each => placesAgree(earlier[each], wording, false))
    if (found === undefined) return
    left.delete(found)
    matches[index] = { earlier: found, same: true }
  })
  const open = matches.flatMap((match, index) => (match.earlier === null ? [index] : []))
  for (const { index, other } of likestPairs(earlier, fresh, [...left], open)) {
    if (!left.has(other) || matches[index]?.earlier !== null) continue
    left.delete(other)
    matches[index] = { earlier: other, same: false }
  }
  return { matches, gone: [...left] }
}

const placesAgree = (one: Wording | undefined, other: Wording, exactly: boolean): boolean => {
  const [first, second] = [foldKey(one?.clause ?? ''), foldKey(other.clause ?? '')]
  if (first === second) return true
  return !exactly && (first === '' || second === '' || foldKey(other.text).length >= tellsItself)
}

const likestPairs = (
  earlier: readonly Wording[],
  fresh: readonly Wording[],
  left: readonly number[],
  open: readonly number[],
): { index: number; other: number; score: number }[] => {
  if (left.length * open.length > mostComparisons) return []
  const keyOf = (wording: Wording | undefined): string => foldKey(wording?.text ?? '')
  const others = left.map(other => {
    const key = keyOf(earlier[other])
    return { other, key, pairs: pairsOf(key) }
  })
  return open
    .flatMap(index => {
      const key = keyOf(fresh[index])
      const own = pairsOf(key)
      // Equal words that are left over stand at different places: two comments, not one reworded.
      return others
        .filter(each => each.key !== key)
        .map(each => ({ index, other: each.other, score: overlap(own, each.pairs) }))
    })
    .filter(({ score }) => score >= reworded)
    .sort((a, b) => b.score - a.score)
}
