import { columnsOf, type ReadCell } from './cellsOfRow'
import type { Heading } from './headings'

/** 12（续）, 12 (cont.): the row goes on with what stood in the row of that number. */
const continuedMark = /[（(]\s*(?:续|接上[页行]|cont(?:inued|\.|’d|'d)?\.?)\s*[)）]\s*$/iu

/** The columns that a continuation says again: they tell whose row goes on. */
const labelColumns = (heading: Heading): number[] => [
  ...columnsOf(heading, 'seq'),
  ...columnsOf(heading, 'unit'),
]

/**
 * Whether a row goes on with the one above: a comment that is too long for a row of a spreadsheet (409 points)
 * is continued in the next, whose number or unit says （续）. A section's 第二章（续） in other columns does not count.
 */
export const isContinued = (heading: Heading, cells: readonly ReadCell[]): boolean =>
  labelColumns(heading).some(index => continuedMark.test(cells[index]?.text ?? ''))

/** The cells of both rows as one row: labels once, everything else joined as it was divided, without a gap. */
export const joinCells = (
  heading: Heading,
  above: readonly ReadCell[],
  below: readonly ReadCell[],
): ReadCell[] => {
  const labels = new Set(labelColumns(heading))
  return above.map((cell, index) => {
    const more = below[index]
    if (labels.has(index) || more === undefined || more.inherited || more.text.trim() === '') return cell
    return { ...cell, text: cell.text + more.text }
  })
}
