import type { Column } from '../../consultation/adoptionTable'
import { decisionAt } from '../decisions/decisionMatch'
import { foldKey } from '../fold'
import { saysNoComment } from '../noComment'
import { assignRoles, headerKey, makesTable, matchHeader, tidyHeader } from './assignRoles'
import { filled, type Grid, isBlank } from './grid'
import { answerHeader, longestHeader } from './headerWords'

/** The header rows of a table inside a grid, `bottom` included. */
export interface Heading {
  top: number
  bottom: number
  columns: readonly Column[]
  /** For columns that offer one answer each (采纳 | 不采纳, ticked in the rows): the answer; else null. */
  answers: readonly (string | null)[]
  key: string
  /** What a line above says of all its comments, where no column answers them: 未采纳 of 二、未采纳的意见. */
  implied?: string
}

/** A cell of a heading row holds a few words; anything longer rules the row out at once. */
const mayHead = (cell: string): boolean => cell.length <= longestHeader * 4 && !/[。；？！]/u.test(cell)

/** Cheap test that most data rows fail: short cells, at least one of them a header word, and more than one cell. */
export const couldHead = (cells: readonly string[]): boolean => {
  if (!cells.every(mayHead)) return false
  const texts = filled(cells)
  return texts.length >= 2 && !texts.some(isAnswer) && texts.some(isHeaderWord) && !readsAsData(texts)
}

/** A number or one plain answer (采纳) beside a text that is no header word: a row, although 建议 and 采纳 could head columns. */
const readsAsData = (texts: readonly string[]): boolean => {
  if (texts.some(text => /^\s*\d+\s*$|^\D{0,8}\d+\s*(?:条|件|家|个(?:单位)?|人次?)$/u.test(text))) return true
  if (/^(?:合|总|共|小)\s*计$/u.test(texts[0]?.trim() ?? '')) return true
  const answers = new Set(texts.filter(isPlainAnswer))
  return answers.size === 1 && !texts.every(isHeaderWord)
}

/** 说明 heads a column more often than it answers. */
const isPlainAnswer = (cell: string): boolean => {
  const key = foldKey(cell)
  return (
    !/^(?:解释)?说明$/u.test(key) &&
    key.length <= 12 &&
    decisionAt(key, 0, ['strong', 'opening', 'whole'])?.end === key.length
  )
}

/** “某县人民政府 | 无意见” is a row, however much its words look like those of a heading. */
const isAnswer = (cell: string): boolean => /[无没]/u.test(cell) && saysNoComment(cell)

const isHeaderWord = (cell: string): boolean => matchHeader(cell) !== null && !saysNoComment(cell)

/**
 * The heading that begins at this row: one row, or up to three stacked ones. Null where the words do not make an
 * adoption table.
 */
export const headingAt = (grid: Grid, top: number): Heading | null => {
  if (!couldHead(grid.rows[top]?.cells ?? [])) return null
  for (let bottom = top; bottom <= Math.min(top + 2, grid.rows.length - 1); bottom += 1) {
    if (bottom > top && !isUnderHeading(grid, top, bottom)) return null
    if (!makesTable(readRoles(grid, top, bottom).map(({ role }) => role))) continue
    if (!mostlyHeaders(grid, top)) return null
    let last = bottom
    while (last < Math.min(top + 3, grid.rows.length - 1) && belongsToHeading(grid, top, last + 1)) last += 1
    return describeHeading(grid, top, last)
  }
  return null
}

/** The heading made of exactly these rows, whatever their words: for a person who says where it stands. */
export const describeHeading = (grid: Grid, top: number, bottom: number): Heading => {
  if (!hasWords(grid, bottom)) return wordlessHeading(grid, bottom)
  const stacks = stack(grid, top, bottom)
  const roles = readRoles(grid, top, bottom)
  const columns = stacks.map((texts, index) => ({
    header: tidyHeader(texts.join('')),
    role: roles[index]?.role ?? ('other' as const),
  }))
  const offers = columns.filter(({ role }) => role === 'decision').length > 1
  return {
    top,
    bottom,
    columns,
    answers: stacks.map(texts =>
      offers ? (answerHeader.exec(tidyHeader(texts.at(-1) ?? ''))?.[1] ?? null) : null,
    ),
    key: headerKey(columns.map(({ header }) => header)),
  }
}

/** False for the row above a table that begins with its data: it is a title, or there is none. */
export const hasWords = (grid: Grid, row: number): boolean => filled(grid.rows[row]?.cells ?? []).length > 1

const wordlessHeading = (grid: Grid, row: number): Heading => {
  const width = Math.max(1, ...grid.rows.slice(0, 200).map(({ cells }) => cells.length))
  return {
    top: row,
    bottom: row,
    columns: Array.from({ length: width }, () => ({ header: '', role: 'other' as const })),
    answers: Array.from({ length: width }, () => null),
    key: '',
  }
}

const readRoles = (grid: Grid, top: number, bottom: number): Column[] => {
  const sample = grid.rows.slice(bottom + 1, bottom + 51).map(row => row.cells)
  return assignRoles(stack(grid, top, bottom).map(roleHeader), sample)
}

/** Of stacked words the lowest that is known says what the column holds; else all of them together. */
const roleHeader = (texts: readonly string[]): string => {
  const lowest = texts.at(-1) ?? ''
  const joined = texts.join('')
  const own = matchHeader(lowest)
  if (texts.length < 2 || (own !== null && own.role !== 'other' && !answerHeader.test(lowest))) return lowest
  // 反馈意见 over 有无意见: what is known to hold no comment says so under any other word.
  const isOther = own?.role === 'other' && own.otherwise === undefined
  if (isOther || (own?.role === 'other' && (matchHeader(joined)?.role ?? 'other') === 'other')) return lowest
  if (matchHeader(joined) !== null) return joined
  return texts.find(text => matchHeader(text) !== null) ?? joined
}

/** For each column its words from top to bottom, each once; a group's word stands over all its columns. */
const stack = (grid: Grid, top: number, bottom: number): string[][] => {
  const rows = grid.rows.slice(top, bottom + 1).filter(row => !isNumbering(row.cells))
  const width = Math.max(0, ...rows.map(row => row.cells.length))
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row, index) => {
      const own = row.cells[column] ?? ''
      if (!isBlank(own) || index === rows.length - 1) return own
      const below = rows.slice(index + 1).some(lower => !isBlank(lower.cells[column] ?? ''))
      return below ? groupOver(row.cells, column) : ''
    })
    return texts.filter((text, index) => !isBlank(text) && texts.indexOf(text) === index)
  })
}

const groupOver = (cells: readonly string[], column: number): string => {
  for (let left = column - 1; left >= 0; left -= 1) if (!isBlank(cells[left] ?? '')) return cells[left] ?? ''
  return ''
}

const mostlyHeaders = (grid: Grid, top: number): boolean => {
  const texts = filled(grid.rows[top]?.cells ?? [])
  return texts.filter(isHeaderWord).length * 2 >= texts.length
}

const belongsToHeading = (grid: Grid, top: number, row: number): boolean =>
  isNumbering(grid.rows[row]?.cells ?? []) || isUnderHeading(grid, top, row)

/** A row of column numbers under the words: 1 2 3 …, (1) (2) (3) …, 甲 乙 1 2. */
const isNumbering = (cells: readonly string[]): boolean => {
  const numbers = filled(cells).map(cell => Number(cell.normalize('NFKC').replaceAll(/[()\s]/g, '')))
  return (
    numbers.length >= 3 && numbers.every((number, index) => number === index + (numbers[0] === 0 ? 0 : 1))
  )
}

/** A lower row of a stacked heading: nothing under the first column, and only words that head columns. */
const isUnderHeading = (grid: Grid, top: number, row: number): boolean => {
  const upper = grid.rows[top]?.cells ?? []
  const cells = grid.rows[row]?.cells ?? []
  const first = upper.findIndex(cell => !isBlank(cell))
  if (first < 0 || !isBlank(cells[first] ?? '') || filled(cells).length === 0) return false
  return cells.every((cell, column) => {
    if (isBlank(cell)) return true
    const over = isBlank(upper[column] ?? '') ? groupOver(upper, column) : (upper[column] ?? '')
    return (
      mayHead(cell) &&
      (isHeaderWord(cell) || answerHeader.test(tidyHeader(cell)) || matchesJoined(over, cell))
    )
  })
}

const matchesJoined = (over: string, cell: string): boolean =>
  cell.length <= 8 &&
  matchHeader(over + cell) !== null &&
  (matchHeader(over) === null || /^(?:内容|要点|摘要|结果|情况|结论)$/u.test(cell))
