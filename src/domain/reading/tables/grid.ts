import type { Merge, TableBlock } from '../source'

/** One row of cells with the lines of the document text it came from (end exclusive). */
export interface GridRow {
  cells: readonly string[]
  from: number
  to: number
}

/** Cells in rows, from a table of a file or from text that was laid out as one. */
export interface Grid {
  name: string | null
  rows: readonly GridRow[]
  merges: readonly Merge[]
  /** False for text and CSV, where a merged cell has become a blank one. */
  keepsMerges: boolean
  hiddenRows: readonly number[]
  /** Row number in the source of rows[0]; null where lines are the better address. */
  firstRow: number | null
  /** Its rows are columns of the table in the source. */
  sideways?: boolean
  /** Where each row stood, in words, where the rows are not those of the source. */
  rowPlaces?: readonly string[]
}

/** A line of the document text; `from` and `to` of rows are indexes into the list of these. */
export interface Line {
  text: string
  /** The table block this line is a row of; null for running text. */
  table: TableBlock | null
  rowInTable: number
}

/** What each line of the document text was understood as. */
export type LineUse =
  | 'blank'
  | 'prose'
  | 'title'
  | 'heading'
  | 'repeatedHeading'
  | 'section'
  | 'row'
  | 'continued'
  | 'footer'
  | 'problem'
  /** A line across the rows of a table that was read sideways. */
  | 'sideways'

/** Where a row stands, in words, as a person would look for it. */
export const placeOf = (grid: Grid, row: number): string => {
  const known = grid.rowPlaces?.[row]
  if (known !== undefined) return known
  if (grid.sideways === true) return `${grid.name === null ? '表格' : `“${grid.name}”`}第 ${row + 1} 列`
  if (grid.firstRow === null) return `第 ${(grid.rows[row]?.from ?? 0) + 1} 行`
  return rowWordsOf(grid.name, grid.firstRow + row)
}

/** A row by its number in a sheet or table, in words. */
export const rowWordsOf = (name: string | null, rowNumber: number): string =>
  `${name === null ? '表格' : `“${name}”`}第 ${rowNumber} 行`

/** Texts of the cells that hold something. */
export const filled = (cells: readonly string[]): string[] => cells.filter(cell => !isBlank(cell))

export const isBlank = (cell: string): boolean =>
  cell === '' || (!beginsChinese(cell) && /^[\s\u200b\ufeff]*$/u.test(cell))

/** Most cells do, which spares them a closer look. */
const beginsChinese = (cell: string): boolean => {
  const sign = cell.charCodeAt(0)
  return sign >= 0x3400 && sign <= 0x9fff
}

/** A grid with what its merges mean worked out once. */
export interface GridView {
  grid: Grid
  width: number
  /** The master of a covered cell; undefined for a cell that no merge covers. */
  masterOf: (row: number, column: number) => { row: number; column: number } | undefined
  /** True for the master of a merge that is several columns wide. */
  isWide: (row: number, column: number) => boolean
  isHidden: (row: number) => boolean
}

/** More covered cells than this are no table but a damaged or hostile file; further merges are left out. */
const mostCovered = 2_000_000

/** Cost: the cells that merges cover, not rows × merges. */
export const viewGrid = (grid: Grid): GridView => {
  const width = grid.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 1)
  const covered = new Map<number, { row: number; column: number }>()
  const wide = new Set<number>()
  for (const { top, left, bottom, right } of grid.merges) {
    if (right > left) wide.add(top * width + left)
    const master = { row: top, column: left }
    for (let row = top; row <= Math.min(bottom, grid.rows.length - 1); row += 1) {
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        if (covered.size < mostCovered && (row !== top || column !== left))
          covered.set(row * width + column, master)
      }
    }
  }
  const hidden = new Set(grid.hiddenRows)
  return {
    grid,
    width,
    masterOf: (row, column) => (column < width ? covered.get(row * width + column) : undefined),
    isWide: (row, column) => wide.has(row * width + column),
    isHidden: row => hidden.has(row),
  }
}

/** A cell's text, or that of the merge that covers it. */
export const textUnderMerge = ({ grid, masterOf }: GridView, row: number, column: number): string => {
  const own = grid.rows[row]?.cells[column] ?? ''
  const master = isBlank(own) ? masterOf(row, column) : undefined
  return master === undefined ? own : (grid.rows[master.row]?.cells[master.column] ?? '')
}
