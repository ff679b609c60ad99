import { type Shingles, shinglesOf } from './shingles'
import { bodyOf, type Piece, type Version } from './versions'

/** One side of the comparison while pieces are being paired. */
export interface Side {
  version: Version
  bodies: readonly string[]
  shingles: (index: number) => Shingles
  partner: (number | null)[]
}

export const readSide = (version: Version): Side => {
  const bodies = version.pieces.map(piece => bodyOf(version, piece))
  const cache: (Shingles | undefined)[] = []
  const shingles = (index: number): Shingles => {
    const known = cache[index] ?? shinglesOf(bodies[index] ?? '')
    cache[index] = known
    return known
  }
  return { version, bodies, shingles, partner: version.pieces.map(() => null) }
}

export const pair = (before: Side, after: Side, one: number, other: number): void => {
  before.partner[one] = other
  after.partner[other] = one
}

/** Pieces not yet paired. A bare number (an article that is all 款) has no text to be known by: see `pairHolders`. */
export const free = (side: Side): Piece[] =>
  side.version.pieces.filter(({ index, from, to }) => side.partner[index] === null && to > from)

/** The kind of number a clause has: 条 pairs with 条, 款 with 款. */
export const levelSign = (piece: Piece): string => /[编章节条款项目]$/.exec(piece.ref ?? '')?.[0] ?? ''

/** Likeness that a pair must have where nothing but its place speaks for it. */
export const leastLikenessInPlace = 0.15
