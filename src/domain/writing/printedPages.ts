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

/** Asked for each sheet row in turn: whether the page has to be ended before it. */
export type PageEnds = (row: { at: number; height: number; isHeading: boolean }) => boolean

/**
 * Where pages of a printed sheet have to end so that no heading of a group stands alone at the foot of one: before a
 * heading that might, and wherever one program would end the page and another not, so that what follows stands at the
 * same place of its page in all of them. null: a table without headings, which needs no such care.
 */
export const pageEnds = ({ rows, header, above }: TableLayout): PageEnds | null => {
  if (rows.at(0)?.band !== true) return null
  const repeated = heightOf(header)
  let filled = above.reduce((sum, line) => sum + heightOf(line), repeated)
  let left = mostBreaks
  let underHeading = false
  // The first heading cannot be moved: where the row under it fits in one program alone, the page ends behind that row.
  let unsure = false
  return ({ at, height, isHeading }) => {
    // A heading needs the row under it on its page.
    const needed = height + (isHeading ? (rows.at(at + 1)?.parts[0]?.height ?? 0) : 0)
    const endsByItself = filled + height > atMost
    const mayEnd = !underHeading && !endsByItself && filled + needed > surely
    const ends = left > 0 && at > 0 && (unsure || mayEnd)
    unsure = !ends && !endsByItself && filled + height > surely
    underHeading = isHeading
    if (ends) left -= 1
    filled = ends || endsByItself ? repeated + height : filled + height
    return ends
  }
}
