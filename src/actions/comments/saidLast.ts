import type { Comment } from '../../domain/consultation/record'
import type { Reader } from '../../store/database'
import { openProposalsOf } from '../../store/desk/proposals'

/**
 * The comments of a round with what was last said about each: an answer that waits for a second person stands before
 * the decision it would replace, so that a file does not push it aside unseen.
 */
export const saidLast = async (
  db: Reader,
  roundId: number,
  comments: readonly Comment[],
): Promise<Comment[]> => {
  const waiting = await openProposalsOf(db, roundId)
  return comments.map(comment => {
    const proposal = waiting.get(comment.id)
    return proposal === undefined
      ? comment
      : { ...comment, decision: { ...proposal, sourceText: '', inherited: false } }
  })
}
