import type { Grid } from './grid'
import { isBlank } from './grid'
import { headingAt } from './headings'

/** Longer tables do not stand beside each other. */
const mostRows = 2000
const headingsTried = 12

/**
 * Two tables that stand beside each other on one sheet, with an empty column between them and their headings in the
 * same row, as two grids. Anything else as it is.
 */
export const partGrids = (grid: Grid): Grid[] => {
  const width = Math.max(0, ...grid.rows.slice(0, headingsTried).map(({ cells }) => cells.length))
  if (grid.rows.length > mostRows || width < 5) return [grid]
  for (let column = 2; column < width - 2; column += 1) {
    if (!grid.rows.every(({ cells }) => isBlank(cells[column] ?? ''))) continue
    const parts = [slice(grid, 0, column), slice(grid, column + 1, width)]
    const [left, right] = parts.map(headingRow)
    if (left !== undefined && left >= 0 && left === right) return parts
  }
  return [grid]
}

const headingRow = (grid: Grid): number =>
  grid.rows.slice(0, headingsTried).findIndex((_, row) => headingAt(grid, row) !== null)

const slice = (grid: Grid, from: number, to: number): Grid => ({
  ...grid,
  rows: grid.rows.map(row => ({ ...row, cells: row.cells.slice(from, to) })),
  merges: grid.merges.flatMap(merge =>
    merge.left >= from && merge.right < to
      ? [{ ...merge, left: merge.left - from, right: merge.right - from }]
      : [],
  ),
})
