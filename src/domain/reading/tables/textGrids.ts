import type { Grid, GridRow, Line } from './grid'
import { couldHead, headingAt } from './headings'
import { readMarkdown } from './markdown'
import { readOneCellLines } from './oneCellLines'
import { readSeparated } from './separated'
import { readTabLed } from './tabLed'

/** Running text as rows of cells, beginning at line `at`; stops at `end`. Null where the form is not this one. */
export type TextForm = (texts: TextLines, at: number) => readonly GridRow[] | null

/** Lines of running text by their index; '' past the end and in tables of the file. */
export interface TextLines {
  line: (index: number) => string
  end: number
}

const forms: readonly TextForm[] = [readMarkdown, readTabLed, readSeparated, readOneCellLines]

/** A table laid out in the running text whose heading begins at this line; null where there is none. */
export const readTextGrid = (lines: readonly Line[], at: number): Grid | null => {
  const first = lines[at]?.text ?? ''
  if (first.trim() === '') return null
  const texts: TextLines = {
    line: index => (lines[index]?.table === null ? stripReturn(lines[index].text) : ''),
    end: lines.length,
  }
  for (const form of forms) {
    const rows = form(texts, at)
    if (rows !== null) return gridOf(rows)
  }
  return null
}

const stripReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text)

const gridOf = (rows: readonly GridRow[]): Grid => ({
  name: null,
  rows,
  merges: [],
  keepsMerges: false,
  hiddenRows: [],
  firstRow: null,
})

/** The number of columns, where these first rows begin with the heading of an adoption table; else null. */
export const headingWidth = (rows: readonly GridRow[]): number | null => {
  if (!couldHead(rows[0]?.cells ?? [])) return null
  return headingAt(gridOf(rows), 0)?.columns.length ?? null
}
