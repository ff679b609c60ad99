import { readClauseRef } from '../../reading/clauses/clauseRef'
import { foldKey } from '../../reading/fold'
import type { Piece, Version } from '../compare/versions'
import type { Bench } from './judging'
import type { Stretch } from './landing'
import { heirOf, siblingsOf } from './structure'

const reference =
  /第[〇零一二三四五六七八九十百千\d]{1,7}[编章节条](?:之[一二三四五六七八九十]{1,3})?|(?<![\d.a-z])\d{1,3}(?:\.\d{1,3}){1,5}(?![\d.])/gi
/** A number behind the name of another document is one of that document; 本办法 and 本条例 are the draft itself. */
const foreign = /》$|(?<!本)(?<!本办)[法例定则]$/
const own = /本(?:办法|条例|规定|细则|规则|法)$/

/** A wording of the earlier draft (or one meant for it) with its cross-references as the later draft numbers them. */
export const renumbered = (bench: Bench, words: string, lead = ''): string =>
  words.replaceAll(reference, (written, at: number) => {
    const before = (lead + words.slice(0, at)).slice(-8)
    if (foreign.test(before) && !own.test(before)) return written
    const ref = readClauseRef(written)
    const [clause] = ref === null ? [] : bench.before.byReference(ref)
    const number = clause === undefined ? '' : (heirOf(bench, clause)?.number ?? '')
    return number === '' ? written : foldKey(number)
  })

/** A stretch with the cross-references of its clause that it cuts into. */
const widenToReferences = (text: string, piece: Piece, { from, to }: Stretch): Stretch => {
  const cut = [...text.slice(piece.from, piece.to).matchAll(reference)]
    .map(match => ({ from: piece.from + match.index, to: piece.from + match.index + match[0].length }))
    .filter(each => each.from < to && from < each.to)
  return {
    from: Math.min(from, ...cut.map(each => each.from)),
    to: Math.max(to, ...cut.map(each => each.to)),
  }
}

const isLast = (version: Version, piece: Piece): boolean => siblingsOf(version, piece).at(-1) === piece

/** ；becomes 。 where the item is now the last, and the other way round. */
const isEndMark = ({ drafts }: Bench, before: Stretch, after: Stretch): boolean => {
  const [from, to] = [drafts.pieceBefore(before.from), drafts.pieceAfter(after.from)]
  if (from === null || to === null || before.to !== from.to || after.to !== to.to) return false
  const mark = (version: Version, piece: Piece): string => (isLast(version, piece) ? '。' : ';')
  return (
    drafts.before.text.slice(before.from, before.to) === mark(drafts.earlier, from) &&
    drafts.after.text.slice(after.from, after.to) === mark(drafts.later, to)
  )
}

/** Whether a difference only follows from clauses put in and taken out: a cross-reference brought along, an item's end. */
export const isConsequence = (bench: Bench, before: Stretch, after: Stretch): boolean => {
  if (isEndMark(bench, before, after)) return true
  const then = bench.drafts.before.text
  const piece = bench.drafts.pieceBefore(before.from)
  if (piece === null) return false
  const { from, to } = widenToReferences(then, piece, before)
  const now = bench.drafts.after.text.slice(after.from - (before.from - from), after.to + (to - before.to))
  const words = then.slice(from, to)
  return words !== now && renumbered(bench, words, then.slice(Math.max(piece.from, from - 8), from)) === now
}
