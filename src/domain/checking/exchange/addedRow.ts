import { checkDecision } from '../../consultation/decision'
import { blankAnswer, sameAnswer } from './answer'
import { troubleOf } from './compareComment'
import { fingerprint } from './fingerprint'
import type { AddedRow, RowTrouble } from './plan'
import { readAnswer } from './readAnswer'
import type { ReturnedRow } from './returnedRows'

/** A row that somebody added, as a comment to be looked at; without a unit it is only a trouble. */
export const addedRow = (row: ReturnedRow, troubles: RowTrouble[]): AddedRow[] => {
  const unit = row.unit ?? ''
  if (unit === '') {
    troubles.push(troubleOf(row, '这是新添的一行，但没有写提出意见的单位，不能登记。'))
    return []
  }
  const read = readAnswer(row, { answer: blankAnswer, decision: '', remark: '' })
  if ('trouble' in read) troubles.push(troubleOf(row, `${read.trouble}意见本身仍可登记。`))
  const answer = 'answer' in read && !sameAnswer(read.answer, blankAnswer) ? read.answer : null
  const comment = row.comment ?? ''
  return [
    {
      id: fingerprint(JSON.stringify([unit, comment, row.place])),
      place: row.place,
      unit,
      clause: row.clause ?? '',
      comment,
      remark: row.cells.remark ?? '',
      answer,
      problems: answer === null ? [] : checkDecision(answer),
    },
  ]
}
