import { assignRoles, makesTable, matchHeader } from './assignRoles'
import { filled, type Grid, type GridRow, isBlank, viewGrid } from './grid'
import { headingAt } from './headings'

/** A form fills a page, a table laid on its side a few pages; anything larger has its heading on top. */
const mostRows = 40
const mostColumns = 200

/**
 * A grid whose header words stand down its first column (one comment a column), or in which they take turns with what
 * is filled in (单位名称 | 市水利局 | 联系人 | …), with the header words in its first row. Null where it is neither.
 * `headed`: a row of it could be a heading too, which only a form whose every row is a label and its filling outweighs.
 */
export const turnGrid = (grid: Grid, headed: boolean): Grid | null => {
  const width = Math.max(0, ...grid.rows.map(({ cells }) => cells.length))
  if (grid.sideways === true) return null
  if (grid.rows.length < 2 || grid.rows.length > mostRows || width < 2 || width > mostColumns) return null
  const turned = [asForm(grid), headed ? null : onItsSide(grid, width)]
  return turned.find(one => one !== null && headingAt(one, 0) !== null) ?? null
}

const withRows = (grid: Grid, rows: readonly (readonly string[])[]): Grid => {
  const place = { from: grid.rows[0]?.from ?? 0, to: grid.rows.at(-1)?.to ?? 0 }
  const turned = rows.map((cells): GridRow => ({ cells, ...place }))
  return { ...grid, rows: turned, merges: [], keepsMerges: true, hiddenRows: [], sideways: true }
}

const onItsSide = (grid: Grid, width: number): Grid | null => {
  const rows = grid.rows.filter(({ cells }) => filled(cells).length > 1)
  if (!rows.every(({ cells }) => matchHeader(cells[0] ?? '') !== null)) return null
  const columns = Array.from({ length: width }, (_, column) => rows.map(({ cells }) => cells[column] ?? ''))
  return withRows(
    grid,
    columns.filter((cells, column) => column === 0 || filled(cells).length > 0),
  )
}

const asForm = (grid: Grid): Grid | null => {
  const { masterOf } = viewGrid(grid)
  const labels: string[] = []
  const values: string[] = []
  let unknown = 0
  for (const [row, { cells }] of grid.rows.entries()) {
    const own = cells.filter((_, column) => masterOf(row, column) === undefined)
    if (filled(own).length === 0 || own.length === 1) continue
    if (own.length % 2 === 1) return null
    for (let at = 0; at < own.length; at += 2) {
      const label = own[at] ?? ''
      if (isBlank(label) && isBlank(own[at + 1] ?? '')) continue
      if (matchHeader(label) === null) {
        if (!mayBeLabel.test(label)) return null
        unknown += 1
      }
      labels.push(label)
      values.push(own[at + 1] ?? '')
    }
  }
  const roles = assignRoles(labels).map(({ role }) => role)
  const distinct = new Set(labels.map(label => label.replaceAll(/\s/g, ''))).size === labels.length
  return distinct && unknown * 3 <= labels.length && makesTable(roles) && roles.includes('unit')
    ? withRows(grid, [labels, values])
    : null
}

/** A form asks for this and that besides: 办公地址, 传真. */
const mayBeLabel = /^[^，。；：、\d]{2,12}[：:]?$/u
