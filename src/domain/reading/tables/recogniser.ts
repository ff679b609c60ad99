import { foldKey } from '../fold'
import { type Body, readBody } from './body'
import { aboveNextPiece, addBody, type GatheredTable, startTable } from './gathered'
import { filled, type Grid, type GridView, isBlank, type LineUse, viewGrid } from './grid'
import { type Heading, headingAt } from './headings'
import { answeredBy, answerOfLine } from './impliedAnswers'
import { continuationWords } from './rowWords'
import { spreadGrid } from './spread'
import { findTitle, type TitleLine, unitAbove, unitOfSheet } from './title'
import { turnGrid } from './turned'

/** What a walk over a document has come to: the tables so far, and the lines since the last of them. */
export interface Walk {
  tables: GatheredTable[]
  unrecognised: Grid[]
  uses: LineUse[]
  /** Running lines since the last table, in which a title or the mark of a continuation may stand. */
  above: TitleLine[]
  /** True where a table in another block may go on here (not from one sheet of a workbook to the next). */
  joinsBlocks: boolean
}

/** Reads one grid into tables; whatever is no part of one stays prose. */
export const walkGrid = (walk: Walk, grid: Grid): void => {
  const view = viewGrid(grid)
  const headings = findHeadings(grid)
  const [first] = headings
  const turned = spreadGrid(grid) ?? turnGrid(grid, first !== undefined)
  if (turned !== null) {
    walkTurned(walk, grid, turned)
    return
  }
  if (first === undefined) {
    if (!continueWithoutHeading(walk, view)) leaveAsProse(walk, grid)
    return
  }
  leaveRows(walk, grid, 0, first.top)
  headings.forEach((heading, index) => {
    const next = headings[index + 1]?.top ?? grid.rows.length
    const table = tableFor(walk, grid, heading, index > 0)
    const body = readBody(view, table.heading, heading.bottom + 1, next, aboveNextPiece(table))
    addBody(table, body, { grid, from: table.rows.length === 0 ? heading.top : heading.bottom + 1, to: next })
    walk.above = []
    recordUses(walk, grid, body)
  })
}

/** Lines with one text alone are no part of what was turned. */
const walkTurned = (walk: Walk, grid: Grid, turned: Grid): void => {
  grid.rows.forEach(({ cells }, row) => {
    useRow(walk, grid, row, filled(cells).length === 0 ? 'blank' : 'prose')
  })
  walkGrid(walk, turned)
  walk.above = []
  grid.rows.forEach(({ cells }, row) => {
    if (filled(cells).length > 1) useRow(walk, grid, row, 'sideways')
  })
}

export const findHeadings = (grid: Grid): Heading[] => {
  const headings: Heading[] = []
  for (let row = 0; row < grid.rows.length; row += 1) {
    const heading = headingAt(grid, row)
    if (heading === null) continue
    headings.push(heading)
    row = heading.bottom
  }
  return headings
}

/** The table this heading opens, or the one before it where the heading only repeats on a new page. */
const tableFor = (walk: Walk, grid: Grid, heading: Heading, inSameGrid: boolean): GatheredTable => {
  const { title, lines } = findTitle(walk.above)
  const before = walk.tables.at(-1)
  const sameHeading = before !== undefined && before.heading.key === heading.key
  const sameTitle = title === '' || foldKey(title) === foldKey(before?.title ?? '')
  const continues = onlyContinuation(walk, title)
  const restarted = restarts(grid, heading)
  // In one grid a heading is printed anew on each page; under a line of its own (二、公众意见) it opens another table.
  const goesOn = inSameGrid ? continues || !restarted : walk.joinsBlocks && continues && !restarted
  const unit = unitAbove(walk.above, heading)
  const sameUnit = unit === null || unit === before?.unit
  const joins = before !== undefined && sameHeading && sameTitle && sameUnit && goesOn
  for (const line of lines) walk.uses[line] = 'title'
  for (let row = heading.top; row <= heading.bottom; row += 1) {
    useRow(walk, grid, row, joins ? 'repeatedHeading' : 'heading')
  }
  if (joins) return before
  const sheetUnit = unitOfSheet(grid.name, heading)
  const named = title === '' && sheetUnit === null ? sheetTitle(grid) : title
  const implied = answerOfLine(walk.above.findLast(({ text }) => !isBlank(text))?.text ?? '')
  const answered = implied === null ? heading : answeredBy(heading, implied)
  const table = startTable(named, answered, unit ?? sheetUnit)
  walk.tables.push(table)
  return table
}

/** Sheet1 is no title. */
export const sheetTitle = (grid: Grid): string =>
  grid.name === null || /^(?:sheet|工作表|table|表)\s*\d*$/iu.test(grid.name) ? '' : grid.name

const onlyContinuation = (walk: Walk, title: string): boolean =>
  walk.above.every(
    ({ text }) => isBlank(text) || continuationWords.test(foldKey(text)) || text.trim() === title,
  )

/** Numbering that begins at 1 again is a table of its own. */
const restarts = (grid: Grid, heading: Heading): boolean => {
  const seq = heading.columns.findIndex(({ role }) => role === 'seq')
  return seq >= 0 && foldKey(grid.rows[heading.bottom + 1]?.cells[seq] ?? '') === '1'
}

/** A grid without a heading that follows a table of as many columns goes on with it (a table cut by a page). */
const continueWithoutHeading = (walk: Walk, view: GridView): boolean => {
  const table = walk.tables.at(-1)
  if (table === undefined || !walk.joinsBlocks || view.grid.firstRow === null) return false
  const justHeading = table.rows.length === 0 && table.footers.length === 0
  if (!justHeading && (table.footers.length > 0 || !onlyContinuation(walk, ''))) return false
  if (view.width !== table.heading.columns.length) return false
  const above = aboveNextPiece(table)
  const body = readBody(view, table.heading, 0, view.grid.rows.length, above)
  if (!body.uses.some(({ use }) => use === 'row' || use === 'continued')) return false
  addBody(table, body, { grid: view.grid, from: 0, to: view.grid.rows.length })
  walk.above = []
  recordUses(walk, view.grid, body)
  return true
}

const recordUses = (walk: Walk, grid: Grid, body: Body): void => {
  for (const { row, use } of body.uses) {
    useRow(walk, grid, row, use)
    if (use === 'prose') rememberAbove(walk, grid, row)
  }
}

const leaveAsProse = (walk: Walk, grid: Grid): void => {
  leaveRows(walk, grid, 0, grid.rows.length)
  if (grid.rows.some(({ cells }) => filled(cells).length > 0)) walk.unrecognised.push(grid)
}

const leaveRows = (walk: Walk, grid: Grid, from: number, to: number): void => {
  for (let row = from; row < to; row += 1) {
    useRow(walk, grid, row, filled(grid.rows[row]?.cells ?? []).length === 0 ? 'blank' : 'prose')
    rememberAbove(walk, grid, row)
  }
}

/** A row with one text in it (once, or repeated over a merge) may be a title for what follows. */
const rememberAbove = (walk: Walk, grid: Grid, row: number): void => {
  const { cells = [], from = 0 } = grid.rows[row] ?? {}
  const texts = [...new Set(filled(cells))]
  const [text = ''] = texts
  walk.above.push({ text: texts.length > 1 ? `${texts.join(' ')}。` : text, line: from })
}

const useRow = (walk: Walk, grid: Grid, row: number, use: LineUse): void => {
  const { from = 0, to = 0 } = grid.rows[row] ?? {}
  for (let line = from; line < to; line += 1) walk.uses[line] = use
}
