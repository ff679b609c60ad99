import type { Line } from './lines'
import { readMarker } from './markers'

/** A table drawn with spaces: where it begins and ends and what stands in it. */
export interface ColumnsTable {
  from: number
  to: number
  grid: readonly (readonly string[])[]
  header: readonly string[]
}

const isFigure = (cell: string): boolean => /^[≤≥<>＜＞~～±+-]?\s*[\d.,，]+\s*[%％‰]?$|^[-—–/]+$/.test(cell)

/** The cells of a line that can be a table row: at least three, all short, all but the first figures. */
const cellsOf = (line: Line | undefined): string[] | null => {
  if (line === undefined || line.text.length > 80 || !/\s/.test(line.text)) return null
  const cells = line.text.split(/\s+/)
  if (cells.length < 3 || cells.some(cell => cell.length > 20)) return null
  return cells.slice(1).filter(isFigure).length >= (cells.length - 1) * 0.6 ? cells : null
}

const isHeaderLine = (line: Line | undefined): line is Line =>
  line !== undefined &&
  line.text.length <= 24 &&
  !/[。；：:，、]$/.test(line.text) &&
  readMarker(line.text) === null

/** Gathers the header cells that stand one a line above the rows; a line that opens a bracket ends the cell above it. */
const headerAbove = (lines: readonly Line[], from: number, floor: number, columns: number) => {
  const above = lines[from - 1]
  if (above !== undefined && from - 1 >= floor && above.text.split(/\s+/).length === columns) {
    return { from: from - 1, header: above.text.split(/\s+/) }
  }
  const header: string[] = []
  let pending = ''
  for (let at = from - 1; at >= floor && at >= from - columns * 3; at -= 1) {
    const line = lines[at]
    if (!isHeaderLine(line)) return null
    const text = line.text.replaceAll(/\s+/g, ' ')
    if (/^[（(]/.test(text)) {
      pending = text + pending
      continue
    }
    header.unshift(text + pending)
    pending = ''
    if (header.length === columns) return { from: at, header }
  }
  return null
}

/** Recognises at least three lines in a row with the same count of cells, most of them figures. */
export const columnsTable = (lines: readonly Line[], from: number, floor: number): ColumnsTable | null => {
  const first = cellsOf(lines[from])
  if (first === null) return null
  const grid = [first]
  let to = from + 1
  for (; to < lines.length; to += 1) {
    const cells = cellsOf(lines[to])
    if (cells === null || cells.length !== first.length) break
    grid.push(cells)
  }
  if (grid.length < 3) return null
  const above = headerAbove(lines, from, floor, first.length)
  return { from: above?.from ?? from, to, grid, header: above?.header ?? [] }
}
