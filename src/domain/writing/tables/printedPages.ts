import type { RowPart, TableLayout } from './tableLayout'

/** Height of A4 landscape between the margins that a sheet is given, in points: 210 mm less 0.63 and 0.71 inches. */
const pageHeight = (210 / 25.4 - 0.63 - 0.71) * 72

/**
 * Programs and printers differ in how many rows they put on a page, by a hundredth or two; LibreOffice makes a sheet
 * up to two hundredths smaller where that saves a page. Between these a page may end or not.
 */
const surely = pageHeight * 0.98
const atMost = pageHeight * 1.02

/** A sheet holds 1,026 page breaks. */
const mostBreaks = 1000

const heightOf = ({ parts }: { parts: readonly RowPart[] }): number =>
  parts.reduce((sum, { height }) => sum + height, 0)

/** A row of the sheet: its index in `rows`, whether it is the last of all. */
interface SheetRow {
  at: number
  height: number
  isHeading: boolean
  isLast: boolean
}

/** Asked for each sheet row in turn: whether the page has to be ended before it. */
export type PageEnds = (row: SheetRow) => boolean

/**
 * Where pages of a printed sheet have to end so that what stands under a table (its tally, its footnotes) is not left
 * alone under a repeated heading, no heading of a group alone at the foot of a page, and no cell over several rows is
 * torn: on the next page its rows would say no unit.
 */
export const pageEnds = (layout: TableLayout): PageEnds =>
  layout.rows.at(0)?.band === true ? endsOfGrouped(layout) : endsOfPlain(layout)

const sumOf = (lines: readonly { parts: readonly RowPart[] }[]): number =>
  lines.reduce((sum, line) => sum + heightOf(line), 0)

/** What stands on one page from a row on: a heading and what is under it, joined rows, the last row and the tally. */
const heightsTogether = ({ rows, below, merges = [] }: TableLayout): ((row: SheetRow) => number) => {
  const tail = sumOf(below)
  const joined = new Map(merges.map(merge => [merge.from, merge]))
  const last = rows.length - 1
  const rowsFrom = (at: number, height: number, endsTable: boolean): number => {
    const merge = joined.get(at)
    if (merge !== undefined) return merge.height + (merge.to === last ? tail : 0)
    return endsTable ? height + tail : height
  }
  return ({ at, height, isHeading, isLast }) => {
    if (!isHeading) return rowsFrom(at, height, isLast)
    const [first, ...continued] = rows.at(at + 1)?.parts ?? []
    if (first === undefined) return height
    return height + rowsFrom(at + 1, first.height, at + 1 === last && continued.length === 0)
  }
}

/**
 * Before a heading that might stand alone, and wherever one program would end the page and another not, so that what
 * follows stands at the same place of its page in all of them.
 */
const endsOfGrouped = (layout: TableLayout): PageEnds => {
  const repeated = heightOf(layout.header)
  const together = heightsTogether(layout)
  let filled = repeated + sumOf(layout.above)
  let left = mostBreaks
  let underHeading = false
  /** The first row, under a heading at which no page can be ended, stands on the first page or on the next. */
  let isUnsure = false
  return row => {
    const { at, height, isHeading } = row
    const wanted = together(row)
    const needed = repeated + wanted <= surely ? wanted : height
    const endsByItself = filled + height > atMost
    const mightEnd = !endsByItself && filled + needed > surely
    const ends = left > 0 && at > 0 && !underHeading && (mightEnd || isUnsure)
    isUnsure = underHeading && mightEnd
    underHeading = isHeading
    if (ends) left -= 1
    filled = ends || endsByItself ? repeated + height : filled + height
    return ends
  }
}

/** A program that puts so much on a page: the page it is at, and how far that is filled. */
interface Printing {
  capacity: number
  page: number
  filled: number
}

/**
 * Only before rows that stay together and might be torn. Programs between the two that are followed stand between them,
 * so where both are on one page and neither tears, no other does.
 */
const endsOfPlain = (layout: TableLayout): PageEnds => {
  const repeated = heightOf(layout.header)
  const together = heightsTogether(layout)
  const joined = new Set((layout.merges ?? []).map(({ from }) => from))
  const first = repeated + sumOf(layout.above)
  const tight: Printing = { capacity: surely, page: 0, filled: first }
  const roomy: Printing = { capacity: atMost, page: 0, filled: first }
  const printings = [tight, roomy]
  let left = mostBreaks
  return row => {
    const { at, height } = row
    const wanted = together(row)
    let isTorn = false
    for (const printing of printings) {
      const turns = printing.filled + height > printing.capacity
      if (turns) printing.page += 1
      printing.filled = turns ? repeated + height : printing.filled + height
      isTorn ||= printing.filled - height + wanted > printing.capacity
    }
    const differ = joined.has(at) && tight.page !== roomy.page
    const ends = left > 0 && at > 0 && wanted > height && repeated + wanted <= surely && (isTorn || differ)
    if (!ends) return false
    left -= 1
    for (const printing of printings) {
      printing.page = 0
      printing.filled = repeated + height
    }
    return true
  }
}
