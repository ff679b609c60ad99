import type { Comment, Round } from '../../domain/consultation/record'
import { findComment } from '../../store/comments'
import type { Trx } from '../../store/database'
import { findRound } from '../../store/rounds'
import { NotFound } from '../action'
import { found } from '../found'

/** A comment with its round; one of another project does not exist here. */
export const commentInProject = async (
  trx: Trx,
  commentId: number,
  projectId: number,
): Promise<{ comment: Comment; round: Round }> => {
  const comment = await found(findComment(trx, commentId))
  const round = await found(findRound(trx, comment.roundId))
  if (round.projectId !== projectId) throw new NotFound()
  return { comment, round }
}
