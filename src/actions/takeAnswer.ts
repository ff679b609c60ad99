import type { Answer } from '../domain/checking/exchange'
import type { Round } from '../domain/consultation/record'
import { findComment } from '../store/comments'
import type { Trx } from '../store/database'
import { insertDecision } from '../store/decisions'
import type { BatchedDecision } from '../store/desk/batches'
import { dropDecisionDrafts } from '../store/desk/decisionDrafts'
import { decisionSteps, openProposal, settleProposal } from '../store/desk/proposals'
import { insertEvent } from '../store/events'
import type { Actor } from './action'
import { found } from './found'
import { propose } from './recordDecision'

export interface TakenAnswer {
  round: Round
  commentId: number
  answer: Answer
  /** The file it came in, and who filled it in. */
  origin: { file: string; filledBy: string }
}

/**
 * Makes an answer that was filled in elsewhere a decision, or, where a second person has to approve, a proposal in
 * place of the one that waits. Gives what was decided, for taking it back; null for a proposal.
 */
export const takeAnswer = async (
  trx: Trx,
  { round, commentId, answer, origin }: TakenAnswer,
  by: Actor,
): Promise<BatchedDecision | null> => {
  const comment = await found(findComment(trx, commentId))
  await dropDecisionDrafts(trx, [commentId], by.userId)
  const waiting = await openProposal(trx, commentId)
  if (waiting) await settleProposal(trx, waiting.id, 'replaced', '', by)
  if ((await decisionSteps(trx, round.projectId)) === 2) {
    await propose(trx, round, comment, answer, by)
    return null
  }
  const decisionId = await insertDecision(trx, { commentId }, answer, by)
  await insertEvent(trx, by, {
    action: 'applyReturn',
    subject: 'comment',
    subjectId: commentId,
    projectId: round.projectId,
    roundId: round.id,
    before: comment.decision && {
      disposition: comment.decision.disposition,
      reason: comment.decision.reason,
      revisedText: comment.decision.revisedText,
    },
    after: { ...answer, ...origin },
  })
  return { decisionId, commentId, beforeId: comment.decision?.id ?? null }
}
