import type { Line } from './lines'
import { type Marker, type MarkerKind, readMarker } from './markers'

/** Follows each numbering through the document, to tell a number that continues it from a stray one. */
export class Sequence {
  private readonly last = new Map<MarkerKind, number>()
  private readonly paths = new Set<string>()
  private readonly begins = new Set<number>()
  /** 4.2.1 and bare “4 范围” open clauses only in documents numbered that way. */
  private readonly isStandard: boolean
  /** Chapters that have sections: where 5.1 stands somewhere, 5 is a chapter. */
  private readonly chapters = new Set<number>()

  constructor(lines: readonly Line[]) {
    const seen = new Set<string>()
    let continued = 0
    for (const line of lines) {
      const marker = readMarker(line.text)
      if (marker?.kind !== 'dotted') continue
      const parent = marker.path.slice(0, -1).join('.')
      if (seen.has(`${parent}.${marker.value - 1}`)) continued += 1
      seen.add(marker.path.join('.'))
      this.chapters.add(Number(marker.path[0]))
    }
    this.isStandard = continued > 0
    const next = new Map<MarkerKind, number>()
    for (const line of lines.toReversed()) {
      const marker = readMarker(line.text)
      if (marker === null) continue
      if (marker.value === 1 && next.get(marker.kind) === 2) this.begins.add(line.start)
      next.set(marker.kind, marker.value)
    }
  }

  /** Whether the first number of a list has its second at the beginning of a later line. */
  beginsList(line: Line): boolean {
    return this.begins.has(line.start)
  }

  /** 第二部分 follows 第一部分, and 第一部分 has a second: a lone one is the name of another document's part. */
  countsOn(marker: Marker, line: Line): boolean {
    return marker.value === 1
      ? this.begins.has(line.start)
      : marker.value === (this.last.get(marker.kind) ?? 0) + 1
  }

  isAhead(marker: Marker): boolean {
    return marker.value === 1 || marker.value > (this.last.get(marker.kind) ?? 0)
  }

  knows(marker: Marker): boolean {
    return this.last.has(marker.kind)
  }

  fits(marker: Marker): boolean {
    if (marker.kind === 'dotted') return this.isStandard && this.fitsPath(marker.path)
    const expected = (this.last.get(marker.kind) ?? 0) + 1
    if (marker.kind === 'plain') {
      const isChapter = this.chapters.has(marker.value) && marker.value > expected
      return this.isStandard && (marker.value === expected || isChapter)
    }
    if (marker.kind === 'article' && /之.+$/.test(marker.number)) return marker.value === expected - 1
    return marker.value === expected || marker.value === 1
  }

  accept(marker: Marker): void {
    this.last.set(marker.kind, marker.value)
    this.paths.add(marker.path.join('.'))
  }

  private fitsPath(path: readonly string[]): boolean {
    const parent = path.slice(0, -1).join('.')
    const value = Number(path.at(-1))
    if (value === 1) return this.paths.has(parent) || path.length === 2
    return this.paths.has(`${parent}.${value - 1}`) || this.paths.has(`${parent}.${value - 2}`)
  }
}
