import { readDecision } from '../decisions/decisionCell'
import { saysNoComment } from '../noComment'
import type { Heading } from './headings'
import { hasAnswers } from './impliedAnswers'
import { columnsOf, type ReadCell, tidyCell } from './rowCells'

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

/** A text that breaks off: after a comma or a colon, or inside a quotation or brackets. */
const breaksOff = (text: string): boolean =>
  /[，、；：,;:“‘（(《]$/u.test(text) ||
  ['“”', '‘’', '（）', '《》'].some(
    ([open = '', close = '']) => text.split(open).length > text.split(close).length,
  )

const endsSentence = /[。！？!?；;.”’」』]$/u
const beginsAnew =
  /^(?:建议|第[一二三四五六七八九十\d]{1,4}[章条款]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[①-⑳])/u

/**
 * Whether a row is the rest of the one above, whose cells were cut where a page ended: it has no number, unit and
 * decision of its own (or those of the row above again), and each of its texts goes on with one that breaks off.
 * Where the table was `parted` by hand, a text without its full stop is enough.
 */
export const isRestOfRow = (
  heading: Heading,
  above: readonly ReadCell[],
  cells: readonly ReadCell[],
  parted: boolean,
): boolean => {
  const textAt = (row: readonly ReadCell[], index: number): string => tidyCell(row[index]?.text ?? '')
  const labels = labelColumns(heading)
  const decisions = columnsOf(heading, 'decision')
  if (labels.length === 0 || cells.some(({ inherited }) => inherited)) return false
  if (labels.some(index => !['', textAt(above, index)].includes(textAt(cells, index)))) return false
  if (decisions.some(index => textAt(cells, index) !== '')) return false
  const pairs = heading.columns.flatMap(({ role }, index) => {
    const pair = { role, before: textAt(above, index), text: textAt(cells, index) }
    return pair.text === '' || labels.includes(index) ? [] : [pair]
  })
  if (
    !pairs.some(
      ({ role }) =>
        role === 'comment' || role === 'proposed' || role === 'reason' || role === 'decisionAndReason',
    )
  )
    return false
  if (pairs.some(({ before, text }) => before === '' || saysNoComment(before) || saysNoComment(text)))
    return false
  if (pairs.some(({ role, text }) => role === 'decisionAndReason' && decides(text))) return false
  return (
    pairs.some(({ role, before }) => role !== 'remark' && breaksOff(before)) ||
    (parted && pairs.every(({ before, text }) => !endsSentence.test(before) && !beginsAnew.test(text)))
  )
}

const decides = (text: string): boolean => readDecision(text).disposition !== 'unrecognised'

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
