import type { AdoptionTable, TableProblem } from '../../consultation/adoptionTable'
import type { TableBlock } from '../source'
import { type Body, formOf, type RowsAbove } from './body'
import { type Grid, placeOf } from './grid'
import type { Heading } from './headings'
import type { RowWithoutNumber } from './rowCells'

/** A table while it is being put together from one or more pieces of grid. */
export interface GatheredTable {
  title: string
  heading: Heading
  /** Whose form it is, where the unit stands above the table and not in it. */
  unit: string | null
  rows: RowWithoutNumber[]
  footers: string[]
  subtotals: { after: number; text: string }[]
  problems: TableProblem[]
  /** Where each of `rows` begins. */
  origins: { grid: Grid; row: number }[]
  /** The grid rows it was read from, its heading first; `to` is exclusive. */
  parts: { grid: Grid; from: number; to: number }[]
  /** What the rows so far leave for those of a further piece. */
  left: RowsAbove
}

export const startTable = (title: string, heading: Heading, unit: string | null): GatheredTable => ({
  title,
  heading,
  unit,
  rows: [],
  footers: [],
  subtotals: [],
  problems: [],
  origins: [],
  parts: [],
  left: formOf(unit),
})

/** What stands above the next piece of the table. */
export const aboveNextPiece = ({ unit, left }: GatheredTable): RowsAbove => ({
  ...formOf(unit),
  rows: left.rows,
  cells: left.cells,
  parted: true,
})

export const addBody = (
  table: GatheredTable,
  body: Body,
  part: { grid: Grid; from: number; to: number },
): void => {
  const before = table.origins.length
  // The piece begins with the last rows above it, the newest of which may have gone on.
  table.rows.splice(table.rows.length - table.left.rows.length)
  for (const row of body.rows) table.rows.push(row)
  for (const row of body.rowIndexes) table.origins.push({ grid: part.grid, row })
  for (const problem of body.problems) table.problems.push(problem)
  body.footers.forEach((text, at) => {
    const after = before + (body.footersAfter[at] ?? 0)
    if (isSubtotal(text)) table.subtotals.push({ after, text })
  })
  table.footers.push(...body.footers)
  table.parts.push(part)
  table.left = body.left
}

const isSubtotal = (line: string): boolean => /^\s*小\s*计/u.test(line)

/** The lines of totals. 小计 closes a part of the table: beside others it states nothing about the whole. */
export const totalsOf = (footers: readonly string[]): string | null => {
  const whole = footers.filter(line => !isSubtotal(line))
  const told = whole.length > 0 || footers.length > 1 ? whole : footers
  return told.length === 0 ? null : told.join('\n')
}

export const finishTable = (table: GatheredTable): AdoptionTable => ({
  title: table.title,
  columns: table.heading.columns,
  rows: table.rows.map((row, index) => ({ row: index + 1, ...row })),
  footer: totalsOf(table.footers),
  ...(table.subtotals.length === 0 ? {} : { subtotals: table.subtotals }),
  problems: table.problems,
})

/** The cells a table was read from, as one block: for a page that shows them, and to read them again. */
export const blockOf = (table: GatheredTable): TableBlock => {
  const rows: (readonly string[])[] = []
  const merges: TableBlock['merges'][number][] = []
  const hiddenRows: number[] = []
  const rowPlaces: string[] = []
  for (const { grid, from, to } of table.parts) {
    const shift = rows.length - from
    for (const { top, left, bottom, right } of grid.merges) {
      if (top >= from && top < to)
        merges.push({ top: top + shift, left, bottom: Math.min(bottom, to - 1) + shift, right })
    }
    for (const row of grid.hiddenRows) if (row >= from && row < to) hiddenRows.push(row + shift)
    for (let row = from; row < to; row += 1) {
      rows.push(grid.rows[row]?.cells ?? [])
      rowPlaces.push(placeOf(grid, row))
    }
  }
  const [first, ...others] = table.parts
  const isPlain = others.length === 0 && first?.grid.firstRow !== null && first?.grid.rowPlaces === undefined
  const firstRow =
    first === undefined ? 1 : (first.grid.firstRow ?? (first.grid.rows[0]?.from ?? 0) + 1) + first.from
  const block = { kind: 'table' as const, name: first?.grid.name ?? null, rows, merges, hiddenRows, firstRow }
  return isPlain && first?.grid.sideways !== true ? block : { ...block, rowPlaces }
}

/** Where a row of a table stood in its file, and what of it a person could not see there as it was read. */
export interface RowPlace {
  /** In words: “汇总”第 12 行. */
  place: string
  hidden: boolean
  /** Headers of the columns whose text comes from a merge that begins in a row above. */
  merged: readonly string[]
}

/** The places of a table's rows, in their order. Cost: rows, and the rows that merges cover. */
export const placesOf = (table: GatheredTable): RowPlace[] => {
  const seen = new Map<Grid, { hidden: ReadonlySet<number>; merged: ReadonlyMap<number, string[]> }>()
  return table.origins.map(({ grid, row }) => {
    const flags = seen.get(grid) ?? {
      hidden: new Set(grid.hiddenRows),
      merged: mergedColumns(grid, table.heading),
    }
    seen.set(grid, flags)
    return { place: placeOf(grid, row), hidden: flags.hidden.has(row), merged: flags.merged.get(row) ?? [] }
  })
}

/** More covered rows than this are no table but a damaged or hostile file. */
const mostCovered = 2_000_000

export const mergedColumns = (grid: Grid, heading: Heading): Map<number, string[]> => {
  const merged = new Map<number, string[]>()
  let covered = 0
  for (const { top, left, bottom } of grid.merges) {
    const column = heading.columns[left]
    if (column === undefined || column.role === 'seq' || top <= heading.bottom) continue
    for (
      let row = top + 1;
      row <= Math.min(bottom, grid.rows.length - 1) && covered < mostCovered;
      row += 1
    ) {
      covered += 1
      const known = merged.get(row)
      if (known === undefined) merged.set(row, [column.header])
      else known.push(column.header)
    }
  }
  return merged
}
