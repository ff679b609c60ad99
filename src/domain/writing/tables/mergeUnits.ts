import { foldKey } from '../../reading/fold'
import { type LayoutMerge, type LayoutRow, rowsOnDemand, type TableLayout } from './tableLayout'

/**
 * In points, less than half of a printed page: joined rows stay on one page, so that every page says whose rows it
 * shows. More of them are begun anew, and rows that take half a page for themselves are joined to none.
 */
const tallestMerge = 200

/**
 * Joins the cells of rows that follow each other and belong to one unit, as offices do: the first keeps the text,
 * the others become ''. Rows that are continued over several sheet rows stay apart, since their continuations say
 * the unit again. The rows' heights stay: each was measured with its own text in it.
 * @param column where the unit stands; below 0 there is none and nothing is joined.
 * @param unitAt the unit of a row, null for a row whose cell stays its own.
 */
export const mergeEqualUnits = (
  layout: TableLayout,
  column: number,
  unitAt: (row: number) => string | null,
): TableLayout => {
  if (column < 0) return layout
  const merges: LayoutMerge[] = []
  let from = 0
  let before: string | null = null
  /** Of the rows joined so far; null while it was not asked for, since asking lays a row out. */
  let height: number | null = null
  const keys = new Map<string, string>()
  const keyOf = (unit: string): string => {
    const known = keys.get(unit)
    if (known !== undefined) return known
    const key = foldKey(unit)
    keys.set(unit, key)
    return key
  }
  const close = (to: number): void => {
    if (before !== null && height !== null && to > from) merges.push({ column, from, to, height })
  }
  const heightAt = (at: number): number => {
    const [only, ...continued] = layout.rows.at(at)?.parts ?? []
    return only === undefined || continued.length > 0 ? Number.POSITIVE_INFINITY : only.height
  }
  for (let at = 0; at < layout.rows.length; at += 1) {
    const unit = unitAt(at)
    const key = unit === null || unit === '' ? null : keyOf(unit)
    const goesOn = key !== null && key !== '' && key === before
    const own = goesOn ? heightAt(at) : null
    const together: number = own === null ? Number.POSITIVE_INFINITY : (height ?? heightAt(from)) + own
    if (together <= tallestMerge) height = together
    else {
      close(at - 1)
      from = at
      before = key
      height = own
    }
  }
  close(layout.rows.length - 1)
  if (merges.length === 0) return layout
  const covered = new Set(merges.flatMap(merge => rowsUnder(merge)))
  const rows = rowsOnDemand(layout.rows.length, at => {
    const row = layout.rows.at(at) ?? emptyRow
    return covered.has(at) ? withoutText(row, column) : row
  })
  return { ...layout, rows, merges }
}

const emptyRow: LayoutRow = { cells: [], parts: [] }

const rowsUnder = ({ from, to }: LayoutMerge): number[] =>
  Array.from({ length: to - from }, (_, index) => from + 1 + index)

const withoutText = (row: LayoutRow, column: number): LayoutRow => {
  const cells = row.cells.with(column, '')
  return { ...row, cells, parts: row.parts.map(part => ({ ...part, cells })) }
}
