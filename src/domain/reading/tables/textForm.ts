import type { Grid, GridRow } from './grid'
import { couldHead, headingAt } from './headings'

/** Running text as rows of cells, beginning at line `at`; stops at `end`. Null where the form is not this one. */
export type TextForm = (texts: TextLines, at: number) => readonly GridRow[] | null

/** Lines of running text by their index; '' past the end and in tables of the file. */
export interface TextLines {
  line: (index: number) => string
  end: number
}

/** Rows of running text as a grid. */
export const gridOf = (rows: readonly GridRow[]): Grid => ({
  name: null,
  rows,
  merges: [],
  keepsMerges: false,
  hiddenRows: [],
  firstRow: null,
})

/** The number of columns, where these first rows begin with the heading of an adoption table; else null. */
export const headingWidth = (rows: readonly GridRow[]): number | null => {
  if (!couldHead(rows[0]?.cells ?? [])) return null
  return headingAt(gridOf(rows), 0)?.columns.length ?? null
}
