import { insertEvent } from '../../store/events'
import { type RoundFields, roundsOf, updateRound } from '../../store/rounds'
import { action, Refused } from '../action'
import { checkRound } from './createRound'
import { findOpenRound } from './openRound'

/** Changes a round's own fields; what it holds is untouched. */
export const editRound = action(async (trx, input: RoundFields & { roundId: number }, by) => {
  const { roundId, ...fields } = input
  const before = await findOpenRound(trx, roundId)
  const others = (await roundsOf(trx, before.projectId)).filter(round => round.id !== roundId)
  const problems = checkRound(fields, others)
  if (problems.length > 0) throw new Refused(problems)
  await updateRound(trx, roundId, fields)
  await insertEvent(trx, by, {
    action: 'editRound',
    subject: 'round',
    subjectId: roundId,
    projectId: before.projectId,
    roundId,
    before,
    after: fields,
  })
})
