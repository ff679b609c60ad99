import type { Hunk } from '../compare/difference'
import type { Piece } from '../compare/versions'
import type { Stretch } from './landing'

/** A stretch of the difference of two regions, in folded offsets of either draft. */
export interface PlacedHunk {
  same: boolean
  before: Stretch
  after: Stretch
}

/** Spaces only part English words: the folded draft has none. */
const signsIn = (text: string): number => text.replaceAll(' ', '').length

/** Puts hunks over joined bodies back to where each stretch stands; a hunk over a border is cut there. */
export const placeHunks = (
  hunks: readonly Hunk[],
  sources: readonly Piece[],
  targets: readonly Piece[],
): PlacedHunk[] => {
  const before = new Cursor(sources)
  const after = new Cursor(targets)
  return hunks.map(hunk => ({
    same: hunk.same,
    before: before.take(signsIn(hunk.before)),
    after: after.take(signsIn(hunk.after)),
  }))
}

/** Walks over the bodies of pieces one after the other. */
class Cursor {
  private piece = 0
  private used = 0

  constructor(private readonly pieces: readonly Piece[]) {}

  take(length: number): Stretch {
    const from = this.offset()
    let left = length
    while (left > 0 && this.piece < this.pieces.length) {
      const rest = this.room() - this.used
      if (left <= rest) {
        this.used += left
        left = 0
      } else {
        left -= rest
        this.piece += 1
        this.used = 0
      }
    }
    const to = this.offset()
    return { from, to: Math.max(from, to) }
  }

  private room(): number {
    const piece = this.pieces[this.piece]
    return piece === undefined ? 0 : piece.to - piece.from
  }

  private offset(): number {
    const piece = this.pieces[this.piece] ?? this.pieces.at(-1)
    return piece === undefined ? 0 : this.piece < this.pieces.length ? piece.from + this.used : piece.to
  }
}
