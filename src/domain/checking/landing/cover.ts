import type { Stretch } from './landing'

/** Stretches, joined where they meet, to ask how much of another one they cover. */
export class Cover {
  private readonly joined: Stretch[] = []

  constructor(stretches: readonly Stretch[]) {
    for (const stretch of stretches.toSorted((one, other) => one.from - other.from)) {
      const last = this.joined.at(-1)
      if (last !== undefined && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to)
      else this.joined.push({ ...stretch })
    }
  }

  covered({ from, to }: Stretch): number {
    return to - from - this.gaps({ from, to }).reduce((sum, gap) => sum + gap.to - gap.from, 0)
  }

  /** What of a stretch is not covered, in order. */
  gaps({ from, to }: Stretch): Stretch[] {
    const gaps: Stretch[] = []
    let open = from
    for (let at = this.firstBehind(from); at < this.joined.length; at += 1) {
      const each = this.joined[at]
      if (each === undefined || each.from >= to) break
      if (each.from > open) gaps.push({ from: open, to: each.from })
      open = Math.max(open, each.to)
    }
    return open < to ? [...gaps, { from: open, to }] : gaps
  }

  private firstBehind(offset: number): number {
    let low = 0
    let high = this.joined.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.joined[middle]?.to ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
