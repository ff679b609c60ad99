/** Which members of a list of positions stand in the longest rising run; the others have moved. */
export const staysInOrder = (positions: readonly number[]): boolean[] => {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  for (const [at, position] of positions.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((positions[tails[middle] ?? 0] ?? 0) < position) low = middle + 1
      else high = middle
    }
    before[at] = tails[low - 1]
    tails[low] = at
  }
  const stays = positions.map(() => false)
  for (let at = tails.at(-1); at !== undefined; at = before[at]) stays[at] = true
  return stays
}
