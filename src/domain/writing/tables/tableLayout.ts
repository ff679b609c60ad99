import type { Severity } from '../../checking/finding'

/** A table ready to be written, as plain data: every text final, every size computed, every style by name. */
export interface TableLayout {
  /** Also the document's title property. */
  title: string
  sheet: string
  columns: readonly LayoutColumn[]
  /** Title and subtitles, each over the whole width. */
  above: readonly LayoutLine[]
  header: LayoutRow
  rows: LayoutRows
  /** Cells of `rows` that are one; all but the first say ''. */
  merges?: readonly LayoutMerge[]
  /** Tally line and further lines, each over the whole width. */
  below: readonly LayoutLine[]
  continuation: Continuation
}

/** How a row says that it goes on with the one above, which was too tall. */
export interface Continuation {
  /** Indexes of the columns that say again what they say, `mark` behind the first of them. */
  columns: readonly number[]
  mark: string
}

/** Rows that are laid out when they are asked for: a long table is never held twice. */
export interface LayoutRows extends Iterable<LayoutRow> {
  readonly length: number
  /** undefined where there is no such row. */
  at(index: number): LayoutRow | undefined
}

export const rowsOnDemand = (length: number, layOut: (at: number) => LayoutRow): LayoutRows => ({
  length,
  at: index => (index >= 0 && index < length ? layOut(index) : undefined),
  *[Symbol.iterator]() {
    for (let at = 0; at < length; at += 1) yield layOut(at)
  },
})

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
  /** Of its rows together, in points. */
  height: number
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
export function* sheetGrid(layout: TableLayout): Generator<readonly string[]> {
  const blanks = layout.columns.slice(1).map(() => '')
  for (const line of layout.above) for (const part of line.parts) yield [...part.cells, ...blanks]
  for (const part of layout.header.parts) yield part.cells
  for (const row of layout.rows) for (const part of row.parts) yield part.cells
  for (const line of layout.below) for (const part of line.parts) yield [...part.cells, ...blanks]
}

/** How many sheet rows stand above the header. */
export const rowsAboveHeader = (layout: TableLayout): number =>
  layout.above.reduce((count, line) => count + line.parts.length, 0)
