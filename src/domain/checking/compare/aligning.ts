import { findParts } from './parts'
import { pairHolders, pairInPlace } from './placing'
import { measureOwn, type OwnMeasure } from './rarity'
import { likeness, ShingleIndex } from './shingles'
import { free, levelSign, pair, readSide, type Side } from './sides'
import type { Piece, Version } from './versions'

/** Which pieces of two versions are one and the same, changed or not. */
export interface Alignment {
  /** For each piece of the earlier version its pieces in the later one: none, one, or several where it was split. */
  forward: readonly (readonly number[])[]
  /** The same seen from the later version: several where pieces were merged. */
  backward: readonly (readonly number[])[]
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
/** … and so much of what is their own, for two pieces that share neither number nor heading: else they share stock phrases only. */
const leastOwn = 0.4

/** What speaks for a pair beside its text. */
const bonus = (one: Piece, other: Piece): number =>
  (levelSign(one) === levelSign(other) ? 0 : -0.1) +
  (one.ref !== null && one.ref === other.ref ? 0.08 : 0) +
  (one.heading !== null && one.heading === other.heading ? 0.15 : 0)

const pairLike = (before: Side, after: Side, own: OwnMeasure): void => {
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
      const isNamed =
        (piece.ref !== null && piece.ref === partner.ref) ||
        (piece.heading !== null && piece.heading === partner.heading)
      const fits = alike > 0.1 && score >= leastLikeness
      return fits && (isNamed || own.likeness(piece.index, other) >= leastOwn)
        ? [{ one: piece.index, other, score }]
        : []
    })
  })
  candidates.sort((one, other) => other.score - one.score || one.one - other.one || one.other - other.other)
  for (const { one, other } of candidates) {
    if (before.partner[one] === null && after.partner[other] === null) pair(before, after, one, other)
  }
}

/**
 * Pairs the pieces of two versions: equal text, then likeness (helped by number and heading), then place; what is
 * left over is sought as a part of pieces already paired (split, merged). Work grows with the texts, not their product.
 */
export const alignVersions = (earlier: Version, later: Version): Alignment => {
  const before = readSide(earlier)
  const after = readSide(later)
  const own = measureOwn(before, after)
  pairEqual(before, after)
  pairLike(before, after, own)
  pairInPlace(before, after, own)
  pairHolders(before, after)
  const forward = before.partner.map(other => (other === null ? [] : [other]))
  const backward = after.partner.map(other => (other === null ? [] : [other]))
  for (const { part, whole } of findParts(after, before, own)) {
    if ((backward[part]?.length ?? 0) > 0) continue
    forward[whole]?.push(part)
    backward[part]?.push(whole)
  }
  for (const { part, whole } of findParts(before, after, own)) {
    const sources = backward[whole] ?? []
    if ((forward[part]?.length ?? 0) > 0 || sources.some(source => (forward[source]?.length ?? 0) > 1))
      continue
    forward[part]?.push(whole)
    backward[whole]?.push(part)
  }
  for (const list of [...forward, ...backward]) list.sort((one, other) => one - other)
  return { forward, backward }
}
