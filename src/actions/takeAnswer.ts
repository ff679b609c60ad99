import { type Answer, answerOf } from '../domain/checking/exchange'
import type { Round } from '../domain/consultation/record'
import { findComment } from '../store/comments'
import type { Trx } from '../store/database'
import { insertDecision } from '../store/decisions'
import type { BatchedDecision } from '../store/desk/batches'
import { dropDecisionDrafts } from '../store/desk/decisionDrafts'
import { decisionSteps, openProposal, settleProposal } from '../store/desk/proposals'
import { insertEvent } from '../store/events'
import { type Actor, Stale } from './action'
import { propose } from './recordDecision'

export interface TakenAnswer {
  round: Round
  commentId: number
  answer: Answer
  /** What stood when the person looked. */
  current: Answer
  /** As what it came: in a table that was handed out to be filled in, or in a file taken in. */
  action: 'applyReturn' | 'applyImport'
  /** The file it came in, and who filled it in where that was told. */
  origin: { file: string; filledBy?: string }
}

/** Somebody decided between the look and the choice. */
export const decidedSince = (): Stale =>
  new Stale('您打开页面之后，这些意见中有的已由他人另作处理，没有采用。请再看一遍。')

/**
 * Makes an answer that was filled in elsewhere a decision, or, where a second person has to approve, a proposal in
 * place of the one that waits. Gives what was decided, for taking it back; null for a proposal.
 * @throws Stale where something else stands by now than the person saw.
 */
export const takeAnswer = async (
  trx: Trx,
  { round, commentId, answer, current, action, origin }: TakenAnswer,
  by: Actor,
): Promise<BatchedDecision | null> => {
  const comment = await findComment(trx, commentId)
  const waiting = await openProposal(trx, commentId)
  if (comment === undefined || !isSame(answerOf(waiting ?? comment.decision), current)) throw decidedSince()
  await dropDecisionDrafts(trx, [commentId], by.userId)
  if (waiting) await settleProposal(trx, waiting.id, 'replaced', '', by)
  if ((await decisionSteps(trx, round.projectId)) === 2) {
    await propose(trx, round, comment, { ...answer, ...origin }, by)
    return null
  }
  const decisionId = await insertDecision(trx, { commentId }, answer, by)
  await insertEvent(trx, by, {
    action,
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

const isSame = (one: Answer, other: Answer): boolean =>
  one.disposition === other.disposition &&
  one.reason === other.reason &&
  one.revisedText === other.revisedText
