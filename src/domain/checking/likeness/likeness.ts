/** Pairs of neighbouring characters: what is left of word order, without a dictionary of words. */
export const pairsOf = (text: string): ReadonlySet<string> => {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2))
  return pairs
}

/** Shared pairs over all pairs, 0 to 1. Cost: the smaller set. */
export const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const pair of small) if (large.has(pair)) shared += 1
  const all = large.size + small.size - shared
  return all === 0 ? 0 : shared / all
}

/** Whether two sets overlap by that share at least; sets of very different size cannot, and are not compared. */
export const overlapsBy = (share: number, one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  Math.min(one.size, other.size) >= share * Math.max(one.size, other.size) && overlap(one, other) >= share

/** How alike two folded texts are, 0 to 1. Cost: their lengths. */
export const likeness = (a: string, b: string): number => (a === b ? 1 : overlap(pairsOf(a), pairsOf(b)))
