import { type CommentFields, findComment, insertCorrection } from '../../store/comments'
import { eventsOf, insertEvent } from '../../store/events'
import { action, Overtaken } from '../action'
import { found } from '../found'
import { findOpenRound } from '../rounds/openRound'

/**
 * Corrects how a comment was understood (place, original, proposed, rationale). The wording as received stays. `since`:
 * the last event that the person's page knew of; a correction made after it is not overwritten unseen.
 */
export const correctComment = action(
  async (trx, input: CommentFields & { commentId: number; since: number }, by): Promise<void> => {
    const { commentId, since, ...fields } = input
    const comment = await found(findComment(trx, commentId))
    const round = await findOpenRound(trx, comment.roundId)
    const [other] = (await eventsOf(trx, 'comment', commentId)).filter(
      event => event.action === 'correctComment' && event.id > since,
    )
    if (other) throw new Overtaken(other.by)
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
