import type { Shingles } from './shingles'
import type { Side } from './sides'

/** In how many pieces of a version each run of characters stands. */
const spreadOf = (side: Side): Map<string, number> => {
  const spread = new Map<string, number>()
  for (const { index } of side.version.pieces) {
    for (const shingle of side.shingles(index).keys()) spread.set(shingle, (spread.get(shingle) ?? 0) + 1)
  }
  return spread
}

/** Measures of likeness, from 0 to 1, in which a run counts for less the more pieces it stands in. */
export interface OwnMeasure {
  /** Likeness of a piece of the earlier version and one of the later. */
  likeness: (one: number, other: number) => number
  /** How much of the first text stands in the second. */
  containment: (part: Shingles, whole: Shingles) => number
}

/**
 * Stock phrases (所需经费列入本级预算, 责任单位：各县（区）人民政府) make strangers alike; what is a clause's own does
 * not. Weighs every run by the pieces that hold it, in the version where they are more.
 */
export const measureOwn = (before: Side, after: Side): OwnMeasure => {
  const spreads = [spreadOf(before), spreadOf(after)]
  const weight = (shingle: string): number =>
    1 / Math.max(1, ...spreads.map(spread => spread.get(shingle) ?? 1))
  const total = (shingles: Shingles): number => {
    let sum = 0
    for (const [shingle, times] of shingles) sum += weight(shingle) * times
    return sum
  }
  const shared = (one: Shingles, other: Shingles): number => {
    let sum = 0
    for (const [shingle, times] of one) sum += weight(shingle) * Math.min(times, other.get(shingle) ?? 0)
    return sum
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
  return {
    likeness: (one, other) => {
      const [olds, news] = [before.shingles(one), after.shingles(other)]
      return share(2 * shared(olds, news), total(olds) + total(news))
    },
    containment: (part, whole) => share(shared(part, whole), total(part)),
  }
}
