import { type BatchedDecision, insertBatch } from '../store/desk/batches'
import { findReturn, settleReturn } from '../store/exchangeReturns'
import { action, refuse, Stale } from './action'
import { found } from './found'
import { enterComment } from './logComment'
import { findOpenRound } from './openRound'
import { planOfReturn } from './planOfReturn'
import { takeAnswer } from './takeAnswer'

export interface LogReturnedRowsInput {
  returnId: number
  /** Ids of added rows. */
  rows: readonly string[]
  /** The person may decide too: an answer that keeps the rules is recorded with its comment. */
  withAnswers: boolean
}

/** Logs rows that somebody added to a returned table as comments, once a person has looked at them. Gives how many. */
export const logReturnedRows = action(async (trx, input: LogReturnedRowsInput, by): Promise<number> => {
  const returned = await found(findReturn(trx, input.returnId))
  const round = await findOpenRound(trx, returned.roundId)
  if (returned.state !== 'open') throw new Stale('这份表已经处理完了，没有再次登记。')
  const plan = await planOfReturn(trx, returned)
  const rows = plan.added.filter(({ id }) => input.rows.includes(id))
  if (rows.length === 0) refuse('rows', '没有勾选任何一行。请勾选要登记为意见的行。')
  const decided: BatchedDecision[] = []
  for (const row of rows) {
    const commentId = await enterComment(
      trx,
      {
        roundId: round.id,
        unit: row.unit,
        body: row.comment,
        clause: row.clause,
        original: '',
        proposed: '',
        rationale: '',
        remark: row.remark,
      },
      by,
    )
    if (!input.withAnswers || row.answer === null || row.problems.length > 0) continue
    const origin = { file: returned.uploadName, filledBy: returned.filledBy }
    const made = await takeAnswer(trx, { round, commentId, answer: row.answer, origin }, by)
    if (made !== null) decided.push(made)
  }
  if (decided.length > 0) await insertBatch(trx, round.id, decided, by)
  await settleReturn(trx, returned.id, [...returned.settled, ...rows.map(({ id }) => id)])
  return rows.length
})
