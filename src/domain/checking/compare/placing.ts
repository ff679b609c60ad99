import type { OwnMeasure } from './rarity'
import { likeness } from './shingles'
import { leastLikenessInPlace, levelSign, pair, type Side } from './sides'
import type { Piece } from './versions'

/** A clause without text of its own goes where most of the clauses under it went. */
export const pairHolders = (before: Side, after: Side): void => {
  const votes = new Map<number, Map<number, number>>()
  for (const { index, parent, from, to } of before.version.pieces.toReversed()) {
    if (from === to) {
      const [best] = [...(votes.get(index) ?? [])].sort((one, other) => other[1] - one[1])
      if (best !== undefined && after.partner[best[0]] === null) pair(before, after, index, best[0])
    }
    const partner = before.partner[index] ?? null
    const one = parent === null ? undefined : before.version.pieces[parent]
    const own = partner === null ? undefined : after.version.pieces[partner]
    if (parent === null || one === undefined || own === undefined) continue
    // A 款 that is now an article's only paragraph stands in the article itself.
    const holder = levelSign(own) === levelSign(one) ? own.index : own.parent
    const other = holder === null ? undefined : after.version.pieces[holder]
    if (holder === null || other === undefined || levelSign(one) !== levelSign(other)) continue
    const counts = votes.get(parent) ?? new Map<number, number>()
    votes.set(parent, counts)
    counts.set(holder, (counts.get(holder) ?? 0) + to - from + 1)
  }
}

/** In one gap between paired neighbours so many pieces of either side are tried against each other. */
const mostInGap = 6
const leastLikenessInGap = 0.25
/** Longer pieces under another number must share something of their own, too. */
const leastOwnInGap = 0.25
const longPiece = 30

const bare = (body: string | undefined): string => (body ?? '').replace(/[。；;，,：:]+$/, '')

/** （一）警告 has become （一）警告、通报批评, or the other way round: too short to be alike by runs of signs. */
const hasGrown = (before: Side, after: Side, one: Piece, other: Piece): boolean => {
  const [old, now] = [bare(before.bodies[one.index]), bare(after.bodies[other.index])]
  const [short, long] = old.length < now.length ? [old, now] : [now, old]
  const [parent, host] = [before.partner[one.parent ?? -1] ?? null, other.parent]
  return short.length >= 2 && long.startsWith(short) && parent === host
}

/** Pieces rewritten where they stood: between the same neighbours, with the same number or some likeness. */
export const pairInPlace = (before: Side, after: Side, own: OwnMeasure): void => {
  for (const { olds, news } of gapsBetween(before, after)) {
    if (olds.length > mostInGap || news.length > mostInGap) continue
    const candidates = olds.flatMap(one =>
      news.flatMap(other => {
        if (one.kind !== other.kind || levelSign(one) !== levelSign(other)) return []
        const alike = likeness(before.shingles(one.index), after.shingles(other.index))
        const isShort = Math.min(one.to - one.from, other.to - other.from) <= 12
        const isAlone = olds.length === 1 && news.length === 1
        const least = one.ref === other.ref || isAlone ? leastLikenessInPlace : leastLikenessInGap
        const isGrown = isShort && one.number === other.number && hasGrown(before, after, one, other)
        const fits = alike >= least || isGrown || (isShort && isAlone && one.ref === other.ref)
        const isLong = Math.min(one.to - one.from, other.to - other.from) >= longPiece
        const isStrange =
          isLong && one.ref !== other.ref && own.likeness(one.index, other.index) < leastOwnInGap
        return fits && !isStrange ? [{ one: one.index, other: other.index, alike: isGrown ? 1 : alike }] : []
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
