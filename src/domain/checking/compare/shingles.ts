/** Runs of three folded characters, each with how often it stands in a text: what likeness is measured by. */
export type Shingles = ReadonlyMap<string, number>

const size = 3

export const shinglesOf = (body: string): Shingles => {
  const shingles = new Map<string, number>()
  if (body.length < size) {
    if (body !== '') shingles.set(body, 1)
    return shingles
  }
  for (let at = 0; at + size <= body.length; at += 1) {
    const shingle = body.slice(at, at + size)
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1)
  }
  return shingles
}

const total = (shingles: Shingles): number => {
  let sum = 0
  for (const times of shingles.values()) sum += times
  return sum
}

const shared = (one: Shingles, other: Shingles): number => {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [shingle, times] of small) sum += Math.min(times, large.get(shingle) ?? 0)
  return sum
}

/** Likeness of two texts from 0 to 1 (Dice). */
export const likeness = (one: Shingles, other: Shingles): number => {
  const sum = total(one) + total(other)
  return sum === 0 ? 0 : (2 * shared(one, other)) / sum
}

/** How much of the first text stands in the second, from 0 to 1. */
export const containment = (part: Shingles, whole: Shingles): number => {
  const sum = total(part)
  return sum === 0 ? 0 : shared(part, whole) / sum
}

/** What is left of the first text where the second is taken out of it. */
export const remainder = (whole: Shingles, taken: Shingles): Shingles => {
  const left = new Map<string, number>()
  for (const [shingle, times] of whole) {
    const open = times - (taken.get(shingle) ?? 0)
    if (open > 0) left.set(shingle, open)
  }
  return left
}

/** A shingle that stands in more pieces than this tells nothing. */
const tooCommon = 40
/** Of a long text so many shingles, evenly taken, are enough to find its like. */
const sample = 240

/** Finds, among many pieces, those that share rare runs with a given text. */
export class ShingleIndex {
  private readonly holders = new Map<string, number[]>()

  constructor(pieces: Iterable<{ index: number; shingles: Shingles }>) {
    for (const { index, shingles } of pieces) {
      for (const shingle of shingles.keys()) {
        const holders = this.holders.get(shingle)
        if (holders === undefined) this.holders.set(shingle, [index])
        else if (holders.length <= tooCommon) holders.push(index)
      }
    }
  }

  /** Pieces that share most, best first. */
  nearest(shingles: Shingles, count: number): number[] {
    const votes = new Map<number, number>()
    const step = Math.max(1, Math.floor(shingles.size / sample))
    let at = 0
    for (const shingle of shingles.keys()) {
      at += 1
      if (at % step !== 0) continue
      const holders = this.holders.get(shingle) ?? []
      if (holders.length > tooCommon) continue
      for (const holder of holders) votes.set(holder, (votes.get(holder) ?? 0) + 1 / holders.length)
    }
    return [...votes]
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, count)
      .map(([index]) => index)
  }
}
