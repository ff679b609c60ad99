import { saysNoComment } from '../../domain/reading/noComment'
import { type CommentFields, insertComment, nextCommentPosition } from '../../store/comments'
import type { Trx } from '../../store/database'
import { insertEvent } from '../../store/events'
import { insertReply, nextReplyPosition, repliesOf, supersedeReply } from '../../store/replies'
import { type Actor, action, type Problem, Refused, refuse } from '../action'
import { consulteeNamed } from '../rounds/addConsultees'
import { findOpenRound } from '../rounds/openRound'

export interface LogCommentInput extends CommentFields {
  roundId: number
  unit: string
  /** The wording as received. */
  body: string
  remark: string
}

const noComment =
  '这是“没有意见”，不作为一条意见登记。请到“征求单位与回函”，把这个单位的反馈情况记为“无意见”。'

/**
 * Logs one comment. A unit that is not on the list is entered as one that was not asked. An earlier
 * “no comment” or silence of the unit is superseded. Gives the comment's id.
 */
export const logComment = action(async (trx, input: LogCommentInput, by) => {
  if (saysNoComment(input.body)) refuse('body', noComment)
  return enterComment(trx, input, by)
})

/** The same within a greater work. */
export const enterComment = async (trx: Trx, input: LogCommentInput, by: Actor): Promise<number> => {
  const problems: Problem[] = []
  if (input.unit === '') problems.push({ field: 'unit', message: '请填写提出意见的单位。' })
  if (input.body === '') problems.push({ field: 'body', message: '请填写意见内容（来函原话）。' })
  if (problems.length > 0) throw new Refused(problems)
  const round = await findOpenRound(trx, input.roundId)
  const consultee = await consulteeNamed(trx, round.id, input.unit, by, false)
  const replyId = await replyForComments(trx, round.id, consultee.id, by)
  const { roundId: _round, unit: _unit, ...comment } = input
  const id = await insertComment(
    trx,
    {
      ...comment,
      replyId,
      position: await nextCommentPosition(trx, replyId),
      importId: null,
      importRow: null,
    },
    by,
  )
  await insertEvent(trx, by, {
    action: 'logComment',
    subject: 'comment',
    subjectId: id,
    projectId: round.projectId,
    roundId: round.id,
    after: { unit: input.unit, body: input.body },
  })
  return id
}

const replyForComments = async (
  trx: Trx,
  roundId: number,
  consulteeId: number,
  by: Actor,
): Promise<number> => {
  const standing = (await repliesOf(trx, roundId)).filter(reply => reply.consulteeId === consulteeId)
  const withComments = standing.find(reply => reply.state === 'with_comments')
  const replyId =
    withComments?.id ??
    (await insertReply(
      trx,
      { consulteeId, state: 'with_comments', receivedOn: null, channel: '', note: '', importId: null },
      await nextReplyPosition(trx, roundId),
      by,
    ))
  for (const reply of standing.filter(each => each.id !== replyId && each.decision === null)) {
    await supersedeReply(trx, reply.id, replyId, by.at)
  }
  return replyId
}
