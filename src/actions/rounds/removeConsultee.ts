import { findConsultee, removeConsulteeRow } from '../../store/consultees'
import { insertEvent } from '../../store/events'
import { repliesOfConsultee } from '../../store/replies'
import { action, refuse } from '../action'
import { found } from '../found'
import { findOpenRound } from './openRound'

/** Takes a unit that has sent nothing off the list of a round. */
export const removeConsultee = action(async (trx, input: { consulteeId: number }, by): Promise<void> => {
  const consultee = await found(findConsultee(trx, input.consulteeId))
  const round = await findOpenRound(trx, consultee.roundId)
  if ((await repliesOfConsultee(trx, consultee.id)).length > 0) {
    refuse('consulteeId', `${consultee.unit}已有反馈记录，不能从名单中移除。`)
  }
  await removeConsulteeRow(trx, consultee.id, by.at)
  await insertEvent(trx, by, {
    action: 'removeConsultee',
    subject: 'round',
    subjectId: round.id,
    projectId: round.projectId,
    roundId: round.id,
    before: { unit: consultee.unit },
  })
})
