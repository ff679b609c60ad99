import { type CommentFields, findComment, insertCorrection } from '../../store/comments'
import { insertEvent } from '../../store/events'
import { action } from '../action'
import { found } from '../found'
import { type Seen, standsAsSeen } from '../overtaken'
import { findOpenRound } from '../rounds/openRound'

/** Corrects how a comment was understood (place, original, proposed, rationale). The wording as received stays. */
export const correctComment = action(
  async (trx, input: CommentFields & { commentId: number; seen?: Seen }, by): Promise<void> => {
    const { commentId, seen, ...fields } = input
    const comment = await found(findComment(trx, commentId))
    const round = await findOpenRound(trx, comment.roundId)
    const { clause, original, proposed, rationale } = comment
    const stands = { clause, original, proposed, rationale }
    const whose = { projectId: round.projectId, subject: 'comment', subjectId: commentId }
    const saving = { seen, stands, asked: { ...fields }, ...whose, actions: ['correctComment'] }
    await standsAsSeen(trx, saving, by)
    await insertCorrection(trx, commentId, fields, by)
    await insertEvent(trx, by, {
      action: 'correctComment',
      subject: 'comment',
      subjectId: commentId,
      projectId: round.projectId,
      roundId: round.id,
      before: stands,
      after: fields,
    })
  },
)
