import { fitRow, type Room } from './fitRow'
import { fontSizes } from './layOutTable'
import type { LayoutLine, LayoutRow, LineStyle, RowPart, TableLayout } from './tableLayout'

/** What A4 landscape holds between its margins (GB/T 9704, 5.2: 225 mm × 156 mm), in points. */
export const documentArea = { width: (225 / 25.4) * 72, height: (156 / 25.4) * 72 }

/** Air above and below a cell's text, in points. */
export const airAbove = 2
/** Air on each side of it: a column so narrow has room for （续） only with less. */
export const airBeside = (columnPoints: number): number => (columnPoints < 48 ? 1 : 3)
/** No row is lower, in points. */
export const lowestDocumentRow = 22

/** A row as a document has it; usually it is the row of the layout. */
export interface DocumentRow {
  cells: readonly string[]
  /** It goes on with the row above. */
  isContinuation: boolean
  /** Stays on the page of the row below. */
  keepsNext: boolean
  /** May be torn by a page's end; all others stand whole on a page. */
  mayBreak: boolean
}

/** Part of a page that is counted on. */
const reliance = 0.96

/** A line takes at most 1.45 of its size: so much do fonts need that stand in where those of the document are missing. */
const roomOf = (tallest: Room['tallest'], lineLength: Room['lineLength']): Room => ({
  tallest,
  lineSpacing: 1.45,
  padding: 2 * airAbove + 1.5,
  lineLength,
})

const unlimited = (): number => Number.POSITIVE_INFINITY

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

const lineOf = (columnPoints: number): number => columnPoints - 2 * airBeside(columnPoints) - 0.5

const heightOfLine = ({ text, style }: LayoutLine): number => {
  const fit = { fontSizes: [fontSizes[style]], lowest: lowestDocumentRow, repeated: [], continued: '' }
  const [only] = fitRow(
    [text],
    [1],
    fit,
    roomOf(unlimited, () => lineOf(documentArea.width)),
  )
  return (only?.height ?? 0) + airUnder[style]
}

const heightOfBand = ({ cells: [text = ''] }: LayoutRow): number =>
  heightOfLine({ style: 'tally', text, parts: [] })

/** In points. Above a table's title may stand its number (附表1), in 三号. */
const numberOfTable = 24
/** Behind a section's table Word has an empty paragraph, in 三号: on a page by itself it would be an empty page. */
const endOfSection = 24
export const airUnder: Record<LineStyle, number> = { title: 8, subtitle: 6, tally: 0, footnote: 0 }

/** What stands on a row's page beside it may take so much of the page; more stands where it comes to. */
const mostBeside = 0.7

/** What a row of the layout becomes, and whether it is a heading over the whole width. */
export interface RowOfDocument {
  row: LayoutRow
  index: number
  parts: readonly DocumentRow[]
}

/** A table on the pages of a document. */
export interface TableOfDocument {
  rows: Iterable<RowOfDocument>
  /** The lines under the table, the tally first: rows of the table too, since only rows stay with rows everywhere. */
  below: readonly (DocumentRow & { line: LayoutLine })[]
}

/**
 * Lays a table on the pages of a document so that each row of each page says its number and unit, and no page holds a
 * heading, or what is said under the table, without a row: a row that would be taller than its page is continued in
 * further rows, as in a sheet.
 */
export const tableOfDocument = (layout: TableLayout): TableOfDocument => {
  const { columns: repeated, mark: continued } = layout.continuation
  const widths = layout.columns.map(({ width }) => width)
  const points = documentArea.width / total(widths)
  const measure = (cells: readonly string[], fontSize: number, tallest: Room['tallest']): RowPart[] => {
    const fit = { fontSizes: [fontSize], lowest: lowestDocumentRow, repeated, continued }
    return fitRow(
      cells,
      widths,
      fit,
      roomOf(tallest, width => lineOf(width * points)),
    )
  }
  const [header] = measure(layout.header.cells, fontSizes.header, unlimited)
  const page = documentArea.height * reliance - Math.min(header?.height ?? 0, documentArea.height / 2)
  const below = linesBelow(layout, page)
  const above = numberOfTable + total(layout.above.map(heightOfLine))
  const tail = endOfSection + total(below.filter(({ isKept }) => isKept).map(({ height }) => height))
  const joined = new Set(
    (layout.merges ?? []).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  )

  /** A row that has so much above it on its page, and below it. */
  const divide = (cells: readonly string[], above: number, below: number): RowPart[] => {
    const room = (at: number, last: number): number => {
      const beside = (at === 0 ? above : 0) + (at >= last ? below : 0)
      return beside > page * mostBeside ? page : page - beside
    }
    const whole = measure(cells, fontSizes.text, at => room(at, 0))
    if (whole.length === 1) return whole
    const parts = measure(cells, fontSizes.text, at => room(at, Number.POSITIVE_INFINITY))
    const last = parts.length - 1
    if ((parts[last]?.height ?? 0) <= room(last, last)) return parts
    return measure(cells, fontSizes.text, at => room(at, last))
  }

  function* rows(): Generator<RowOfDocument> {
    const last = layout.rows.length - 1
    let stands = above
    let index = 0
    for (const row of layout.rows) {
      const parts =
        row.band === true
          ? [{ cells: row.cells, height: heightOfBand(row) }]
          : repeated.length === 0
            ? measure(row.cells, fontSizes.text, unlimited)
            : divide(row.cells, stands, index === last ? tail : 0)
      yield {
        row,
        index,
        parts: parts.map(({ cells, height }, at) => ({
          cells,
          isContinuation: at > 0,
          keepsNext: row.band === true || joined.has(index) || (index === last && at === parts.length - 1),
          mayBreak: height > page,
        })),
      }
      stands = row.band === true ? stands + heightOfBand(row) : 0
      index += 1
    }
  }

  return {
    rows: { [Symbol.iterator]: rows },
    below: below.map(({ line, isKept, height }, at) => ({
      line,
      cells: [line.text],
      isContinuation: false,
      keepsNext: isKept && below[at + 1]?.isKept !== false,
      mayBreak: height > page,
    })),
  }
}

/** The lines under a table; as many as take no more than their part of a page stay with its last row. */
const linesBelow = (
  layout: TableLayout,
  page: number,
): { line: LayoutLine; height: number; isKept: boolean }[] => {
  let filled = endOfSection
  return [...layout.below.filter(isTally), ...layout.below.filter(line => !isTally(line))].map(line => {
    const height = heightOfLine(line)
    filled += height
    return { line, height, isKept: filled <= page * mostBeside }
  })
}

const isTally = ({ style }: LayoutLine): boolean => style === 'tally'
