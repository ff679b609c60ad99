import { checkDecision, type Decision } from '../domain/consultation/decision'
import { findComment } from '../store/comments'
import { insertDecision } from '../store/decisions'
import { insertEvent } from '../store/events'
import { findRound } from '../store/rounds'
import { action, Refused, Stale } from './action'
import { found } from './found'

export interface RecordDecisionInput extends Decision {
  commentId: number
  /** The decision the person saw standing; null where there was none. Guards against a lost update. */
  seen: number | null
}

/** Marks adoption. A change of mind adds a decision; the newest stands. */
export const recordDecision = action(async (trx, input: RecordDecisionInput, by): Promise<void> => {
  const { commentId, seen, ...decision } = input
  const comment = await found(findComment(trx, commentId))
  const problems = checkDecision(decision)
  if (problems.length > 0) throw new Refused(problems)
  if ((comment.decision?.id ?? null) !== seen) {
    throw new Stale('您打开页面之后，这条意见已由他人另作处理。', {
      standing: comment.decision,
      mine: decision,
    })
  }
  const round = await found(findRound(trx, comment.roundId))
  await insertDecision(trx, { commentId }, decision, by)
  await insertEvent(trx, by, {
    action: 'recordDecision',
    subject: 'comment',
    subjectId: commentId,
    projectId: round.projectId,
    roundId: round.id,
    before: comment.decision && {
      disposition: comment.decision.disposition,
      reason: comment.decision.reason,
    },
    after: decision,
  })
})
