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
 * alone under a repeated heading, and no heading of a group alone at the foot of a page.
 */
export const pageEnds = (layout: TableLayout): PageEnds =>
  layout.rows.at(0)?.band === true ? endsOfGrouped(layout) : endsOfPlain(layout)

const sumOf = (lines: readonly { parts: readonly RowPart[] }[]): number =>
  lines.reduce((sum, line) => sum + heightOf(line), 0)

/**
 * Before a heading that might stand alone, and wherever one program would end the page and another not, so that what
 * follows stands at the same place of its page in all of them.
 */
const endsOfGrouped = ({ rows, header, above, below }: TableLayout): PageEnds => {
  const repeated = heightOf(header)
  const tail = sumOf(below)
  let filled = repeated + sumOf(above)
  let left = mostBreaks
  let underHeading = false
  /** The first row, under a heading at which no page can be ended, stands on the first page or on the next. */
  let isUnsure = false
  return ({ at, height, isHeading, isLast }) => {
    // A heading needs the row under it on its page, the last row what stands under the table.
    const under = isHeading ? (rows.at(at + 1)?.parts[0]?.height ?? 0) : isLast ? tail : 0
    const needed = repeated + height + under <= surely ? height + under : height
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

/** Before the last row alone, where the page might end right under it. */
const endsOfPlain = ({ header, above, below }: TableLayout): PageEnds => {
  const repeated = heightOf(header)
  const tail = sumOf(below)
  const first = repeated + sumOf(above)
  const pages = [surely, atMost].map(capacity => ({ capacity, filled: first }))
  return ({ at, height, isLast }) => {
    const fits = repeated + height + tail <= surely
    const ends =
      isLast &&
      at > 0 &&
      fits &&
      pages.some(({ capacity, filled }) => {
        const under = filled + height
        return under <= capacity && under + tail > capacity
      })
    for (const page of pages)
      page.filled = page.filled + height > page.capacity ? repeated + height : page.filled + height
    return ends
  }
}
