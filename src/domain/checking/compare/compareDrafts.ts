import type { Span } from '../../consultation/statement'
import { type Alignment, alignVersions } from './aligning'
import { diffTexts, type Hunk } from './difference'
import { staysInOrder } from './order'
import { type Segment, segmentsOf } from './segments'
import { type Piece, readVersion, type Version } from './versions'

/** same and moved and renumbered: not a word differs; changed: words differ (it may have moved as well). */
export type ClauseChangeKind =
  | 'same'
  | 'moved'
  | 'renumbered'
  | 'changed'
  | 'split'
  | 'merged'
  | 'added'
  | 'removed'

export interface ChangePlace {
  /** Null for title, lead-in, annexes, signatures and tables. */
  ref: string | null
  /** In UTF-16 units of that draft as given. */
  span: Span
}

/**
 * One clause (table, stretch of other matter) of two drafts. A split clause comes once for each of its parts, all
 * with the same `before`; a merged one once for each clause that went into it. `same` and `insert` segments join
 * to the later text, `same` and `delete` to the earlier one (but for white space and width of signs).
 */
export interface ClauseChange {
  kind: ClauseChangeKind
  before: ChangePlace | null
  after: ChangePlace | null
  /** It stands in another order, or under another clause. */
  moved: boolean
  renumbered: boolean
  segments: readonly Segment[]
}

const placeOf = (piece: Piece): ChangePlace => ({ ref: piece.ref, span: piece.span })

/** Cuts hunks where the pieces on one side end; what stands at a border goes with the piece before it. */
const cutHunks = (hunks: readonly Hunk[], lengths: readonly number[], side: 'before' | 'after'): Hunk[][] => {
  const cuts: Hunk[][] = lengths.map(() => [])
  let part = 0
  let left = lengths[0] ?? 0
  for (let hunk of hunks) {
    while (hunk[side].length > left && part < lengths.length - 1) {
      const head = { same: hunk.same, before: hunk.before, after: '' }
      const cut = hunk.same
        ? splitSame(hunk, left, side)
        : {
            head: { ...head, [side]: hunk[side].slice(0, left) },
            tail: { same: false, before: '', after: '', [side]: hunk[side].slice(left) },
          }
      cuts[part]?.push(cut.head)
      hunk = cut.tail
      part += 1
      left = lengths[part] ?? 0
    }
    cuts[part]?.push(hunk)
    left -= hunk[side].length
  }
  return cuts
}

const splitSame = (hunk: Hunk, at: number, side: 'before' | 'after'): { head: Hunk; tail: Hunk } => {
  const other = side === 'before' ? hunk.after : hunk.before
  const share =
    hunk[side].length === other.length ? at : Math.round((at * other.length) / Math.max(1, hunk[side].length))
  const [before, after] = side === 'before' ? [at, share] : [share, at]
  return {
    head: { same: true, before: hunk.before.slice(0, before), after: hunk.after.slice(0, after) },
    tail: { same: true, before: hunk.before.slice(before), after: hunk.after.slice(after) },
  }
}

/** Which earlier pieces, paired one to one, have changed their order. */
const findMoved = (earlier: Version, alignment: Alignment): Set<number> => {
  const paired = earlier.pieces.filter(({ index }) => alignment.forward[index]?.length === 1)
  const stays = staysInOrder(paired.map(({ index }) => alignment.forward[index]?.[0] ?? 0))
  return new Set(paired.filter((_, at) => stays[at] === false).map(({ index }) => index))
}

/** The comparison of two versions already read and aligned; in the order of the later one, removals where they stood. */
export const compareVersions = (earlier: Version, later: Version, alignment: Alignment): ClauseChange[] => {
  const moved = findMoved(earlier, alignment)
  const compareOne = (one: Piece, other: Piece): ClauseChange => {
    const segments = segmentsOf(diffTexts(one.text, other.text))
    const isSame = segments.every(({ op }) => op === 'same')
    const [isMoved, isRenumbered] = [
      moved.has(one.index),
      one.number !== other.number && one.ref !== other.ref,
    ]
    const kind = isSame ? (isMoved ? 'moved' : isRenumbered ? 'renumbered' : 'same') : 'changed'
    return {
      kind,
      before: placeOf(one),
      after: placeOf(other),
      moved: isMoved,
      renumbered: isRenumbered,
      segments,
    }
  }
  const lone = (piece: Piece, kind: 'added' | 'removed'): ClauseChange => ({
    kind,
    before: kind === 'removed' ? placeOf(piece) : null,
    after: kind === 'added' ? placeOf(piece) : null,
    moved: false,
    renumbered: false,
    segments: piece.text === '' ? [] : [{ op: kind === 'added' ? 'insert' : 'delete', text: piece.text }],
  })
  const group = (kind: 'split' | 'merged', whole: Piece, parts: readonly Piece[]): ClauseChange[] => {
    const joined = parts.map(({ text }) => text).join('')
    const [before, after] = kind === 'split' ? [whole.text, joined] : [joined, whole.text]
    const cuts = cutHunks(
      diffTexts(before, after),
      parts.map(({ text }) => text.length),
      kind === 'split' ? 'after' : 'before',
    )
    return parts.map((part, at) => ({
      kind,
      before: placeOf(kind === 'split' ? whole : part),
      after: placeOf(kind === 'split' ? part : whole),
      moved: false,
      renumbered: false,
      segments: segmentsOf(cuts[at] ?? []),
    }))
  }
  const pieces = (version: Version, indexes: readonly number[]): Piece[] =>
    indexes.flatMap(index => version.pieces[index] ?? [])
  return inReadingOrder(earlier, later, alignment).flatMap(({ from, to }): ClauseChange[] => {
    if (from === null) return to === null || to.text === '' ? [] : [lone(to, 'added')]
    if (to === null) return from.text === '' ? [] : [lone(from, 'removed')]
    const parts = alignment.forward[from.index] ?? []
    const sources = alignment.backward[to.index] ?? []
    if (parts.length > 1) return parts[0] === to.index ? group('split', from, pieces(later, parts)) : []
    if (sources.length > 1)
      return sources[0] === from.index ? group('merged', to, pieces(earlier, sources)) : []
    return from.text === '' && to.text === '' ? [] : [compareOne(from, to)]
  })
}

interface Row {
  from: Piece | null
  to: Piece | null
}

/** Rows in the order of the later text; a removed piece stands after what came before it in the earlier one. */
const inReadingOrder = (earlier: Version, later: Version, alignment: Alignment): Row[] => {
  const removedAfter = new Map<number, Row[]>()
  let last = -1
  for (const piece of earlier.pieces) {
    const targets = alignment.forward[piece.index] ?? []
    if (targets.length > 0) last = targets.at(-1) ?? last
    else {
      const waiting = removedAfter.get(last)
      if (waiting === undefined) removedAfter.set(last, [{ from: piece, to: null }])
      else waiting.push({ from: piece, to: null })
    }
  }
  const rows: Row[] = [...(removedAfter.get(-1) ?? [])]
  for (const piece of later.pieces) {
    const sources = alignment.backward[piece.index] ?? []
    if (sources.length === 0) rows.push({ from: null, to: piece })
    for (const source of sources) rows.push({ from: earlier.pieces[source] ?? null, to: piece })
    rows.push(...(removedAfter.get(piece.index) ?? []))
  }
  return rows
}

/** Clause-aligned difference of two drafts. Never throws; about linear in the length of the texts. */
export const compareDrafts = (before: string, after: string): ClauseChange[] => {
  const earlier = readVersion(before)
  const later = readVersion(after)
  return compareVersions(earlier, later, alignVersions(earlier, later))
}
