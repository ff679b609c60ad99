import type { Place } from '../../consultation/change'
import type { Piece, Version } from '../compare/versions'
import type { Bench, Request } from './judging'
import { heirOf, levelOf } from './structure'
import { quotationsIn } from './wording'

/** Where a new clause is to stand: between two clauses of the earlier draft, or under a number of the next one. */
export interface InsertionPoint {
  previous: Piece | null
  next: Piece | null
  /** Clauses of the later draft that stand there or have the number asked for. */
  clauses: readonly Piece[]
  /** The clause it goes into; null where it is one of the draft's own. */
  home: Piece | null
}

/** 增加一条作为第五条, 增加第二款: the number that follows is one of the next draft. */
const numbering = /(?:作为|列为|设为|定为|编为|成为|增加|增设|新增|补充|插入|即)(?:新的?)?$/
const ahead = /^[”"]?(?:之前|前面|前)/
const behind = /^[”"]?(?:之后|后面|后)/
const newClause = /(?:增加|增设|新增|增列|补充|插入|另设|单设)[一1两二2三]?个?(条|章|节|款|项|目)/

const isStatute = (sign: string): boolean => /^[编章节条款项目]$/.test(sign)

/** The clause before or behind one on its level: articles run through all chapters, the rest stay under their holder. */
const beside = (version: Version, piece: Piece | undefined, step: 1 | -1): Piece | null => {
  if (piece === undefined) return null
  const level = levelOf(piece)
  const holder = level === '条' ? null : piece.parent
  for (let at = piece.index + step; ; at += step) {
    const each = version.pieces[at]
    if (each === undefined || each.index === holder) return null
    if (each.kind !== 'clause') continue
    if (levelOf(each) === level && (level === '条' || each.parent === holder)) return each
    if (level !== '条' && (each.parent ?? -1) < (holder ?? -1)) return null
  }
}

const lastNumber = /(\d+)(?=[^\d/]*$)/

/** 8条 before 9条, 3条/2项 before 3条/3项. */
const precedingRef = (ref: string): string => ref.replace(lastNumber, number => String(Number(number) - 1))

/** The number asked for, under the number that its holder has in the later draft. */
const numberedIn = (bench: Bench, ref: string, home: Piece | null): Piece[] => {
  const heir = home === null ? null : heirOf(bench, home)
  return bench.after.byReference(heir?.ref ? `${heir.ref}/${ref.split('/').at(-1) ?? ''}` : ref)
}

/** Clauses of the later draft from what has become of a neighbour on, as far as they are new. */
const newBeside = ({ drafts }: Bench, neighbour: Piece | null, step: 1 | -1): Piece[] => {
  const found: Piece[] = []
  if (neighbour === null) return found
  for (let at = beside(drafts.later, neighbour, step); at !== null; at = beside(drafts.later, at, step)) {
    found.push(at)
    if ((drafts.alignment.backward[at.index] ?? []).length > 0) break
  }
  return found
}

/** The point between two clauses: what stands there now is new, or next to what has become of one of them. */
const pointBetween = (
  bench: Bench,
  previous: Piece | null,
  next: Piece | null,
  home: Piece | null,
): InsertionPoint => {
  const [left, right] = [previous, next].map(piece => (piece === null ? null : heirOf(bench, piece)))
  const clauses = [...newBeside(bench, left ?? null, 1), ...newBeside(bench, right ?? null, -1)]
  return { previous, next, home, clauses: clauses.filter(clause => clause !== left && clause !== right) }
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
    const point = pointBetween(bench, beside(earlier, piece, -1) ?? preceding ?? null, piece ?? null, home)
    return { ...point, clauses: [...numberedIn(bench, ref, home), ...point.clauses] }
  }
  if (piece === undefined || (isStatute(level) && isStatute(levelOf(piece)) && level !== levelOf(piece)))
    return null
  const trail = text.slice(place.span.end, place.span.end + 4)
  // 第五条“备案”前增加…: words are to be added to the clause.
  const isBefore = ahead.test(trail) && (level !== '' || quotationsIn(place.text).length === 0)
  if (isBefore) return pointBetween(bench, beside(earlier, piece, -1), piece, home)
  const isBehind = behind.test(trail) && level !== ''
  return isBehind ? pointBetween(bench, piece, beside(earlier, piece, 1), home) : null
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
