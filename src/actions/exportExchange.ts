import { type ExportedRow, exportedRows } from '../domain/checking/exchange'
import { commentsOf } from '../store/comments'
import { insertEvent } from '../store/events'
import { insertExchange } from '../store/exchanges'
import { findRound } from '../store/rounds'
import { action, refuse } from './action'
import { found } from './found'

export interface ExportExchangeInput {
  roundId: number
  /** From `exportKeyFrom`, made of random bytes. */
  key: string
  /** Name of the file. */
  name: string
}

/** Hands the comments of a round out to be filled in elsewhere, and keeps what each row said. */
export const exportExchange = action(
  async (trx, input: ExportExchangeInput, by): Promise<{ id: number; rows: readonly ExportedRow[] }> => {
    const round = await found(findRound(trx, input.roundId))
    const rows = exportedRows(await commentsOf(trx, round.id))
    if (rows.length === 0) refuse('round', '本轮还没有意见，没有可以填写的内容。请先登记或导入意见。')
    const id = await insertExchange(trx, { ...input, rows }, by)
    await insertEvent(trx, by, {
      action: 'exportExchange',
      subject: 'exchange',
      subjectId: id,
      projectId: round.projectId,
      roundId: round.id,
      after: { name: input.name, rows: rows.length },
    })
    return { id, rows }
  },
)
