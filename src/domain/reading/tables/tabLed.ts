import { foldKey } from '../fold'
import { matchHeader } from './assignRoles'
import type { GridRow } from './grid'
import { longestHeader } from './headerWords'
import { footerWords } from './rowWords'
import { headingWidth, type TextForm, type TextLines } from './textForm'

/** Cells that follow one another without a blank line before a tab. */
interface Group {
  cells: Cell[]
}

interface Cell {
  text: string
  from: number
  to: number
}

/**
 * The form that a table takes when it is copied from many a web page: every cell on its own line led by a tab,
 * cells of several lines with blank lines inside, a blank line before the first cell of each row.
 */
export const readTabLed: TextForm = (texts, at) => {
  if (!isCellLine(texts.line(at))) return null
  const heading = readHeading(texts, at)
  const width = heading === null ? null : headingWidth(groupRows([heading]))
  if (heading === null || width === null) return null
  const groups = [heading]
  for (let index = endOf(heading); index < texts.end; ) {
    const next = skipBlank(texts, index)
    if (!isCellLine(texts.line(next))) break
    const group = readGroup(texts, next, width)
    groups.push(group)
    index = endOf(group)
  }
  return groupRows(groups, width)
}

/** A first group that is longer than a heading is rows without gaps: then the header words at its head are the heading. */
const readHeading = (texts: TextLines, at: number): Group | null => {
  if (matchHeader(texts.line(at)) === null && texts.line(at).trim().length > longestHeader) return null
  // No heading says one word twice side by side; long runs of one line are not worth reading over and over.
  if (texts.line(at) === texts.line(at + 1)) return null
  const { cells } = readGroup(texts, at, Number.POSITIVE_INFINITY, mostColumns)
  const words = cells.findIndex(({ text }) => matchHeader(text) === null)
  const allShort = cells.every(({ text }) => text.length <= longestHeader)
  return cells.length < mostColumns && allShort
    ? { cells }
    : { cells: words < 0 ? cells : cells.slice(0, words) }
}

/** More cells than this are not one heading. */
const mostColumns = 40

const isCellLine = (text: string): boolean => text.startsWith('\t') && text.indexOf('\t', 1) < 0

const skipBlank = (texts: TextLines, from: number): number => {
  let index = from
  while (index < texts.end && texts.line(index).trim() === '' && !texts.line(index).startsWith('\t'))
    index += 1
  return index
}

/**
 * One row's cells. A line that is not led by a tab goes on with the cell above it, also after blank lines, as long
 * as another cell follows; after the last cell of the text it does not, for there the prose begins again.
 */
const readGroup = (texts: TextLines, at: number, width: number, most = Number.POSITIVE_INFINITY): Group => {
  const cells: Cell[] = []
  let index = at
  while (cells.length < most && index < texts.end && isCellLine(texts.line(index))) {
    const from = index
    index += 1
    while (index < texts.end && texts.line(index).trim() !== '' && !texts.line(index).startsWith('\t'))
      index += 1
    const further = furtherParagraphs(texts, index, cells.length + 1 >= width)
    const to = further ?? index
    cells.push({ text: joinLines(texts, from, to), from, to })
    index = to
    if (further === null && texts.line(index).trim() === '' && !texts.line(index).startsWith('\t')) break
  }
  return { cells }
}

const mostParagraphs = 200

/** Where the cell ends, if after blank lines it goes on with lines that lead to another cell of the same row. */
const furtherParagraphs = (texts: TextLines, at: number, complete: boolean): number | null => {
  if (texts.line(at).startsWith('\t') || at >= texts.end) return null
  let index = skipBlank(texts, at)
  if (texts.line(index).startsWith('\t') || index >= texts.end) return null
  for (let tried = 0; tried < mostParagraphs && index < texts.end; tried += 1) {
    if (texts.line(index).startsWith('\t')) {
      const sameRow = texts.line(index - 1).trim() !== ''
      return (complete && sameRow) || beginsHeading(texts, index) ? null : lastFilled(texts, index)
    }
    if (footerWords.test(foldKey(texts.line(index).slice(0, 80)))) return null
    index += 1
  }
  return null
}

/** Two header words, one after the other: another table begins here, and what stands above is its title. */
const beginsHeading = (texts: TextLines, at: number): boolean => {
  const first = matchHeader(texts.line(at))?.role
  return (
    (first === 'seq' || first === 'unit' || first === 'clause') && matchHeader(texts.line(at + 1)) !== null
  )
}

/** The lines before `index`, trailing blank ones left out: they part this row from the next. */
const lastFilled = (texts: TextLines, index: number): number => {
  let end = index
  while (texts.line(end - 1).trim() === '') end -= 1
  return end
}

const joinLines = (texts: TextLines, from: number, to: number): string => {
  const lines: string[] = []
  for (let index = from; index < to; index += 1) lines.push(texts.line(index).trim())
  return lines.filter(line => line !== '').join('\n')
}

const endOf = ({ cells }: Group): number => cells.at(-1)?.to ?? 0

/** Groups as rows of `width` cells: several rows without a blank line between them are parted, broken ones joined. */
const groupRows = (groups: readonly Group[], width = Number.POSITIVE_INFINITY): GridRow[] => {
  const rows: GridRow[] = []
  let open: Cell[] = []
  const close = (): void => {
    const [first] = open
    const last = open.at(-1)
    if (first !== undefined && last !== undefined) {
      rows.push({ cells: open.map(({ text }) => text), from: first.from, to: last.to })
    }
    open = []
  }
  for (const { cells } of groups) {
    if (open.length + cells.length > width || open.length < 2 || startsRow(cells)) close()
    for (const cell of cells) {
      if (open.length >= width) close()
      open.push(cell)
    }
    if (open.length >= width) close()
  }
  close()
  return rows
}

/** A number of a row, or a line of totals, never goes on with the row above. */
const startsRow = (cells: readonly Cell[]): boolean => {
  const text = foldKey((cells[0]?.text ?? '').slice(0, 80))
  return /^\d{1,5}\.?$/.test(text) || footerWords.test(text)
}
