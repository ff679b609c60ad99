import { diffTexts } from '../compare/difference'
import { containment, shinglesOf } from '../compare/shingles'
import { levelSign } from '../compare/sides'
import type { Piece, Version } from '../compare/versions'
import { type Bench, textAfter, textBefore } from './judging'

/** The kind of number and how deep it stands: 条 wherever it is, （一） under 二, 4.1 under 4. */
export const levelOf = (piece: Piece): string => {
  const sign = levelSign(piece)
  return sign === ''
    ? `${piece.ref?.split(/[/.]/).length ?? 0}${/^[（(]/.test(piece.number) ? '（' : ''}`
    : sign
}

export const holderOf = (version: Version, piece: Piece): Piece | null =>
  piece.parent === null ? null : (version.pieces[piece.parent] ?? null)

/** The clause of a level that a piece is or stands in. */
const climbTo = (version: Version, piece: Piece, level: string): Piece | null => {
  let at: Piece | null = piece
  while (at !== null && levelOf(at) !== level) at = holderOf(version, at)
  return at
}

export const isUnder = (version: Version, piece: Piece, holder: Piece): boolean => {
  for (let at = holderOf(version, piece); at !== null; at = holderOf(version, at))
    if (at === holder) return true
  return false
}

/** So much of a clause must stand in another for it to have gone there. */
export const mostly = 0.8
/** … and so much of its signs where they stand between other words. */
const almostAll = 0.95

/** Clauses of the later draft, on the level asked for, that hold what stood in a clause; those with most of it first. */
export const heirsOf = (
  { drafts }: Bench,
  clause: Piece,
  level: string,
): { heir: Piece; share: number }[] => {
  const sizes = new Map<Piece, number>()
  let total = 0
  const { to } = drafts.wholeBefore(clause)
  for (let at = clause.index; at < drafts.earlier.pieces.length; at += 1) {
    const piece = drafts.earlier.pieces[at]
    if (piece === undefined || (piece.from >= to && piece !== clause)) break
    const targets = (drafts.alignment.forward[at] ?? []).flatMap(index => drafts.later.pieces[index] ?? [])
    const size = piece.to - piece.from + 1
    total += size
    for (const target of targets) {
      const heir = climbTo(drafts.later, target, level)
      if (heir !== null) sizes.set(heir, (sizes.get(heir) ?? 0) + size / targets.length)
    }
  }
  return [...sizes]
    .map(([heir, size]) => ({ heir, share: size / Math.max(1, total) }))
    .sort((one, other) => other.share - one.share || one.heir.index - other.heir.index)
}

/** The one clause of the later draft that a clause has become; null where it is gone or torn apart. */
export const heirOf = (bench: Bench, clause: Piece): Piece | null => {
  const [first] = heirsOf(bench, clause, levelOf(clause))
  return first !== undefined && first.share > 0.5 ? first.heir : null
}

/** Whether a clause now stands elsewhere or under another number. */
export const hasMoved = (bench: Bench, clause: Piece): boolean => {
  const heir = heirOf(bench, clause)
  return heir !== null && heir.ref !== clause.ref
}

/** How much of a clause of the earlier draft stands in one of the later, and the other way round. */
export const keptIn = (bench: Bench, clause: Piece, heir: Piece): number =>
  containment(
    shinglesOf(textBefore(bench, bench.drafts.wholeBefore(clause))),
    shinglesOf(textAfter(bench, bench.drafts.wholeAfter(heir))),
  )

/** Whether a clause was taken into another word by word, though the words of others stand between. */
export const isTakenInto = (bench: Bench, clause: Piece, heir: Piece): boolean => {
  if (keptIn(bench, clause, heir) >= mostly) return true
  const old = textBefore(bench, bench.drafts.wholeBefore(clause))
  const kept = diffTexts(old, textAfter(bench, bench.drafts.wholeAfter(heir))).filter(({ same }) => same)
  return kept.reduce((sum, { before }) => sum + before.length, 0) >= old.length * almostAll
}

export const madeOf = (bench: Bench, heir: Piece, clause: Piece): number =>
  containment(
    shinglesOf(textAfter(bench, bench.drafts.wholeAfter(heir))),
    shinglesOf(textBefore(bench, bench.drafts.wholeBefore(clause))),
  )

/** Clauses beside each other under one holder, in the order of the text. */
export const siblingsOf = (version: Version, piece: Piece): Piece[] =>
  version.pieces.filter(
    each => each.kind === 'clause' && each.parent === piece.parent && levelOf(each) === levelOf(piece),
  )
