import { checkDecision, type Decision, isSameDecision } from '../../domain/consultation/decision'
import type { Comment, Round } from '../../domain/consultation/record'
import { findComment } from '../../store/comments'
import type { Trx } from '../../store/database'
import { insertDecision } from '../../store/decisions'
import { insertBatch } from '../../store/desk/batches'
import { dropDecisionDrafts } from '../../store/desk/decisionDrafts'
import { decisionSteps, insertProposal, openProposal, settleProposal } from '../../store/desk/proposals'
import { insertEvent } from '../../store/events'
import { type Actor, action, Refused, Stale } from '../action'
import { found } from '../found'
import { findOpenRound } from '../rounds/openRound'

export interface RecordDecisionInput extends Decision {
  commentId: number
  /** The decision the person saw standing; null where there was none. Guards against a lost update. */
  seen: number | null
  /** The proposal the person saw waiting; left out where none could have been seen. */
  seenProposal?: number | null
}

/** What a save came to: made at once, or proposed where a second person has to approve. */
export interface Recorded {
  batchId: number | null
  proposed: boolean
  /** Comments that were answered in exactly this way before: nothing is written about them. */
  unchanged: number
}

/** Marks adoption. A change of mind adds a decision; the newest stands. */
export const recordDecision = action(async (trx, input: RecordDecisionInput, by): Promise<Recorded> => {
  const { commentId, seen, seenProposal, ...decision } = input
  const comment = await found(findComment(trx, commentId))
  const problems = checkDecision(decision)
  if (problems.length > 0) throw new Refused(problems)
  const waiting = await openProposal(trx, commentId)
  if (
    (comment.decision?.id ?? null) !== seen ||
    (seenProposal !== undefined && (waiting?.id ?? null) !== seenProposal)
  ) {
    throw new Stale('您打开页面之后，这条意见已由他人另作处理。', {
      standing: waiting ?? comment.decision,
      mine: decision,
    })
  }
  const round = await findOpenRound(trx, comment.roundId)
  await dropDecisionDrafts(trx, [commentId], by.userId)
  const inTwoSteps = (await decisionSteps(trx, round.projectId)) === 2
  if (standsAlready(decision, { waiting, standing: comment.decision, inTwoSteps })) {
    return { batchId: null, proposed: inTwoSteps, unchanged: 1 }
  }
  if (waiting) await settleProposal(trx, waiting.id, 'replaced', '', by)
  if (inTwoSteps) {
    await propose(trx, round, comment, decision, by)
    return { batchId: null, proposed: true, unchanged: 0 }
  }
  const decisionId = await makeDecision(trx, round, comment, decision, by)
  const single = { decisionId, commentId, beforeId: comment.decision?.id ?? null }
  return { batchId: await insertBatch(trx, round.id, [single], by), proposed: false, unchanged: 0 }
})

/**
 * Whether the answer is what stands, or what waits for a second person, anyway. Where one person decides, saving what
 * still waits from before makes it stand.
 */
export const standsAlready = (
  decision: Decision,
  now: {
    waiting: Decision | null
    standing: Parameters<typeof isSameDecision>[0] | null
    inTwoSteps: boolean
  },
): boolean => {
  const before = now.waiting === null ? now.standing : now.inTwoSteps ? now.waiting : null
  return before !== null && isSameDecision(before, decision)
}

type Decided = Pick<Comment, 'id'> & { decision: { disposition: string; reason: string } | null }

/** Writes one decision with its place in the history. Gives the decision's id. */
export const makeDecision = async (
  trx: Trx,
  round: Round,
  comment: Decided,
  decision: Decision,
  by: Actor,
): Promise<number> => {
  const id = await insertDecision(trx, { commentId: comment.id }, decision, by)
  await insertEvent(trx, by, {
    action: 'recordDecision',
    subject: 'comment',
    subjectId: comment.id,
    projectId: round.projectId,
    roundId: round.id,
    before: comment.decision && {
      disposition: comment.decision.disposition,
      reason: comment.decision.reason,
    },
    after: decision,
  })
  return id
}

/** Hands an answer to a second person. Nothing is decided by it. */
export const propose = async (
  trx: Trx,
  round: Round,
  comment: Decided,
  decision: Decision,
  by: Actor,
): Promise<void> => {
  await insertProposal(trx, comment.id, decision, by)
  await insertEvent(trx, by, {
    action: 'proposeDecision',
    subject: 'comment',
    subjectId: comment.id,
    projectId: round.projectId,
    roundId: round.id,
    after: decision,
  })
}
