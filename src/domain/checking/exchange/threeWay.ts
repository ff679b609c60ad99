/**
 * What an edit made outside means now.
 * `unchanged`: they left it as it was. `already`: the record says the same by now. `change`: only they changed it.
 * `conflict`: they and somebody here changed it, to different things.
 */
export type Outcome = 'unchanged' | 'already' | 'change' | 'conflict'

/**
 * Compares what was handed out, what came back and what stands now. No update is lost: what came back unchanged
 * never overwrites, and what was changed on both sides is never decided here.
 * @param same an equivalence; it says which differences count.
 */
export const threeWay = <T>(
  sides: { exported: T; theirs: T; current: T },
  same: (one: T, other: T) => boolean,
): Outcome => {
  const { exported, theirs, current } = sides
  if (same(theirs, exported)) return 'unchanged'
  if (same(theirs, current)) return 'already'
  return same(current, exported) ? 'change' : 'conflict'
}
