import { isDecided } from '../../domain/consultation/dispositions'
import { divideComment, shareOut } from '../../domain/reading/divideComment'
import { findComment, insertComment, markCommentRemoved, positionOf } from '../../store/comments'
import { insertEvent } from '../../store/events'
import { action, refuse } from '../action'
import { found } from '../found'
import { findOpenRound } from '../rounds/openRound'

/**
 * Splits a comment that holds several requests into comments that keep their origin. The comment itself stays as
 * it was received and leaves the table. Gives the ids of the parts.
 */
export const splitComment = action(
  async (trx, input: { commentId: number }, by): Promise<readonly number[]> => {
    const comment = await found(findComment(trx, input.commentId))
    const round = await findOpenRound(trx, comment.roundId)
    const parts = divideComment(comment.body)
    if (comment.decision && isDecided(comment.decision.disposition)) {
      refuse('commentId', '这条意见已有采纳情况，不能拆分。请先把采纳情况改为“暂不处理”，拆分后逐条答复。')
    }
    if (comment.origin) refuse('commentId', '这条意见已是拆分出来的一部分，不能再拆分。')
    if (parts.length < 2) refuse('commentId', '这条意见中没有读出几项分开的建议，不能自动拆分。')
    const place = await positionOf(trx, comment.id)
    const fields = {
      original: shareOut(comment.original, parts.length),
      proposed: shareOut(comment.proposed, parts.length),
      rationale: shareOut(comment.rationale, parts.length),
    }
    const { clause, remark, replyId } = comment
    const ids: number[] = []
    for (const [index, { text, span }] of parts.entries()) {
      const part = {
        ...place,
        replyId,
        clause,
        remark,
        body: text,
        original: fields.original[index] ?? '',
        proposed: fields.proposed[index] ?? '',
        rationale: fields.rationale[index] ?? '',
        origin: { id: comment.id, ...span },
      }
      ids.push(await insertComment(trx, part, by))
    }
    await markCommentRemoved(trx, comment.id, by.at)
    await insertEvent(trx, by, {
      action: 'splitComment',
      subject: 'comment',
      subjectId: comment.id,
      projectId: round.projectId,
      roundId: round.id,
      before: { unit: comment.unit, body: comment.body },
      after: { parts: ids.length },
    })
    return ids
  },
)
