import { findParts } from './parts'
import { likeness, ShingleIndex, type Shingles, shinglesOf } from './shingles'
import { bodyOf, type Piece, type Version } from './versions'

/** Which pieces of two versions are one and the same, changed or not. */
export interface Alignment {
  /** For each piece of the earlier version its pieces in the later one: none, one, or several where it was split. */
  forward: readonly (readonly number[])[]
  /** The same seen from the later version: several where pieces were merged. */
  backward: readonly (readonly number[])[]
}

/** One side of the comparison while pieces are being paired. */
export interface Side {
  version: Version
  bodies: readonly string[]
  shingles: (index: number) => Shingles
  partner: (number | null)[]
}

const readSide = (version: Version): Side => {
  const bodies = version.pieces.map(piece => bodyOf(version, piece))
  const cache: (Shingles | undefined)[] = []
  const shingles = (index: number): Shingles => {
    const known = cache[index] ?? shinglesOf(bodies[index] ?? '')
    cache[index] = known
    return known
  }
  return { version, bodies, shingles, partner: version.pieces.map(() => null) }
}

const pair = (before: Side, after: Side, one: number, other: number): void => {
  before.partner[one] = other
  after.partner[other] = one
}

/** Pieces not yet paired. A bare number (an article that is all 款) has no text to be known by: see `pairHolders`. */
const free = (side: Side): Piece[] =>
  side.version.pieces.filter(({ index, from, to }) => side.partner[index] === null && to > from)

/** The kind of number a clause has: 条 pairs with 条, 款 with 款. */
const levelSign = (piece: Piece): string => /[编章节条款项目]$/.exec(piece.ref ?? '')?.[0] ?? ''

/** A clause without text of its own goes where most of the clauses under it went. */
const pairHolders = (before: Side, after: Side): void => {
  const votes = new Map<number, Map<number, number>>()
  for (const { index, parent, from, to } of before.version.pieces.toReversed()) {
    if (from === to) {
      const [best] = [...(votes.get(index) ?? [])].sort((one, other) => other[1] - one[1])
      if (best !== undefined && after.partner[best[0]] === null) pair(before, after, index, best[0])
    }
    const partner = before.partner[index] ?? null
    const holder = partner === null ? null : (after.version.pieces[partner]?.parent ?? null)
    if (parent === null || holder === null) continue
    const [one, other] = [before.version.pieces[parent], after.version.pieces[holder]]
    if (one === undefined || other === undefined || levelSign(one) !== levelSign(other)) continue
    const counts = votes.get(parent) ?? new Map<number, number>()
    votes.set(parent, counts)
    counts.set(holder, (counts.get(holder) ?? 0) + to - from + 1)
  }
}

/** Pieces with the same text: those with the same number first, the rest in order. */
const pairEqual = (before: Side, after: Side): void => {
  for (const key of [
    (side: Side, piece: Piece) => `${piece.ref ?? ''}\u0000${piece.kind}\u0000${side.bodies[piece.index]}`,
    (side: Side, piece: Piece) => `${piece.kind}\u0000${side.bodies[piece.index]}`,
  ]) {
    const waiting = new Map<string, number[]>()
    for (const piece of free(after)) {
      const known = waiting.get(key(after, piece))
      if (known === undefined) waiting.set(key(after, piece), [piece.index])
      else known.push(piece.index)
    }
    for (const list of waiting.values()) list.reverse()
    for (const piece of free(before)) {
      const other = waiting.get(key(before, piece))?.pop()
      if (other !== undefined) pair(before, after, piece.index, other)
    }
  }
}

const leastLikeness = 0.4
const leastLikenessInPlace = 0.15

/** What speaks for a pair beside its text. */
const bonus = (one: Piece, other: Piece): number =>
  (one.ref !== null && one.ref === other.ref ? 0.08 : 0) +
  (one.heading !== null && one.heading === other.heading ? 0.15 : 0)

const pairLike = (before: Side, after: Side): void => {
  const index = new ShingleIndex(
    free(after).map(piece => ({ index: piece.index, shingles: after.shingles(piece.index) })),
  )
  const byRef = new Map(free(after).map(piece => [piece.ref ?? '', piece.index]))
  const candidates = free(before).flatMap(piece => {
    const sameRef = piece.ref === null ? undefined : byRef.get(piece.ref)
    const near = index.nearest(before.shingles(piece.index), 4)
    return [...new Set(sameRef === undefined ? near : [...near, sameRef])].flatMap(other => {
      const partner = after.version.pieces[other]
      if (partner === undefined || partner.kind !== piece.kind) return []
      const alike = likeness(before.shingles(piece.index), after.shingles(other))
      const score = alike + bonus(piece, partner)
      return alike > 0.1 && score >= leastLikeness ? [{ one: piece.index, other, score }] : []
    })
  })
  candidates.sort((one, other) => other.score - one.score || one.one - other.one || one.other - other.other)
  for (const { one, other } of candidates) {
    if (before.partner[one] === null && after.partner[other] === null) pair(before, after, one, other)
  }
}

/** In one gap between paired neighbours so many pieces of either side are tried against each other. */
const mostInGap = 6
const leastLikenessInGap = 0.25

/** Pieces rewritten where they stood: between the same neighbours, with the same number or some likeness. */
const pairInPlace = (before: Side, after: Side): void => {
  for (const { olds, news } of gapsBetween(before, after)) {
    if (olds.length > mostInGap || news.length > mostInGap) continue
    const candidates = olds.flatMap(one =>
      news.flatMap(other => {
        if (one.kind !== other.kind || levelSign(one) !== levelSign(other)) return []
        const alike = likeness(before.shingles(one.index), after.shingles(other.index))
        const isShort = Math.min(one.to - one.from, other.to - other.from) <= 12
        const isAlone = olds.length === 1 && news.length === 1
        const least = one.ref === other.ref || isAlone ? leastLikenessInPlace : leastLikenessInGap
        const fits = alike >= least || (isShort && isAlone && one.ref === other.ref)
        return fits ? [{ one: one.index, other: other.index, alike }] : []
      }),
    )
    candidates.sort((one, other) => other.alike - one.alike)
    for (const { one, other } of candidates) {
      if (before.partner[one] === null && after.partner[other] === null) pair(before, after, one, other)
    }
  }
}

/** Free pieces of both sides that stand between the same two paired ones. */
const gapsBetween = (before: Side, after: Side): { olds: Piece[]; news: Piece[] }[] => {
  const gaps: { olds: Piece[]; news: Piece[] }[] = []
  let olds: Piece[] = []
  let last = -1
  const close = (next: number): void => {
    if (olds.length > 0 && next > last) {
      const between = after.version.pieces.slice(last + 1, Math.min(next, last + 2 + mostInGap * 2))
      gaps.push({
        olds,
        news: between.filter(({ index, from, to }) => after.partner[index] === null && to > from),
      })
    }
    olds = []
  }
  for (const piece of before.version.pieces) {
    const partner = before.partner[piece.index] ?? null
    if (partner !== null) {
      close(partner)
      last = partner
    } else if (piece.to > piece.from) olds.push(piece)
  }
  close(after.version.pieces.length)
  return gaps
}

/**
 * Pairs the pieces of two versions: equal text, then likeness (helped by number and heading), then place; what is
 * left over is sought as a part of pieces already paired (split, merged). Work grows with the texts, not their product.
 */
export const alignVersions = (earlier: Version, later: Version): Alignment => {
  const before = readSide(earlier)
  const after = readSide(later)
  pairEqual(before, after)
  pairLike(before, after)
  pairInPlace(before, after)
  pairHolders(before, after)
  const forward = before.partner.map(other => (other === null ? [] : [other]))
  const backward = after.partner.map(other => (other === null ? [] : [other]))
  for (const { part, whole } of findParts(after, before)) {
    if ((backward[part]?.length ?? 0) > 0) continue
    forward[whole]?.push(part)
    backward[part]?.push(whole)
  }
  for (const { part, whole } of findParts(before, after)) {
    const sources = backward[whole] ?? []
    if ((forward[part]?.length ?? 0) > 0 || sources.some(source => (forward[source]?.length ?? 0) > 1))
      continue
    forward[part]?.push(whole)
    backward[whole]?.push(part)
  }
  for (const list of [...forward, ...backward]) list.sort((one, other) => one - other)
  return { forward, backward }
}
