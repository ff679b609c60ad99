import type { Column, ColumnRole, TableProblem } from '../../consultation/adoptionTable'
import type { SourceDocument, TableBlock } from '../source'
import { assignRoles } from './assignRoles'
import { filled, type Grid, placeOf } from './grid'
import { firstRowOfData, guessRoles } from './guessRoles'

/** A grid that is no adoption table as it stands, with the row that comes nearest to a heading. */
export interface NearTable {
  block: TableBlock
  /** Index into the block's rows; of a table without a heading that of the row above its first, -1 where there is none. */
  headingRow: number
  /** Its first row is one of data: what its columns hold was guessed from the cells alone. */
  headless: boolean
  columns: readonly Column[]
  /** How many of the columns were understood. */
  understood: number
  problem: TableProblem
}

/** Roles that say “this is about comments and answers”; numbers, places and remarks stand over many a table. */
const telling: readonly ColumnRole[] = ['comment', 'proposed', 'decision', 'decisionAndReason', 'reason']
const rowsLookedAt = 20

/**
 * The grids a person should be asked about: those with a telling header word, and any table of a spreadsheet, for
 * who hands one in means it to be read. Other tables of a document (targets, timetables) are left in peace.
 */
export const nearTables = (source: SourceDocument, grids: readonly Grid[]): NearTable[] =>
  grids.flatMap(grid => {
    const headless = headlessTable(grid, source)
    if (headless !== null) return [headless]
    const guesses = grid.rows.slice(0, rowsLookedAt).map(({ cells }) => assignRoles(cells))
    const scores = guesses.map(columns => columns.filter(({ role }) => role !== 'other').length)
    const nearest = Math.max(0, scores.indexOf(Math.max(0, ...scores)))
    const headingRow = (scores[nearest] ?? 0) > 1 ? nearest : firstAsFull(grid, nearest)
    const named = guesses[headingRow] ?? []
    const below = grid.rows.slice(headingRow + 1).map(({ cells }) => cells)
    const columns = guessRoles(named, below)
    const tells = guesses[nearest]?.some(({ role }) => telling.includes(role))
    if (!tells && source.format !== 'xlsx' && source.format !== 'csv') return []
    return [
      {
        block: blockOfGrid(grid, source),
        headingRow,
        headless: false,
        columns,
        understood: scores[headingRow] ?? 0,
        problem: describe(grid, headingRow, named),
      },
    ]
  })

/** A grid whose rows say by themselves whose comments they are: the first of them is lost to no heading. */
const headlessTable = (grid: Grid, source: SourceDocument): NearTable | null => {
  const found = firstRowOfData(
    grid.rows.map(({ cells }) => cells),
    source.format === 'xlsx' || source.format === 'csv',
  )
  return found === null
    ? null
    : {
        block: blockOfGrid(grid, source),
        headingRow: found.row - 1,
        headless: true,
        columns: found.columns,
        understood: found.columns.filter(({ role }) => role !== 'other').length,
        problem: {
          place: placeOf(grid, found.row),
          text: filled(grid.rows[found.row]?.cells ?? [])
            .join(' | ')
            .slice(0, 200),
          message: '这张表没有表头，第一行也是内容，已经保留；各列是什么是按格里的内容判断的，请核对。',
        },
      }
}

/** One word alone may well be an answer (采纳) and no header: the heading is the first row that fills as many cells. */
const firstAsFull = (grid: Grid, nearest: number): number => {
  const fullness = grid.rows.slice(0, nearest + 1).map(({ cells }) => filled(cells).length)
  return fullness.findIndex(count => count >= (fullness[nearest] ?? 0))
}

const describe = (grid: Grid, row: number, columns: readonly Column[]): TableProblem => {
  const seen = filled(columns.map(({ header }) => header)).slice(0, 12)
  const known = columns.filter(({ role }) => role !== 'other').map(({ header }) => header)
  const understood = known.length === 0 ? '没有一个栏目能认出' : `只认出“${known.join('”“')}”`
  return {
    place: placeOf(grid, row),
    text: seen.join(' | ').slice(0, 200),
    message: `没有认出意见采纳情况表的表头：${understood}。表头应写明“单位”“修改意见”“采纳情况”等栏目；请指定各列的含义。`,
  }
}

const blockOfGrid = (grid: Grid, source: SourceDocument): TableBlock => ({
  kind: 'table',
  name: grid.name,
  rows: grid.rows.map(({ cells }) => cells),
  merges: grid.merges,
  hiddenRows: grid.hiddenRows,
  firstRow: grid.firstRow ?? (grid.rows[0]?.from ?? 0) + 1,
  ...lengthOf(grid, source),
})

/** Of a long table, which is there with its first rows only. */
const lengthOf = (grid: Grid, { blocks }: SourceDocument): Pick<TableBlock, 'rowsInAll'> => {
  for (const block of blocks)
    if (block.kind === 'table' && block.rowsInAll !== undefined)
      if (block.name === grid.name && block.firstRow === grid.firstRow) return { rowsInAll: block.rowsInAll }
  return {}
}
