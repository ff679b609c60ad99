import { type AddedRow, blankAnswer } from '../../domain/checking/exchange'
import { breathe } from '../../store/breathe'
import { unitsSaying } from '../../store/comments'
import { findReturn, settleReturn } from '../../store/exchangeReturns'
import { action, refuse, Stale } from '../action'
import { enterComment } from '../comments/logComment'
import { found } from '../found'
import { findOpenRound } from '../rounds/openRound'
import { type AnswerToTake, takeAnswers } from './takeAnswers'

export interface LogReturnedRowsInput {
  returnId: number
  /** Of the plan that the person saw. */
  rows: readonly AddedRow[]
  /** The person may decide too: an answer that keeps the rules is recorded with its comment. */
  withAnswers: boolean
}

/** Logs rows that somebody added to a returned table as comments, once a person has looked at them. Gives how many. */
export const logReturnedRows = action(async (trx, input: LogReturnedRowsInput, by): Promise<number> => {
  const { rows } = input
  const returned = await found(findReturn(trx, input.returnId))
  const round = await findOpenRound(trx, returned.roundId)
  if (returned.state !== 'open') throw new Stale('这份表已经处理完了，没有再次登记。')
  if (rows.length === 0) refuse('rows', '没有勾选任何一行。请勾选要登记为意见的行。')
  const settled = new Set(returned.settled)
  const said = await unitsSaying(
    trx,
    round.id,
    rows.map(({ comment }) => comment),
  )
  if (rows.some(({ id, comment, unit }) => settled.has(id) || said.get(comment)?.has(unit)))
    throw new Stale('您打开页面之后，这些行中有的已由他人登记，没有再次登记。请再看一遍。')
  const answers: AnswerToTake[] = []
  for (const row of rows) {
    const { unit, clause, comment: body, remark, answer } = row
    const fields = { unit, body, clause, original: '', proposed: '', rationale: '', remark }
    const commentId = await enterComment(trx, { roundId: round.id, ...fields }, by)
    await breathe()
    if (input.withAnswers && answer !== null && row.problems.length === 0)
      answers.push({ commentId, answer, current: blankAnswer })
  }
  const origin = { file: returned.uploadName, filledBy: returned.filledBy }
  await takeAnswers(trx, { round, answers, action: 'applyReturn', origin }, by)
  await settleReturn(trx, returned.id, [...settled, ...rows.map(({ id }) => id)])
  return rows.length
})
