import type { Folded } from '../../reading/fold'
import { isParted } from '../compare/versions'

/**
 * Finds strings in a long text without scanning it: positions are filed by their first two and first five
 * characters. A search costs as much as its rarest run is frequent.
 */
export class TextIndex {
  private readonly short: Grams
  private readonly long: Grams

  readonly text: string

  constructor(private readonly folded: Folded) {
    this.text = folded.text
    this.short = new Grams(this.text, 2)
    this.long = new Grams(this.text, 5)
  }

  /** Whether white space stood before a sign. */
  isParted(offset: number): boolean {
    return isParted(this.folded, offset)
  }

  /** Where a pattern stands between two offsets, at most `limit` places, in order. */
  find(pattern: string, from = 0, to: number = this.text.length, limit = 100): number[] {
    if (pattern === '' || to - from < pattern.length) return []
    if (to - from < 4000 || pattern.length === 1)
      return this.scan(pattern, from, Math.min(to, from + 200_000), limit)
    const grams = pattern.length >= 5 ? this.long : this.short
    const { offset, bucket } = grams.rarest(pattern)
    const found: number[] = []
    for (let at = grams.seek(bucket, from + offset); at < bucket.end && found.length < limit; at += 1) {
      const position = grams.positionAt(at) - offset
      if (position + pattern.length > to) break
      if (this.text.startsWith(pattern, position)) found.push(position)
    }
    return found
  }

  private scan(pattern: string, from: number, to: number, limit: number): number[] {
    const found: number[] = []
    const stretch = this.text.slice(from, to)
    for (
      let at = stretch.indexOf(pattern);
      at >= 0 && found.length < limit;
      at = stretch.indexOf(pattern, at + 1)
    ) {
      found.push(from + at)
    }
    return found
  }
}

interface Bucket {
  start: number
  end: number
}

const mostBuckets = 1 << 18

/** About one bucket for each character, as a power of two. */
const bucketsFor = (length: number): number =>
  Math.min(mostBuckets, 1 << Math.max(8, Math.ceil(Math.log2(length + 1))))

/** Positions of a text filed by the characters that stand there. */
class Grams {
  private readonly count: number
  private readonly ends: Int32Array
  private readonly positions: Int32Array

  constructor(
    readonly text: string,
    private readonly size: number,
  ) {
    const count = Math.max(0, text.length - size + 1)
    this.count = bucketsFor(count)
    const starts = new Int32Array(this.count + 1)
    const keys = new Int32Array(count)
    for (let at = 0; at < count; at += 1) {
      const key = this.keyOf(text, at)
      keys[at] = key
      starts[key + 1] = (starts[key + 1] ?? 0) + 1
    }
    for (let key = 0; key < this.count; key += 1)
      starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
    this.ends = starts
    const next = starts.slice()
    this.positions = new Int32Array(count)
    for (let at = 0; at < count; at += 1) {
      const key = keys[at] ?? 0
      this.positions[next[key] ?? 0] = at
      next[key] = (next[key] ?? 0) + 1
    }
  }

  private keyOf(text: string, at: number): number {
    let key = 0
    for (let unit = at; unit < at + this.size; unit += 1)
      key = (Math.imul(key, 31) + text.charCodeAt(unit)) | 0
    return (key ^ (key >>> 15)) & (this.count - 1)
  }

  /** The run inside a pattern that stands in the text least often. */
  rarest(pattern: string): { offset: number; bucket: Bucket } {
    let best = { offset: 0, bucket: this.bucketOf(pattern, 0) }
    const last = pattern.length - this.size
    const step = Math.max(1, Math.floor(last / 24))
    for (let offset = step; offset <= last; offset += step) {
      const bucket = this.bucketOf(pattern, offset)
      if (bucket.end - bucket.start < best.bucket.end - best.bucket.start) best = { offset, bucket }
    }
    return best
  }

  private bucketOf(pattern: string, offset: number): Bucket {
    const key = this.keyOf(pattern, offset)
    return { start: this.ends[key] ?? 0, end: this.ends[key + 1] ?? 0 }
  }

  positionAt(at: number): number {
    return this.positions[at] ?? 0
  }

  /** The first entry of a bucket at or after a position of the text. */
  seek(bucket: Bucket, position: number): number {
    let low = bucket.start
    let high = bucket.end
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.positionAt(middle) < position) low = middle + 1
      else high = middle
    }
    return low
  }
}
