import type { AdoptionTable, ColumnRole, TableProblem } from '../../consultation/adoptionTable'
import { type SourceDocument, type TableBlock, tableBlank } from '../source'
import { partGrids } from './beside'
import { formOf, readBody } from './body'
import { addBody, blockOf, finishTable, placesOf, type RowPlace, startTable } from './gathered'
import { filled, type Grid, type LineUse, viewGrid } from './grid'
import { describeHeading, hasWords, headingAt } from './headings'
import { gridOfBlock, readLines } from './lines'
import { type NearTable, nearTables } from './nearTables'
import { type Walk, walkGrid } from './recogniser'
import { readTextGrid } from './textGrids'
import { findTitle, unitAbove } from './title'

export { assignRoles, headerKey, isBesideTable } from './assignRoles'
export type { RowPlace } from './gathered'
export type { LineUse } from './grid'
export type { NearTable } from './nearTables'

export interface RecognisedTables {
  tables: readonly AdoptionTable[]
  /** The cells each of `tables` was read from, in the same order: to show them, and to read them again. */
  blocks: readonly TableBlock[]
  /** Where the rows of each of `tables` stood, in the same order. */
  places: readonly (readonly RowPlace[])[]
  /** The document text with all that belongs to tables blanked out: offsets into it are offsets into the document text. */
  prose: string
  /** Grids in which no heading of an adoption table was found, with what was seen. */
  nearTables: readonly NearTable[]
  problems: readonly TableProblem[]
  /** What each line of the document text was understood as: as many as it has lines. */
  lines: readonly LineUse[]
}

/**
 * Finds every adoption table in a document: in the tables of a file, and in text laid out as one (a cell per
 * tab-led line, tab-separated, Markdown, a cell a line). Every line of `documentText(source)` is accounted for in
 * `lines`. Never throws; cost grows with the size of the document.
 */
export const recogniseTables = (source: SourceDocument): RecognisedTables => {
  const lines = readLines(source)
  const texts = lines.map(({ text }) => text)
  const walk: Walk = {
    tables: [],
    unrecognised: [],
    uses: texts.map(text => (text.trim() === '' ? 'blank' : 'prose')),
    above: [],
    joinsBlocks: source.format !== 'xlsx',
  }
  for (let at = 0; at < lines.length; ) {
    const block = lines[at]?.table ?? null
    const grid = block === null ? readTextGrid(lines, at) : gridOfBlock(lines, at, source)
    if (grid !== null && grid.rows.length > 0) for (const part of partGrids(grid)) walkGrid(walk, part)
    else walk.above.push({ text: texts[at] ?? '', line: at })
    at = Math.max(at + 1, grid?.rows.at(-1)?.to ?? 0)
  }
  const near = nearTables(source, walk.unrecognised)
  return {
    tables: walk.tables.map(finishTable),
    blocks: walk.tables.map(blockOf),
    places: walk.tables.map(placesOf),
    prose: texts.map((text, index) => blankOut(text, walk.uses[index] ?? 'prose')).join('\n'),
    nearTables: near,
    problems: near.map(({ problem }) => problem),
    lines: walk.uses,
  }
}

const blankOut = (text: string, use: LineUse): string =>
  use === 'prose' || use === 'blank' ? text : tableBlank.repeat(text.length)

/**
 * Reads a block again with the roles that a person gave its columns, left to right. The heading is where one is
 * recognised, else `headingRow` (an index into the block's rows), else the fullest of the first rows.
 */
export const recogniseWithRoles = (
  block: TableBlock,
  roles: readonly ColumnRole[],
  headingRow?: number,
): AdoptionTable => readWithRoles(block, roles, headingRow).table

/** As `recogniseWithRoles`, with where each row stood. */
export const readWithRoles = (
  block: TableBlock,
  roles: readonly ColumnRole[],
  headingRow?: number,
): { table: AdoptionTable; places: readonly RowPlace[] } => {
  const grid: Grid = {
    name: block.name,
    rows: block.rows.map((cells, index) => ({ cells, from: index, to: index + 1 })),
    merges: block.merges,
    keepsMerges: block.merges.length > 0,
    hiddenRows: block.hiddenRows,
    firstRow: block.firstRow,
    ...(block.rowPlaces === undefined ? {} : { rowPlaces: block.rowPlaces }),
  }
  const top = headingRow ?? likelyHeading(grid)
  const worded = hasWords(grid, top)
  const found = (headingRow === undefined ? headingAt(grid, top) : null) ?? describeHeading(grid, top, top)
  const columns = found.columns.map(({ header }, index) => ({
    header,
    role: roles[index] ?? ('other' as const),
  }))
  const heading = { ...found, columns }
  const above = grid.rows
    .slice(0, worded ? top : top + 1)
    .map(({ cells }, line) => ({ text: filled(cells).join(' '), line }))
  const table = startTable(findTitle(above).title, heading, unitAbove(above, heading))
  addBody(
    table,
    readBody(viewGrid(grid), heading, heading.bottom + 1, grid.rows.length, formOf(table.unit)),
    {
      grid,
      from: 0,
      to: grid.rows.length,
    },
  )
  return { table: finishTable(table), places: placesOf(table) }
}

const likelyHeading = (grid: Grid): number => {
  const first = grid.rows.slice(0, 30)
  const recognised = first.findIndex((_, row) => headingAt(grid, row) !== null)
  if (recognised >= 0) return recognised
  const counts = first.map(({ cells }) => filled(cells).length)
  return Math.max(0, counts.indexOf(Math.max(0, ...counts)))
}
