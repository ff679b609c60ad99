import type { Column, ColumnRole } from '../../consultation/adoptionTable'
import { asksFor } from '../letters/letterLeads'
import { saysNoComment } from '../noComment'
import { matchHeader } from './assignRoles'
import { filled } from './grid'
import { saysDecision } from './learnRoles'
import { sectionUnit } from './title'

/**
 * What columns under unknown headers look as if they held, to propose to a person: 1 2 3, names of units, requests,
 * answers. Roles that a header already has are given to no other column.
 */
export const guessRoles = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly Column[] => {
  const sample = rows.slice(0, 50)
  const guessed = columns.map(({ role }) => role)
  for (const { role, looksSo } of looks) {
    if (guessed.includes(role)) continue
    const at = columns.findIndex((_, index) => {
      const cells = sample.flatMap(row => row[index]?.trim() || [])
      return guessed[index] === 'other' && cells.length > 0 && looksSo(cells)
    })
    if (at >= 0) guessed[at] = role
  }
  return columns.map(({ header }, index) => ({ header, role: guessed[index] ?? 'other' }))
}

/**
 * Of a grid without header words the first row of data and what its columns seem to hold: names of units or answers
 * beside requests, in its first row as in those below. Null where the first row may well be a heading.
 */
export const firstRowOfData = (
  rows: readonly (readonly string[])[],
  isSheet: boolean,
): { row: number; columns: readonly Column[] } | null => {
  const row = rows.slice(0, headTried).findIndex(cells => filled(cells).length > 1)
  const first = rows[row]
  if (first === undefined) return null
  const below = rows.slice(row, row + 200).filter(cells => filled(cells).length > 1)
  const width = Math.max(...below.map(cells => cells.length))
  const wordless = Array.from({ length: width }, () => ({ header: '', role: 'other' as const }))
  const columns = guessRoles(wordless, below)
  const roles = columns.map(({ role }) => role)
  const tells =
    roles.includes('decision') ||
    (roles.includes('unit') && (isSheet || requests(below, roles.indexOf('comment'))))
  return tells &&
    roles.includes('comment') &&
    columns.every(({ role }, at) => isOfColumn(first[at] ?? '', role))
    ? { row, columns }
    : null
}

/** In running text a table of tasks looks much the same: its texts say 应 and 增加, but ask for no change. */
const requests = (rows: readonly (readonly string[])[], column: number): boolean =>
  mostly(
    rows.flatMap(row => row[column]?.trim() || []),
    cell => saysNoComment(cell) || /建议|改[为成]|删[除去]/u.test(cell),
  )

/** A title may stand above the rows. */
const headTried = 4

/** Whether a cell of the first row is like those below it, and no word over them. */
const isOfColumn = (cell: string, role: ColumnRole): boolean => {
  const text = cell.trim()
  if (text === '') return true
  if (role === 'other') return matchHeader(text) === null || saysNoComment(text)
  const looksSo = looks.some(each => each.role === role && each.looksSo([text]))
  return role === 'seq' ? /^\d+$/.test(text) : looksSo && !mayHead(text, role)
}

/** 处室, 修改建议: a word over such a column, which 采纳 and 某县政府 are not. */
const mayHead = (text: string, role: ColumnRole): boolean =>
  role !== 'decision' &&
  matchHeader(text) !== null &&
  !saysNoComment(text) &&
  !/.{2}(?:政府|机关|企业)$/u.test(text)

const mostly = (cells: readonly string[], isIt: (cell: string) => boolean): boolean =>
  cells.filter(isIt).length * 3 >= cells.length * 2

const placeAlone =
  /^(?:(?:第[一二三四五六七八九十百\d]{1,5}(?:部分|[编章节条款项点页目])(?:之[一二三四五])?){1,3}|附[件录表][一二三四五六\dA-Z]?|\d{1,2}(?:\.\d{1,2}){1,4})$/u

const looks: readonly { role: ColumnRole; looksSo: (cells: readonly string[]) => boolean }[] = [
  { role: 'seq', looksSo: cells => cells.every((cell, index) => cell === String(index + 1)) },
  {
    role: 'decision',
    looksSo: cells => mostly(cells, cell => cell.length < 40 && saysDecision(cell) && !saysNoComment(cell)),
  },
  { role: 'clause', looksSo: cells => mostly(cells, cell => placeAlone.test(cell)) },
  { role: 'unit', looksSo: cells => mostly(cells, cell => sectionUnit(cell) !== null) },
  { role: 'comment', looksSo: cells => mostly(cells, cell => saysNoComment(cell) || asksFor.test(cell)) },
  { role: 'comment', looksSo: cells => mostly(cells, cell => saysNoComment(cell) || cell.length >= 12) },
]
