import type { Merge } from '../source'

/** The merges of a table that is read portion by portion, and the rows whose text still reaches down. */
export interface LongMerges {
  /** Rows above `start` in which merges begin that go on at it. */
  before(start: number): readonly (readonly string[])[]
  /** The merges over rows `start` … `start + count`, as they lie after `shift` rows of `before(start)` are set on top. */
  within(start: number, count: number, shift: number): Merge[]
  /** Tells what the rows from `start` hold, once they have been read. */
  pass(start: number, rows: readonly (readonly string[])[]): void
}

export const longMerges = (merges: readonly Merge[]): LongMerges => {
  const sorted = [...merges].sort((one, other) => one.top - other.top)
  const tops = new Map<number, readonly string[]>()
  let open: Merge[] = []
  let next = 0
  const openTops = (start: number): number[] => [
    ...new Set(open.filter(({ top, bottom }) => top < start && bottom >= start).map(({ top }) => top)),
  ]
  return {
    before: start => openTops(start).map(top => tops.get(top) ?? []),
    within: (start, count, shift) => {
      const above = openTops(start)
      for (let merge = sorted[next]; merge !== undefined && merge.top < start + count; merge = sorted[next]) {
        open.push(merge)
        next += 1
      }
      return open.map(merge => ({
        ...merge,
        top: merge.top < start ? above.indexOf(merge.top) : merge.top - start + shift,
        bottom: merge.bottom - start + shift,
      }))
    },
    pass: (start, rows) => {
      open = open.filter(({ bottom }) => bottom >= start + rows.length)
      for (const { top } of open) if (top >= start) tops.set(top, rows[top - start] ?? [])
      const needed = new Set(open.map(({ top }) => top))
      for (const top of tops.keys()) if (!needed.has(top)) tops.delete(top)
    },
  }
}
