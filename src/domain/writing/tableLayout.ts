import type { Severity } from '../checking/finding'

/** A table ready to be written, as plain data: every text final, every size computed, every style by name. */
export interface TableLayout {
  /** Also the document's title property. */
  title: string
  sheet: string
  columns: readonly LayoutColumn[]
  /** Title and subtitles, each over the whole width. */
  above: readonly LayoutLine[]
  header: LayoutRow
  rows: readonly LayoutRow[]
  /** Cells of `rows` that are one; all but the first say ''. */
  merges?: readonly LayoutMerge[]
  /** Tally line and further lines, each over the whole width. */
  below: readonly LayoutLine[]
  /** What had to be done to texts so that they can be written, for the person who exports; Chinese. */
  notices: readonly string[]
}

export interface LayoutColumn {
  header: string
  /** In half-width characters of a spreadsheet; all columns together fill the page. */
  width: number
  align: 'left' | 'centre'
  /** Whole numbers are written as numbers, so that a spreadsheet can sort them. */
  numeric: boolean
}

/** One cell over several rows of a column: indexes into `rows`, inclusive. */
export interface LayoutMerge {
  column: number
  from: number
  to: number
}

export type LineStyle = 'title' | 'subtitle' | 'tally' | 'footnote'

export interface LayoutLine {
  style: LineStyle
  text: string
  /** The line as it goes into sheet rows: more than one only where it is too long for one. */
  parts: readonly RowPart[]
  marks?: readonly CellMark[]
}

export interface LayoutRow {
  /** Whole texts, as many as there are columns. */
  cells: readonly string[]
  /**
   * The row as it goes into sheet rows, usually one that equals `cells`. A row too tall for a sheet is
   * continued; the parts of a divided cell, joined without anything between them, are the cell.
   */
  parts: readonly RowPart[]
  marks?: readonly CellMark[]
  /** The heading of a group over the whole width: its text is in the first cell, the others are ''. */
  band?: boolean
}

/** Something to be seen about a cell. */
export interface CellMark {
  /** Index of the column. */
  column: number
  severity: Severity
  /** Chinese, shown as the cell's note; '' for colour only. */
  text: string
}

export interface RowPart {
  cells: readonly string[]
  /** In points. */
  height: number
  /** In points, for all cells of the row. */
  fontSize: number
}

/**
 * What each row of the sheet holds from its first row on, cell by cell: the expectation against which a written
 * file is read back. A line over the whole width stands in the first column.
 */
export const sheetGrid = (layout: TableLayout): (readonly string[])[] => {
  const grid: (readonly string[])[] = []
  const blanks = layout.columns.slice(1).map(() => '')
  const lines = (list: readonly LayoutLine[]): void => {
    for (const line of list) for (const part of line.parts) grid.push([...part.cells, ...blanks])
  }
  lines(layout.above)
  for (const row of [layout.header, ...layout.rows]) for (const part of row.parts) grid.push(part.cells)
  lines(layout.below)
  return grid
}

/** How many sheet rows stand above the header. */
export const rowsAboveHeader = (layout: TableLayout): number =>
  layout.above.reduce((count, line) => count + line.parts.length, 0)
