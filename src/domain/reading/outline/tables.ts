import type { DraftTable } from '../../consultation/clause'
import type { Line } from './lines'
import { readMarker } from './markers'
import { columnsTable } from './tableColumns'
import { annexHead, annexTitled, documentWords, noiseLine } from './words'

/** A table and the lines it takes: from inclusive, to exclusive. */
export interface FoundTable {
  from: number
  to: number
  table: DraftTable
}

type Grid = readonly (readonly string[])[]

/** Lines that one way of drawing tables claims from a given line on, or null. */
interface Drawing {
  to: number
  grid: Grid
  /** The header where the drawing itself tells it; otherwise it is the first row. */
  header?: readonly string[]
  /** A drawing may begin before the line where it was recognised: its header stood above. */
  from?: number
}

const cellText = (cell: string): string => cell.trim().replaceAll(/\s+/g, ' ')

const isRule = (line: string): boolean => /^\|?[\s:|-]+\|?$/.test(line) && line.includes('-')

const markdown = (lines: readonly Line[], from: number): Drawing | null => {
  let to = from
  const grid: string[][] = []
  while (isBarred(lines[to])) {
    const text = lines[to]?.text ?? ''
    if (!isRule(text))
      grid.push(
        text
          .replace(/^\||\|$/g, '')
          .split('|')
          .map(cellText),
      )
    to += 1
    if ((lines[to]?.gap ?? 0) > 0) break
  }
  return to - from >= 2 && grid.length > 0 ? { to, grid } : null
}

const isBarred = (line: Line | undefined): boolean =>
  (line?.text.startsWith('|') ?? false) && (line?.text.indexOf('|', 1) ?? 0) > 0

/** Rows as lines of cells with tabs between: what a table in a document or a paste becomes. */
const tabbed = (lines: readonly Line[], from: number): Drawing | null => {
  const grid: string[][] = []
  let to = from
  while (isTabbed(lines[to])) {
    grid.push(
      (lines[to]?.raw ?? '')
        .replace(/[\r\n]+$/, '')
        .split('\t')
        .map(cellText),
    )
    to += 1
    if ((lines[to]?.gap ?? 0) > 1) break
  }
  const widest = grid.reduce((most, row) => Math.max(most, row.length), 0)
  const opensWithNumber = readMarker(lines[from]?.text ?? '') !== null
  return grid.length >= 2 && (widest >= 3 || !opensWithNumber) ? { to, grid } : null
}

const isTabbed = (line: Line | undefined): boolean => line?.text.includes('\t') ?? false

/** A cell a line, each led by a tab, rows set apart by blank lines: what a page's table becomes when pasted. */
const celled = (lines: readonly Line[], from: number): Drawing | null => {
  const grid: string[][] = []
  let row: string[] = []
  let to = from
  let led = 0
  for (; to < lines.length; to += 1) {
    const line = lines[to]
    if (line === undefined) break
    if (line.raw.startsWith('\t')) {
      if (line.gap > 0 && row.length > 0) {
        grid.push(row)
        row = []
      }
      row.push(line.text)
      led = to
    } else if (row.length === 0 || to - led > 40) {
      break
    } else {
      row[row.length - 1] = `${row.at(-1) ?? ''}${line.text}`
    }
  }
  if (row.length > 0) grid.push(row)
  const cells = grid.reduce((sum, cellsOfRow) => sum + cellsOfRow.length, 0)
  const columns = grid[0]?.length ?? 0
  const padded = grid.map(short => [...short, ...Array<string>(Math.max(0, columns - short.length)).fill('')])
  return grid.length >= 2 && cells >= 6 ? { to: led + 1, grid: padded } : null
}

const titleEnd = /(?:表|一览|清单|名单|目录|明细)$/
const titleStart = /^(?:表|附表|Table)\s*[A-Z]?[.．]?\d/

/** A long line that neither ends a sentence nor names a document: the first half of a title. */
const isOpenTitle = (text: string): boolean =>
  !/[。；：:？！|）)]$/.test(text) &&
  !documentWords.test(text) &&
  !annexTitled.test(text) &&
  readMarker(text) === null

/** Looks back from a table for the line (or two, where it was broken) that names it. */
const titleAbove = (
  lines: readonly Line[],
  from: number,
  floor: number,
): { title: string; from: number } | null => {
  const last = lines[from - 1]
  if (last === undefined || from - 1 < floor || last.text.length > 80) return null
  if (/[。；：:？！|]$/.test(last.text) || annexHead.test(last.text) || noiseLine.test(last.text)) return null
  if (!titleEnd.test(last.text) && !titleStart.test(last.text)) return null
  const above = lines[from - 2]
  const isBroken =
    above !== undefined &&
    from - 2 >= floor &&
    above.text.length < 60 &&
    (/[，、及与和]$/.test(above.text) || (above.text.length >= 20 && isOpenTitle(above.text)))
  if (readMarker(last.text) !== null) return null
  return isBroken ? { title: above.text + last.text, from: from - 2 } : { title: last.text, from: from - 1 }
}

/** Two header rows become one where the second fills the blanks under spanning heads. */
const foldHeader = (grid: Grid): { header: readonly string[]; rows: Grid } => {
  const [first = [], second = []] = grid
  const isStacked =
    grid.length > 2 &&
    second[0] === '' &&
    first[0] !== '' &&
    first.some((cell, column) => cell === '' && (second[column] ?? '') !== '') &&
    first.every((cell, column) => cell !== '' || (second[column] ?? '') !== '' || column >= second.length)
  if (!isStacked) return { header: first, rows: grid.slice(1) }
  let carried = ''
  const header = second.map((under, column) => {
    carried = (first[column] ?? '') === '' ? carried : (first[column] ?? '')
    return under === '' ? (first[column] ?? '') : `${carried} ${under}`.trim()
  })
  return { header, rows: grid.slice(2) }
}

const draw = (lines: readonly Line[], from: number, floor: number): Drawing | null => {
  const line = lines[from]
  if (line === undefined) return null
  if (isBarred(line)) return markdown(lines, from)
  if (isTabbed(line)) return tabbed(lines, from)
  if (line.raw.startsWith('\t')) return celled(lines, from)
  return columnsTable(lines, from, floor)
}

/** All tables of a text: Markdown, tab-separated rows, a cell a line, and columns set apart by spaces. */
export const findTables = (lines: readonly Line[]): FoundTable[] => {
  const found: FoundTable[] = []
  let floor = 0
  for (let at = 0; at < lines.length; at += 1) {
    const drawing = draw(lines, at, floor)
    if (drawing === null) continue
    const top = drawing.from ?? at
    const title = titleAbove(lines, top, floor)
    const from = title?.from ?? top
    const first = lines[from]
    const last = lines[drawing.to - 1]
    if (first === undefined || last === undefined) continue
    const { header, rows } =
      drawing.header === undefined ? foldHeader(drawing.grid) : { header: drawing.header, rows: drawing.grid }
    const span = { start: first.start, end: last.end }
    found.push({ from, to: drawing.to, table: { title: title?.title ?? null, header, rows, span } })
    floor = drawing.to
    at = drawing.to - 1
  }
  return found
}
