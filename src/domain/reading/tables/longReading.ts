import type { AdoptionRow, TableProblem } from '../../consultation/adoptionTable'

/** A row of a long table, with where it stood in the file. */
export interface LongRow {
  row: AdoptionRow
  /** Its row number there. */
  line: number
  hidden: boolean
  /** As of `RowPlace`. */
  merged: readonly string[]
}

/** What a portion of the rows was understood as. */
export interface LongPortion {
  rows: readonly LongRow[]
  footers: readonly string[]
  problems: readonly TableProblem[]
  /** Lines outside of the table, after it. */
  prose: readonly string[]
}

/** A long table by its sheet, the number of its first row there, and that of its heading. */
export interface LongTableName {
  name: string | null
  firstRow: number
  headingRow: number
}

/** A long table with all its rows, as its portions have given them. */
export interface LongReading {
  table: LongTableName
  rows: readonly AdoptionRow[]
  /** The row number in the source of each of `rows`. */
  lines: readonly number[]
  /** Those of `rows` that were hidden or hold merged cells, by row number in the table. */
  marked: ReadonlyMap<number, { hidden: boolean; merged: readonly string[] }>
  footers: readonly string[]
  problems: readonly TableProblem[]
  prose: readonly string[]
}
