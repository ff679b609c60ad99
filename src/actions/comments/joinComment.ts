import { isDecided } from '../../domain/consultation/dispositions'
import { commentsOf, findComment, markCommentRemoved, moveToReply } from '../../store/comments'
import { insertEvent } from '../../store/events'
import { action, refuse } from '../action'
import { found } from '../found'
import { findOpenRound } from '../rounds/openRound'

/** Joins the parts of a split comment again: the comment stands as it was received. Gives its id. */
export const joinComment = action(async (trx, input: { commentId: number }, by): Promise<number> => {
  const part = await found(findComment(trx, input.commentId))
  const round = await findOpenRound(trx, part.roundId)
  const { origin } = part
  if (!origin) return refuse('commentId', '这条意见不是拆分出来的，没有可合并的。')
  const all = await commentsOf(trx, round.id)
  const parts = all.filter(each => each.origin?.id === origin.id)
  const decided = parts.filter(({ decision }) => decision && isDecided(decision.disposition))
  if (decided.length > 0) {
    const which = decided.map(each => all.indexOf(each) + 1).join('、')
    refuse('commentId', `拆分出的第 ${which} 条已有采纳情况，不能合并。请先把它们改为“暂不处理”。`)
  }
  for (const each of parts) await markCommentRemoved(trx, each.id, by.at)
  await moveToReply(trx, origin.id, part.replyId)
  await markCommentRemoved(trx, origin.id, null)
  await insertEvent(trx, by, {
    action: 'joinComment',
    subject: 'comment',
    subjectId: origin.id,
    projectId: round.projectId,
    roundId: round.id,
    before: { parts: parts.length },
    after: { unit: part.unit, body: origin.body },
  })
  return origin.id
})
