import { exportedRows } from '../../domain/checking/exchange'
import { breathe } from '../../store/breathe'
import { commentIdsOf, commentsWith } from '../../store/comments'
import { insertEvent } from '../../store/events'
import { insertExchange, insertExchangeRows } from '../../store/exchanges'
import { findRound } from '../../store/rounds'
import { action, refuse } from '../action'
import { found } from '../found'

export interface ExportExchangeInput {
  roundId: number
  /** From `exportKeyFrom`, made of random bytes. */
  key: string
  /** Name of the file. */
  name: string
}

/** So many comments are handed out before others get a turn. */
const portion = 200

/** Hands the comments of a round out to be filled in elsewhere, and keeps what each row said. Gives the export's id. */
export const exportExchange = action(async (trx, input: ExportExchangeInput, by): Promise<number> => {
  const round = await found(findRound(trx, input.roundId))
  const ids = await commentIdsOf(trx, round.id)
  if (ids.length === 0) refuse('round', '本轮还没有意见，没有可以填写的内容。请先登记或导入意见。')
  const id = await insertExchange(trx, input, by)
  for (let from = 0; from < ids.length; from += portion) {
    const some = ids.slice(from, from + portion)
    const comments = await commentsWith(trx, some)
    const inOrder = some.flatMap(each => comments.get(each) ?? [])
    await insertExchangeRows(trx, id, exportedRows(inOrder, from))
    await breathe()
  }
  await insertEvent(trx, by, {
    action: 'exportExchange',
    subject: 'exchange',
    subjectId: id,
    projectId: round.projectId,
    roundId: round.id,
    after: { name: input.name, rows: ids.length },
  })
  return id
})
