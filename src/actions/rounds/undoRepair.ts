import { isDisposition } from '../../domain/consultation/dispositions'
import type { Trx } from '../../store/database'
import { insertDecision } from '../../store/decisions'
import { insertEvent } from '../../store/events'
import { decisionWithEarlier, lastRepair, restoreReply } from '../../store/repairs'
import { type Actor, action, Stale } from '../action'
import { findOpenRound } from './openRound'

/**
 * Takes back the last repair of a round, all that was made together. Nothing is deleted: what stood before is
 * decided again, rows taken out stand again. Refused as a whole where somebody has decided one of the rows anew.
 */
export const undoRepair = action(
  async (trx, input: { roundId: number; repairId: number }, by): Promise<void> => {
    const round = await findOpenRound(trx, input.roundId)
    const repair = await lastRepair(trx, round.id)
    if (repair?.id !== input.repairId) throw new Stale('这次改正已经撤销，或者之后又有改正，没有再撤销。')
    for (const id of repair.decisions) await takeBack(trx, id, by)
    for (const id of repair.replies) await restoreReply(trx, id)
    await insertEvent(trx, by, {
      action: 'undoRepair',
      subject: 'round',
      subjectId: round.id,
      projectId: round.projectId,
      roundId: round.id,
      after: { repair: repair.id, repairs: repair.repairs },
    })
  },
)

const takeBack = async (trx: Trx, decisionId: number, by: Actor): Promise<void> => {
  const made = await decisionWithEarlier(trx, decisionId)
  if (!made?.stands) throw new Stale('改正之后，其中有的行已另作处理，不能整体撤销；请逐条修改。')
  const { on, earlier } = made
  const disposition = earlier?.disposition ?? 'open'
  await insertDecision(
    trx,
    on,
    {
      disposition: isDisposition(disposition) ? disposition : 'unrecognised',
      reason: earlier?.reason ?? '',
      revisedText: earlier?.revised_text ?? '',
      sourceText: earlier?.source_text ?? '',
      inherited: earlier?.inherited === 1,
    },
    by,
  )
}
