import { type Alignment, alignVersions } from '../compare/aligning'
import { diffTexts } from '../compare/difference'
import { lowerBound, type Piece, readVersion, spacedBodyOf, type Version } from '../compare/versions'
import type { Stretch } from './landing'
import { type PlacedHunk, placeHunks } from './placedHunks'
import { TextIndex } from './textIndex'

/** Clauses of the earlier draft and what became of them in the later one (usually one and one). */
export interface Region {
  sources: readonly Piece[]
  targets: readonly Piece[]
  hunks: readonly PlacedHunk[]
}

const pieceAt = (version: Version, starts: readonly number[], offset: number): Piece | null => {
  const at = lowerBound(starts, offset + 1) - 1
  const piece = version.pieces[at]
  return piece !== undefined && offset < Math.max(piece.to, piece.from + 1) ? piece : null
}

/** For each piece where the last piece under it ends. */
const endsOf = (version: Version): number[] => {
  const ends = version.pieces.map(({ to }) => to)
  for (const { index, parent } of version.pieces.toReversed()) {
    if (parent !== null) ends[parent] = Math.max(ends[parent] ?? 0, ends[index] ?? 0)
  }
  return ends
}

const climb = (
  version: Version,
  ends: readonly number[],
  piece: Piece | null,
  { to }: Stretch,
): Piece | null => {
  let holder = piece
  while (holder !== null && holder.parent !== null && (ends[holder.index] ?? 0) < to) {
    holder = version.pieces[holder.parent] ?? null
  }
  return holder
}

/** Two drafts side by side, read and indexed once for all comments. */
export class Drafts {
  readonly earlier: Version
  readonly later: Version
  readonly alignment: Alignment
  readonly before: TextIndex
  readonly after: TextIndex
  private readonly starts: { earlier: readonly number[]; later: readonly number[] }
  private readonly ends: { earlier: readonly number[]; later: readonly number[] }
  private readonly regions = new Map<number, Region>()

  constructor(before: string, after: string) {
    this.earlier = readVersion(before)
    this.later = readVersion(after)
    this.alignment = alignVersions(this.earlier, this.later)
    this.before = new TextIndex(this.earlier.folded)
    this.after = new TextIndex(this.later.folded)
    this.starts = {
      earlier: this.earlier.pieces.map(({ from }) => from),
      later: this.later.pieces.map(({ from }) => from),
    }
    this.ends = { earlier: endsOf(this.earlier), later: endsOf(this.later) }
  }

  pieceBefore(offset: number): Piece | null {
    return pieceAt(this.earlier, this.starts.earlier, offset)
  }

  pieceAfter(offset: number): Piece | null {
    return pieceAt(this.later, this.starts.later, offset)
  }

  /** The clause that holds a whole stretch: the piece it begins in, or the clause above that reaches to its end. */
  holderBefore(stretch: Stretch): Piece | null {
    return climb(this.earlier, this.ends.earlier, this.pieceBefore(stretch.from), stretch)
  }

  holderAfter(stretch: Stretch): Piece | null {
    return climb(this.later, this.ends.later, this.pieceAfter(stretch.from), stretch)
  }

  /** The first piece of the later draft at or behind an offset. */
  nextAfter(offset: number): Piece | null {
    return this.later.pieces[lowerBound(this.starts.later, offset)] ?? null
  }

  /** What became of a piece of the earlier draft; a split or a merger is one region. */
  regionOf(piece: Piece): Region {
    const targets = this.alignment.forward[piece.index] ?? []
    const first = targets[0]
    const sources =
      first !== undefined && targets.length === 1 ? (this.alignment.backward[first] ?? []) : [piece.index]
    const key = sources[0] ?? piece.index
    const known = this.regions.get(key)
    if (known !== undefined) return known
    const region = this.readRegion(
      sources.flatMap(index => this.earlier.pieces[index] ?? []),
      targets.flatMap(index => this.later.pieces[index] ?? []),
    )
    this.regions.set(key, region)
    return region
  }

  private readRegion(sources: readonly Piece[], targets: readonly Piece[]): Region {
    const old = sources.map(piece => spacedBodyOf(this.earlier, piece)).join('')
    const now = targets.map(piece => spacedBodyOf(this.later, piece)).join('')
    return {
      sources,
      targets,
      hunks: targets.length === 0 ? [] : placeHunks(diffTexts(old, now), sources, targets),
    }
  }

  /**
   * What became of a clause with all that stands under it: the whole of the clause it is paired with, or where
   * what stood under it now stands. Null where nothing of it is left.
   */
  wholeNow(piece: Piece): Stretch | null {
    const own = (this.alignment.forward[piece.index] ?? []).flatMap(index => this.later.pieces[index] ?? [])
    const [first] = own
    const last = own.at(-1)
    if (first !== undefined && last !== undefined) {
      const isPart = /款$/.test(first.ref ?? '') && !/款$/.test(piece.ref ?? '')
      const home = isPart && first.parent !== null ? (this.later.pieces[first.parent] ?? first) : first
      return { from: home.from, to: Math.max(this.wholeAfter(home).to, this.wholeAfter(last).to) }
    }
    const under = this.under(piece).flatMap(({ index }) =>
      (this.alignment.forward[index] ?? []).flatMap(target => this.later.pieces[target] ?? []),
    )
    if (under.length === 0) return null
    const from = Math.min(...under.map(each => each.from))
    const to = Math.max(...under.map(each => each.to))
    const size = under.reduce((sum, each) => sum + each.to - each.from, 0)
    return to - from <= size * 2 + 20
      ? { from, to }
      : { from: under[0]?.from ?? from, to: under[0]?.to ?? to }
  }

  private under(piece: Piece): Piece[] {
    const { to } = this.wholeBefore(piece)
    const found: Piece[] = []
    for (let at = piece.index + 1; at < this.earlier.pieces.length && found.length < 500; at += 1) {
      const each = this.earlier.pieces[at]
      if (each === undefined || each.from >= to) break
      found.push(each)
    }
    return found
  }

  /** A clause of either draft with all that stands under it, in folded offsets. */
  wholeBefore(piece: Piece): Stretch {
    return { from: piece.from, to: this.ends.earlier[piece.index] ?? piece.to }
  }

  wholeAfter(piece: Piece): Stretch {
    return { from: piece.from, to: this.ends.later[piece.index] ?? piece.to }
  }
}
