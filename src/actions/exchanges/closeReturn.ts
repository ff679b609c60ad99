import { insertEvent } from '../../store/events'
import { findReturn, closeReturn as markClosed } from '../../store/exchangeReturns'
import { findRound } from '../../store/rounds'
import { action, Stale } from '../action'
import { found } from '../found'

/** Ends the work on a returned table: what was not taken in stays out. The file is kept. */
export const closeReturn = action(async (trx, input: { returnId: number }, by): Promise<void> => {
  const returned = await found(findReturn(trx, input.returnId))
  const round = await found(findRound(trx, returned.roundId))
  if (returned.state !== 'open') throw new Stale('这份表已经处理完了。')
  await markClosed(trx, returned.id, by.at)
  await insertEvent(trx, by, {
    action: 'closeReturn',
    subject: 'exchangeReturn',
    subjectId: returned.id,
    projectId: round.projectId,
    roundId: round.id,
    after: { name: returned.uploadName },
  })
})
