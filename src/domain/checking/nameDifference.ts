/** How far from the difference its words are shown, in characters. */
const around = 4

/** How many of the signs that both names share are left out: fewer than three would only cut a word in two. */
const hidden = (shared: number): number => (shared - around < 3 ? 0 : shared - around)

/**
 * ：一处是“行动计划实施方案”，一处是“行动实施方案”. Where both names begin and end alike, the words between,
 * with a little on either side; '' where they have nothing in common and the names themselves say it all.
 */
export const describeDifference = (a: string, b: string): string => {
  const left = [...a]
  const right = [...b]
  const shorter = Math.min(left.length, right.length)
  let head = 0
  while (head < shorter && left[head] === right[head]) head += 1
  let tail = 0
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1
  if (head + tail === 0) return ''
  const from = hidden(head)
  const cut = (signs: readonly string[]) => signs.slice(from, signs.length - hidden(tail)).join('')
  return `，不同处：表作“${cut(left)}”，说明作“${cut(right)}”`
}
