import { findComment } from '../../store/comments'
import type { Trx } from '../../store/database'
import { insertBatch } from '../../store/desk/batches'
import { openProposal, settleProposal } from '../../store/desk/proposals'
import { insertEvent } from '../../store/events'
import { type Actor, action, Overtaken, refuse } from '../action'
import { found } from '../found'
import { findOpenRound } from '../rounds/openRound'
import { makeDecision } from './recordDecision'

export interface ProposalInput {
  commentId: number
  /** The proposal the person looked at. */
  proposalId: number
}

const waitingProposal = async (trx: Trx, { commentId, proposalId }: ProposalInput, by: Actor) => {
  const comment = await found(findComment(trx, commentId))
  const round = await findOpenRound(trx, comment.roundId)
  const proposal = await openProposal(trx, commentId)
  if (proposal?.id !== proposalId) throw new Overtaken(proposal?.by ?? '他人', {})
  return { comment, round, proposal, isOwn: proposal.byId === by.userId }
}

/** 复核: a second person makes the proposed decision stand. Who proposed does not approve. */
export const approveProposal = action(async (trx, input: ProposalInput, by): Promise<number> => {
  const { comment, round, proposal, isOwn } = await waitingProposal(trx, input, by)
  if (isOwn) refuse('proposal', '这条是您本人拟定的，须由另一人复核。')
  const { disposition, reason, revisedText } = proposal
  const decisionId = await makeDecision(trx, round, comment, { disposition, reason, revisedText }, by)
  await settleProposal(trx, proposal.id, 'approved', '', by)
  await insertEvent(trx, by, {
    action: 'approveProposal',
    subject: 'comment',
    subjectId: comment.id,
    projectId: round.projectId,
    roundId: round.id,
    after: { disposition, reason, by: proposal.by },
  })
  const single = { decisionId, commentId: comment.id, beforeId: comment.decision?.id ?? null }
  return insertBatch(trx, round.id, [single], by)
})

/** Sends a proposed decision back with a word about why. The one who proposed may take it back the same way. */
export const returnProposal = action(
  async (trx, input: ProposalInput & { note: string }, by): Promise<void> => {
    const { comment, round, proposal, isOwn } = await waitingProposal(trx, input, by)
    if (input.note === '' && !isOwn) refuse('note', '请写明退回的原因，方便拟定人修改。')
    await settleProposal(trx, proposal.id, 'returned', input.note, by)
    await insertEvent(trx, by, {
      action: 'returnProposal',
      subject: 'comment',
      subjectId: comment.id,
      projectId: round.projectId,
      roundId: round.id,
      after: { disposition: proposal.disposition, note: input.note },
    })
  },
)
