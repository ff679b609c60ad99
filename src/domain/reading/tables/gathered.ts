import type { AdoptionTable, TableProblem } from '../../consultation/adoptionTable'
import type { TableBlock } from '../source'
import type { Body } from './body'
import type { RowWithoutNumber } from './cellsOfRow'
import type { Grid } from './grid'
import type { Heading } from './headings'

/** A table while it is being put together from one or more pieces of grid. */
export interface GatheredTable {
  title: string
  heading: Heading
  rows: RowWithoutNumber[]
  footers: string[]
  problems: TableProblem[]
  /** The grid rows it was read from, its heading first; `to` is exclusive. */
  parts: { grid: Grid; from: number; to: number }[]
}

export const startTable = (title: string, heading: Heading): GatheredTable => ({
  title,
  heading,
  rows: [],
  footers: [],
  problems: [],
  parts: [],
})

export const addBody = (
  table: GatheredTable,
  body: Body,
  part: { grid: Grid; from: number; to: number },
): void => {
  for (const row of body.rows) table.rows.push(row)
  for (const problem of body.problems) table.problems.push(problem)
  table.footers.push(...body.footers)
  table.parts.push(part)
}

export const finishTable = (table: GatheredTable): AdoptionTable => ({
  title: table.title,
  columns: table.heading.columns,
  rows: table.rows.map((row, index) => ({ row: index + 1, ...row })),
  footer: table.footers.length === 0 ? null : table.footers.join('\n'),
  problems: table.problems,
})

/** The cells a table was read from, as one block: for a page that shows them, and to read them again. */
export const blockOf = (table: GatheredTable): TableBlock => {
  const rows: (readonly string[])[] = []
  const merges: TableBlock['merges'][number][] = []
  const hiddenRows: number[] = []
  for (const { grid, from, to } of table.parts) {
    const shift = rows.length - from
    for (const { top, left, bottom, right } of grid.merges) {
      if (top >= from && top < to)
        merges.push({ top: top + shift, left, bottom: Math.min(bottom, to - 1) + shift, right })
    }
    for (const row of grid.hiddenRows) if (row >= from && row < to) hiddenRows.push(row + shift)
    for (let row = from; row < to; row += 1) rows.push(grid.rows[row]?.cells ?? [])
  }
  const [first] = table.parts
  const firstRow =
    first === undefined ? 1 : (first.grid.firstRow ?? (first.grid.rows[0]?.from ?? 0) + 1) + first.from
  return { kind: 'table', name: first?.grid.name ?? null, rows, merges, hiddenRows, firstRow }
}
