/** Pairs of neighbouring characters: what is left of word order, without a dictionary of words. */
const pairsOf = (text: string): ReadonlySet<string> => {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2))
  return pairs
}

/** How alike two folded texts are, 0 to 1: shared pairs of characters over all pairs. Cost: their lengths. */
export const likeness = (a: string, b: string): number => {
  if (a === b) return 1
  const left = pairsOf(a)
  const right = pairsOf(b)
  let shared = 0
  for (const pair of left) if (right.has(pair)) shared += 1
  const all = left.size + right.size - shared
  return all === 0 ? 0 : shared / all
}
