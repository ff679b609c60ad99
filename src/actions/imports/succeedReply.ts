import type { Comment } from '../../domain/consultation/record'
import type { Trx } from '../../store/database'
import { moveComment } from '../../store/earlierReplies'
import {
  insertReply,
  nextReplyPosition,
  type ReplyFields,
  repliesOf,
  supersedeReply,
} from '../../store/replies'
import type { Actor } from '../action'

/**
 * Puts a new reply in the place of all that a unit has sent so far in a round. The comments it keeps go with it,
 * decisions and all; the others stay with the earlier replies in the history. Gives the new reply's id.
 */
export const succeedReply = async (
  trx: Trx,
  roundId: number,
  { fields, kept }: { fields: ReplyFields; kept: readonly Comment[] },
  by: Actor,
): Promise<number> => {
  const standing = (await repliesOf(trx, roundId)).filter(reply => reply.consulteeId === fields.consulteeId)
  const replyId = await insertReply(trx, fields, await nextReplyPosition(trx, roundId), by)
  for (const comment of kept)
    await moveComment(trx, { commentId: comment.id, from: comment.replyId, to: replyId })
  for (const reply of standing) await supersedeReply(trx, reply.id, replyId, by.at)
  return replyId
}
