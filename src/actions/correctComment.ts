import { type CommentFields, findComment, insertCorrection } from '../store/comments'
import { insertEvent } from '../store/events'
import { action } from './action'
import { found } from './found'
import { findOpenRound } from './openRound'

/** Corrects how a comment was understood (place, original, proposed, rationale). The wording as received stays. */
export const correctComment = action(
  async (trx, input: CommentFields & { commentId: number }, by): Promise<void> => {
    const { commentId, ...fields } = input
    const comment = await found(findComment(trx, commentId))
    const round = await findOpenRound(trx, comment.roundId)
    await insertCorrection(trx, commentId, fields, by)
    const { clause, original, proposed, rationale } = comment
    await insertEvent(trx, by, {
      action: 'correctComment',
      subject: 'comment',
      subjectId: commentId,
      projectId: round.projectId,
      roundId: round.id,
      before: { clause, original, proposed, rationale },
      after: fields,
    })
  },
)
