import { standingState } from '../../domain/consultation/record'
import { insertEvent } from '../../store/events'
import { roundRecord } from '../../store/record'
import { insertReply, nextReplyPosition } from '../../store/replies'
import { action, refuse } from '../action'
import { found } from '../found'
import { standsOpen } from './openRound'

/** Marks every asked unit that has sent nothing by the due date as silent (逾期未反馈). Gives how many. */
export const applySilence = action(
  async (trx, input: { roundId: number; today: string }, by): Promise<number> => {
    const { round, consultees, replies } = await found(roundRecord(trx, input.roundId))
    await standsOpen(trx, input.roundId)
    const due = round.dueOn ?? refuse('dueOn', '本轮没有截止日期，无法判断逾期；请先在“修改轮次”中填写。')
    if (due >= input.today) refuse('dueOn', `截止日期是 ${due}，还没有逾期。`)
    const pending = consultees.filter(
      each =>
        each.asked && standingState(replies.filter(reply => reply.consulteeId === each.id)) === 'pending',
    )
    for (const consultee of pending) {
      const position = await nextReplyPosition(trx, round.id)
      await insertReply(
        trx,
        {
          consulteeId: consultee.id,
          state: 'silent',
          receivedOn: null,
          channel: '',
          note: '',
          importId: null,
        },
        position,
        by,
      )
    }
    await insertEvent(trx, by, {
      action: 'applySilence',
      subject: 'round',
      subjectId: round.id,
      projectId: round.projectId,
      roundId: round.id,
      after: { units: pending.map(each => each.unit), asNoComment: round.silenceMeansNoComment },
    })
    return pending.length
  },
)
