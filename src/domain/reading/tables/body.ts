import type { TableProblem } from '../../consultation/adoptionTable'
import { foldKey } from '../fold'
import { cleanUnitName } from '../units/unitNames'
import { readRow } from './cellsOfRow'
import { isContinued, isRestOfRow, joinCells } from './continuedRows'
import { filled, type Grid, type GridView, isBlank, type LineUse, placeOf } from './grid'
import type { Heading } from './headings'
import { columnsOf, type ReadCell, type RowWithoutNumber, tidyCell } from './rowCells'
import { footerWords, signatureWords } from './rowWords'
import { silentRow, silentUnits } from './silentRows'
import { sectionUnit } from './title'

/** The rows under a heading, each grid row accounted for in `uses`. */
export interface Body {
  rows: RowWithoutNumber[]
  /** The grid rows that `rows` came from. */
  rowIndexes: number[]
  footers: string[]
  /** How many of the new rows stand above each of `footers`. */
  footersAfter: number[]
  problems: TableProblem[]
  uses: { row: number; use: LineUse }[]
  /** For the rows that come after. */
  left: RowsAbove
}

/** What the rows above have left behind, where a long table is read portion by portion. */
export interface RowsAbove {
  /** The last rows, of which the next may go on with or refer to; the newest last. */
  rows: readonly RowWithoutNumber[]
  /** The cells of the newest. */
  cells: readonly ReadCell[]
  section: string | null
  /** The table goes on after these rows, so that none of their lines stands behind it. */
  goesOn: boolean
  /** A page ended above, so that the first row may be the rest of the one before. */
  parted: boolean
}

export const noRowsAbove: RowsAbove = { rows: [], cells: [], section: null, goesOn: false, parted: false }

/** Nothing above but the name of the unit whose form it is. */
export const formOf = (unit: string | null): RowsAbove => ({ ...noRowsAbove, section: unit })

/** How a row of cells looks before its neighbours are known. */
type Shape = 'blank' | 'footer' | 'signature' | 'single' | 'numberOnly' | 'data'

/**
 * Reads grid rows `from` … `to` (exclusive) under a heading. Lines of one cell between rows are sections; those
 * after the last row (notes, signatures, dates) are left to the prose. After `before`, the rows begin with those of
 * `before`, the newest of which may have been continued.
 */
export const readBody = (
  view: GridView,
  heading: Heading,
  from: number,
  to: number,
  before: RowsAbove = noRowsAbove,
): Body => {
  const { grid } = view
  const body: Body = {
    rows: [...before.rows],
    rowIndexes: [],
    footers: [],
    footersAfter: [],
    problems: [],
    uses: [],
    left: noRowsAbove,
  }
  const partNumbers = numbersOfParts(view, heading, from, to)
  const shapes: Shape[] = []
  for (let row = from; row < to; row += 1) shapes.push(shapeOf(view, heading, row, partNumbers))
  const last = before.goesOn ? shapes.length : shapes.findLastIndex(isOfTable)
  let { section, cells: above, parted } = before
  for (let row = from; row < to; row += 1) {
    const cells = grid.rows[row]?.cells ?? []
    const shape = shapes[row - from] ?? 'blank'
    const text = () => filled(cells).map(tidyCell).join(' ')
    const shown = useOf(shape, row - from > last)
    const read = shown === 'row' ? readCells(view, row) : []
    const goesOn =
      body.rows.length > 0 && (isContinued(heading, read) || isRestOfRow(heading, above, read, parted))
    if (shown === 'row') parted = false
    const use = goesOn ? 'continued' : shown
    body.uses.push({ row, use })
    if (use === 'footer') {
      body.footers.push(text())
      body.footersAfter.push(body.rowIndexes.length)
    } else if (use === 'section') section = sectionUnit(filled(cells).map(tidyCell).at(-1) ?? '')
    else if (use === 'problem')
      body.problems.push(problem(grid, row, text(), '这一行只有序号，没有内容，没有作为意见读入。'))
    else if (use === 'continued') {
      above = joinCells(heading, above, read)
      body.rows[body.rows.length - 1] = readRow(heading, above, body.rows.at(-2) ?? null, section)
    } else if (use === 'row') {
      above = read
      const silent = silentUnits(cells)
      const said = readRow(heading, read, body.rows.at(-1) ?? null, section)
      body.rows.push(silent === null ? said : silentRow(said, silent))
      body.rowIndexes.push(row)
      completeRow(view, heading, row, body)
    }
  }
  body.left = { rows: body.rows.slice(-2), cells: above, section, goesOn: false, parted }
  return body
}

const isOfTable = (shape: Shape): boolean => shape === 'data' || shape === 'numberOnly' || shape === 'footer'

/** The last of the grid's rows that belongs to the table for certain; -1 where there is none. */
export const lastRowOfTable = (view: GridView, heading: Heading): number =>
  view.grid.rows.findLastIndex((_, row) => isOfTable(shapeOf(view, heading, row, null)))

const useOf = (shape: Shape, trailing: boolean): LineUse => {
  if (shape === 'data') return 'row'
  if (shape === 'numberOnly') return 'problem'
  if (shape === 'blank' || shape === 'footer') return shape
  return trailing ? 'prose' : 'section'
}

/** Where rows are numbered 1 2 3, a row numbered 一 names a part of the table (一 | 县直部门), not a comment. */
const numbersOfParts = (
  { grid }: GridView,
  { columns }: Heading,
  from: number,
  to: number,
): RegExp | null => {
  const at = columns.findIndex(({ role }) => role === 'seq')
  const isPlain = ({ cells }: { cells: readonly string[] }): boolean =>
    /^\d{1,5}$/.test(foldKey(cells[at] ?? ''))
  return at >= 0 && grid.rows.slice(from, to).some(isPlain)
    ? /^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/u
    : null
}

const shapeOf = ({ grid, isWide }: GridView, heading: Heading, row: number, parts: RegExp | null): Shape => {
  const cells = grid.rows[row]?.cells ?? []
  const texts = filled(cells)
  const [first] = texts
  if (first === undefined) return 'blank'
  if (texts.length <= 2 && silentUnits(cells) !== null) return 'data'
  const at = cells.indexOf(first)
  const role = heading.columns[at]?.role
  const key = foldKey(first.slice(0, 120))
  if (footerWords.test(key) && role !== 'comment') return 'footer'
  const numbered = role === 'seq' && /^[\d(（]{1,2}\d*[)）.]?$/.test(key)
  if (signatureWords.test(key) && !numbered && texts.length <= 4 && !heading.columns.some(isPlaceAt(at)))
    return 'signature'
  if (texts.length === 2 && role === 'seq' && (parts?.test(key) || isUnitOfPart(heading, texts[1] ?? '')))
    return 'single'
  if (texts.length > 1) return 'data'
  if (numbered) return 'numberOnly'
  const merged = isWide(row, at)
  if (role === 'unit' && !merged && isSilentUnit(grid, row, at)) return 'data'
  if (merged || at === 0 || role === 'seq') return role === 'comment' && !merged ? 'data' : 'single'
  return 'data'
}

/** 2 | 县公安局（1条） in a table without a column of units: the unit of the rows below. */
const isUnitOfPart = (heading: Heading, text: string): boolean =>
  columnsOf(heading, 'unit').length === 0 &&
  sectionUnit(text) !== null &&
  (/[（(][^（）()]{0,8}条[）)]$/u.test(text) || !/建议|[增设改删应将在为由与]/u.test(text))

/** A unit that left its row blank; the name of a part stands over rows that name no unit themselves. */
const isSilentUnit = ({ rows }: Grid, row: number, at: number): boolean => {
  const name = rows[row]?.cells[at] ?? ''
  if (sectionUnit(name) !== cleanUnitName(name) || /^(?:各|有关|相关|其他|其它)|[省市县区州]直/u.test(name))
    return false
  const next = rows.slice(row + 1, row + 4).find(({ cells }) => filled(cells).length > 0)
  return next === undefined || !isBlank(next.cells[at] ?? '')
}

/** 第1页 in a column of places is a place, not a page number. */
const isPlaceAt =
  (at: number) =>
  ({ role }: { role: string }, index: number): boolean =>
    index === at && (role === 'clause' || role === 'comment' || role === 'original')

const readCells = ({ grid, width, masterOf }: GridView, row: number): ReadCell[] => {
  const cells = grid.rows[row]?.cells ?? []
  const read: ReadCell[] = []
  for (let column = 0; column < width; column += 1) {
    const text = cells[column] ?? ''
    const master = isBlank(text) ? masterOf(row, column) : undefined
    // A merge to the side is one wide cell, not a repeated one: only what comes from above is inherited.
    if (master === undefined || master.row === row || master.column !== column)
      read.push({ text: isBlank(text) ? '' : text, inherited: false })
    else read.push({ text: grid.rows[master.row]?.cells[master.column] ?? '', inherited: true })
  }
  return read
}

/** What has to be shown to a person about the row just read; blanks that text lost a merge for are filled. */
const completeRow = ({ grid }: GridView, heading: Heading, row: number, body: Body): void => {
  const read = body.rows.at(-1)
  const before = body.rows.at(-2)
  if (read === undefined) return
  const cells = grid.rows[row]?.cells ?? []
  const say = (message: string): number =>
    body.problems.push(problem(grid, row, filled(cells).join(' ').slice(0, 200), message))
  if (read.unit === '' && heading.columns.some(({ role }) => role === 'unit')) {
    if (!grid.keepsMerges && before !== undefined && before.unit !== '') {
      body.rows[body.rows.length - 1] = { ...read, unit: before.unit }
      say(`单位为空，按上一行“${before.unit}”理解；请核对。`)
    } else say('单位为空；请补上提出意见的单位。')
  }
  if (read.comment === '' && read.noComment) say('意见栏为空，按无意见计；请核对。')
  const extra = cells.length > heading.columns.length ? filled(cells.slice(heading.columns.length)) : []
  if (extra.length > 0)
    say(`这一行比表头多出内容“${extra.join(' ').slice(0, 60)}”，没有读入；请核对各列是否错位。`)
}

const problem = (grid: Grid, row: number, text: string, message: string): TableProblem => ({
  place: placeOf(grid, row),
  text,
  message,
})
