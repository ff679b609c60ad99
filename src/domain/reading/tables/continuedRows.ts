import { columnsOf, type ReadCell } from './cellsOfRow'
import type { Heading } from './headings'
import { hasAnswers } from './impliedAnswers'

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
  labelColumns(heading).some(index => continuedMark.test(cells[index]?.text ?? '')) ||
  (!hasAnswers(heading) && isAnswerBelow(heading, cells))

/** 答复：采纳 in a row of its own under the comment it answers. */
const isAnswerBelow = (heading: Heading, cells: readonly ReadCell[]): boolean =>
  columnsOf(heading, 'comment').some(index =>
    /^\s*(?:答复|回复|回应|采纳情况|处理(?:意见|情况|结果))[：:]/u.test(cells[index]?.text ?? ''),
  ) &&
  labelColumns(heading).every(index => cells[index]?.inherited === true || cells[index]?.text.trim() === '')

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
