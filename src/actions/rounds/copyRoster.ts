import { consulteesOf, ensureConsultee } from '../../store/consultees'
import { insertEvent } from '../../store/events'
import { findRound } from '../../store/rounds'
import { action, refuse } from '../action'
import { found } from '../found'
import { findOpenRound } from './openRound'

/** Takes the list of units over from an earlier round of the same project. */
export const copyRoster = action(
  async (trx, input: { roundId: number; fromRoundId: number }, by): Promise<number> => {
    const round = await findOpenRound(trx, input.roundId)
    const from = await found(findRound(trx, input.fromRoundId))
    if (from.projectId !== round.projectId) refuse('fromRoundId', '只能沿用同一项目的轮次名单。')
    let added = 0
    for (const consultee of (await consulteesOf(trx, from.id)).filter(each => each.asked)) {
      const place = await ensureConsultee(trx, round.id, consultee.unitId, { asked: true, at: by.at })
      if (place.added) added += 1
    }
    await insertEvent(trx, by, {
      action: 'copyRoster',
      subject: 'round',
      subjectId: round.id,
      projectId: round.projectId,
      roundId: round.id,
      after: { from: from.name, added },
    })
    return added
  },
)
