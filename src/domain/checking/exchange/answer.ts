import type { Disposition } from '../../consultation/dispositions'
import { dispositions } from '../../consultation/dispositions'
import type { Comment } from '../../consultation/record'
import { foldKey } from '../../reading/fold'
import { writableText } from '../../writing/writableText'

/** What stands in the columns that may be filled in, as one decision; the remark is a matter of its own. */
export interface Answer {
  disposition: Disposition
  reason: string
  revisedText: string
}

export const blankAnswer: Answer = { disposition: 'open', reason: '', revisedText: '' }

export const answerOf = (decision: Answer | null): Answer =>
  decision === null
    ? blankAnswer
    : { disposition: decision.disposition, reason: decision.reason, revisedText: decision.revisedText }

/** What the decision cell shows: nothing while the comment is open, else the label, else what was read once. */
export const decisionCell = ({ decision }: Pick<Comment, 'decision'>): string => {
  if (decision === null || decision.disposition === 'open') return ''
  return decision.disposition === 'unrecognised'
    ? decision.sourceText
    : dispositions[decision.disposition].label
}

/** A cell of a spreadsheet holds 32,767 characters; what is longer is cut and says so. */
const mostCharacters = 32_000
const cutMark = '……（后面还有，全文请在系统中查看）'

/** A text as a cell can hold it. */
export const cellText = (text: string): string => {
  const { text: plain } = writableText(text)
  return plain.length <= mostCharacters
    ? plain
    : plain.slice(0, mostCharacters).replace(/[\ud800-\udbff]$/, '') + cutMark
}

/** Line ends, blanks, the kind of quotes and the width of signs are what programs change by themselves. */
export const sameText = (one: string, other: string): boolean =>
  one === other || foldKey(cellText(one)) === foldKey(cellText(other))

export const sameAnswer = (one: Answer, other: Answer): boolean =>
  one.disposition === other.disposition &&
  sameText(one.reason, other.reason) &&
  sameText(one.revisedText, other.revisedText)
