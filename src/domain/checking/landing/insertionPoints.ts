import type { Place } from '../../consultation/change'
import type { Piece, Version } from '../compare/versions'
import type { Bench, Request } from './judging'
import { heirOf, levelOf, siblingsOf } from './structure'
import { quotationsIn } from './wording'

/** Where a new clause is to stand: between two clauses of the earlier draft, or under a number of the next one. */
export interface InsertionPoint {
  previous: Piece | null
  next: Piece | null
  /** Clauses of the later draft that have the number asked for. */
  numbered: readonly Piece[]
  /** The clause it goes into; null where it is one of the draft's own. */
  home: Piece | null
}

/** 增加一条作为第五条, 增加第二款: the number that follows is one of the next draft. */
const numbering = /(?:作为|列为|设为|定为|编为|成为|增加|增设|新增|补充|插入|即)(?:新的?)?$/
const ahead = /^[”"]?(?:之前|前面|前)/
const behind = /^[”"]?(?:之后|后面|后)/
const newClause = /(?:增加|增设|新增|增列|补充|插入|另设|单设)[一1两二2三]?个?(条|章|节|款|项|目)/

const isStatute = (sign: string): boolean => /^[编章节条款项目]$/.test(sign)

/** Clauses of one level in the order of the text: articles run through all chapters. */
const rowOf = (version: Version, piece: Piece): readonly Piece[] =>
  levelOf(piece) === '条'
    ? version.pieces.filter(each => each.kind === 'clause' && levelOf(each) === '条')
    : siblingsOf(version, piece)

const beside = (version: Version, piece: Piece | undefined, step: 1 | -1): Piece | null => {
  if (piece === undefined) return null
  const row = rowOf(version, piece)
  return row[row.indexOf(piece) + step] ?? null
}

const lastNumber = /(\d+)(?=[^\d/]*$)/

/** 8条 before 9条, 3条/2项 before 3条/3项. */
const precedingRef = (ref: string): string => ref.replace(lastNumber, number => String(Number(number) - 1))

/** The number asked for, under the number that its holder has in the later draft. */
const numberedIn = (bench: Bench, ref: string, home: Piece | null): Piece[] => {
  const heir = home === null ? null : heirOf(bench, home)
  const renumbered = heir?.ref ? `${heir.ref}/${ref.split('/').at(-1) ?? ''}` : ref
  return bench.after.byReference(renumbered)
}

const pointAt = (
  bench: Bench,
  place: Place,
  ref: string,
  { change, text }: Request,
): InsertionPoint | null => {
  const { earlier } = bench.drafts
  const words = text.slice(change.span.start, change.span.end)
  const level = newClause.exec(words)?.[1] ?? ''
  const [piece] = bench.before.byReference(ref)
  const holder = ref.includes('/') ? ref.slice(0, ref.lastIndexOf('/')) : ''
  const home = holder === '' ? null : (bench.before.byReference(holder)[0] ?? null)
  if (numbering.test(text.slice(Math.max(0, place.span.start - 6), place.span.start))) {
    const [preceding] = bench.before.byReference(precedingRef(ref))
    return {
      previous: beside(earlier, piece, -1) ?? preceding ?? null,
      next: piece ?? null,
      numbered: numberedIn(bench, ref, home),
      home,
    }
  }
  if (piece === undefined || (isStatute(level) && isStatute(levelOf(piece)) && level !== levelOf(piece)))
    return null
  const trail = text.slice(place.span.end, place.span.end + 4)
  // 第五条“备案”前增加…: words are to be added to the clause.
  const isBefore = ahead.test(trail) && (level !== '' || quotationsIn(place.text).length === 0)
  if (isBefore) return { previous: beside(earlier, piece, -1), next: piece, numbered: [], home }
  return behind.test(trail) && level !== ''
    ? { previous: piece, next: beside(earlier, piece, 1), numbered: [], home }
    : null
}

/** The point that a request to insert a clause names, or null where it names a clause to write into. */
export const readInsertionPoint = (bench: Bench, request: Request): InsertionPoint | null => {
  for (const place of request.change.places.toReversed()) {
    const isWritten = request.text.slice(place.span.start, place.span.end) === place.text && place.text !== ''
    const point = place.ref === null || !isWritten ? null : pointAt(bench, place, place.ref, request)
    if (point !== null) return point
  }
  return null
}

/** Whether a clause of the later draft stands at the point, with nothing but other new clauses between. */
export const standsAt = (bench: Bench, clause: Piece, point: InsertionPoint): boolean => {
  if (point.numbered.includes(clause)) return true
  const row = rowOf(bench.drafts.later, clause)
  const isNew = ({ index }: Piece): boolean => (bench.drafts.alignment.backward[index] ?? []).length === 0
  const at = row.indexOf(clause)
  const left = row.slice(0, at).findLast(each => !isNew(each))
  const right = row.slice(at + 1).find(each => !isNew(each))
  const heir = (piece: Piece | null): Piece | null => (piece === null ? null : heirOf(bench, piece))
  return (
    (left !== undefined && left === heir(point.previous)) ||
    (right !== undefined && right === heir(point.next))
  )
}
