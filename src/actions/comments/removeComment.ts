import { commentsOf, findComment, markCommentRemoved } from '../../store/comments'
import { insertEvent } from '../../store/events'
import { supersedeReply } from '../../store/replies'
import { action } from '../action'
import { found } from '../found'
import { findOpenRound } from '../rounds/openRound'

/** Takes a comment that was logged by mistake out of the table. It stays in the record, with who did it. */
export const removeComment = action(async (trx, input: { commentId: number }, by): Promise<void> => {
  const comment = await found(findComment(trx, input.commentId))
  const round = await findOpenRound(trx, comment.roundId)
  await markCommentRemoved(trx, comment.id, by.at)
  const left = (await commentsOf(trx, round.id)).some(each => each.replyId === comment.replyId)
  if (!left) await supersedeReply(trx, comment.replyId, null, by.at)
  await insertEvent(trx, by, {
    action: 'removeComment',
    subject: 'comment',
    subjectId: comment.id,
    projectId: round.projectId,
    roundId: round.id,
    before: { unit: comment.unit, body: comment.body },
  })
})
