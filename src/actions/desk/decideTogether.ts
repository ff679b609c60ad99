import { checkDecision, type Decision } from '../../domain/consultation/decision'
import { breathe } from '../../store/breathe'
import { decisionsWith, insertBatch, standingIds } from '../../store/desk/batches'
import { dropDecisionDrafts } from '../../store/desk/decisionDrafts'
import { entriesWith } from '../../store/desk/entries'
import { decisionSteps, openProposalsWith, settleProposal } from '../../store/desk/proposals'
import { action, NotFound, Refused, refuse, Stale } from '../action'
import { findOpenRound } from '../rounds/openRound'
import { makeDecision, propose, type Recorded, standsAlready } from './recordDecision'

export interface DecideTogetherInput extends Decision {
  roundId: number
  /** Each with the decision the person saw standing on the check page, and the proposal that waited. */
  comments: readonly { commentId: number; seen: number | null; proposal: number | null }[]
}

/** Some of those chosen were decided by somebody else after the person's page was made. */
export class DecidedMeanwhile extends Stale {
  constructor(readonly comments: DecideTogetherInput['comments']) {
    super(`打开核对页之后，其中 ${comments.length} 条已由他人处理，所以一条也没有保存。`)
  }
}

/** So many at once, and no more: a page that is checked by eye. */
export const mostTogether = 5000

/**
 * One answer for several comments: all of them, or none. What anybody else decided meanwhile is told by its
 * comments and nothing is saved. Those that stand so already are left as they are. Can be taken back as one.
 */
export const decideTogether = action(async (trx, input: DecideTogetherInput, by): Promise<Recorded> => {
  const { roundId, comments, ...decision } = input
  const round = await findOpenRound(trx, roundId)
  const problems = checkDecision(decision)
  if (problems.length > 0) throw new Refused(problems)
  if (comments.length === 0) refuse('comments', '一条也没有选。请先选中要一并处理的意见。')
  if (comments.length > mostTogether) refuse('comments', `一次最多一并处理 ${mostTogether} 条，请缩小范围。`)
  const ids = comments.map(each => each.commentId)
  const entries = new Map<number, Awaited<ReturnType<typeof entriesWith>>[number]>()
  for (let from = 0; from < ids.length; from += 500) {
    for (const entry of await entriesWith(trx, ids.slice(from, from + 500)))
      entries.set(entry.commentId, entry)
  }
  if (ids.some(id => entries.get(id)?.roundId !== round.id)) throw new NotFound()
  const standing = await standingIds(trx, ids)
  const proposals = await openProposalsWith(trx, ids)
  const changed = comments.filter(
    ({ commentId, seen, proposal }) =>
      (standing.get(commentId) ?? null) !== seen || (proposals.get(commentId)?.id ?? null) !== proposal,
  )
  if (changed.length > 0) {
    throw new DecidedMeanwhile(changed)
  }
  const inTwoSteps = (await decisionSteps(trx, round.projectId)) === 2
  await dropDecisionDrafts(trx, ids, by.userId)
  const earlier = await decisionsWith(trx, [...standing.values()])
  const made = []
  let unchanged = 0
  for (const [at, commentId] of ids.entries()) {
    if (at % 20 === 19) await breathe()
    const entry = entries.get(commentId)
    const before = standing.get(commentId) ?? null
    const comment = {
      id: commentId,
      decision: entry && before !== null ? { disposition: entry.disposition, reason: entry.reason } : null,
    }
    const waiting = proposals.get(commentId) ?? null
    if (standsAlready(decision, { waiting, standing: earlier.get(before ?? 0) ?? null, inTwoSteps })) {
      unchanged += 1
      continue
    }
    if (waiting) await settleProposal(trx, waiting.id, 'replaced', '', by)
    if (inTwoSteps) await propose(trx, round, comment, decision, by)
    else
      made.push({
        decisionId: await makeDecision(trx, round, comment, decision, by),
        commentId,
        beforeId: before,
      })
  }
  const batchId = made.length === 0 ? null : await insertBatch(trx, round.id, made, by)
  return { batchId, proposed: inTwoSteps, unchanged }
})
