import { type Disposition, isDisposition } from '../../domain/consultation/dispositions'
import type { Round } from '../../domain/consultation/record'
import { breathe } from '../../store/breathe'
import type { Trx } from '../../store/database'
import { insertDecisions } from '../../store/decisions'
import {
  type Batch,
  decisionsWith,
  findBatch,
  lastBatchOf,
  markBatchUndone,
  standingIds,
} from '../../store/desk/batches'
import { lastProposalsOf, settleProposal } from '../../store/desk/proposals'
import { insertEvent, insertEvents } from '../../store/events'
import { type Actor, action, NotFound, Stale } from '../action'
import { found } from '../found'
import { findOpenRound } from '../rounds/openRound'

export interface Undone {
  restored: readonly number[]
  /** Left alone: somebody has decided them anew meanwhile. */
  kept: readonly number[]
}

/** So many are decided again before others get a turn. */
const portion = 50

const undecided = { disposition: 'open', reason: '', revisedText: '', sourceText: '' }

/** What waits for a second person is taken back. */
export const takeBackProposals = async (
  trx: Trx,
  round: Round,
  proposals: readonly { id: number; commentId: number; disposition: string }[],
  by: Actor,
): Promise<Undone> => {
  for (const { id, commentId, disposition } of proposals) {
    await settleProposal(trx, id, 'returned', '', by)
    await insertEvent(trx, by, {
      action: 'returnProposal',
      subject: 'comment',
      subjectId: commentId,
      projectId: round.projectId,
      roundId: round.id,
      after: { disposition, note: '' },
    })
  }
  return { restored: proposals.map(each => each.commentId), kept: [] }
}

/**
 * Takes back what a person did last in the round (or the batch named): a single decision, or all that were made
 * together. Nothing is deleted: what stood before is decided again.
 */
export const undoBatch = action(
  async (trx, input: { roundId: number; batchId: number | null }, by): Promise<Undone> => {
    const round = await findOpenRound(trx, input.roundId)
    const last = await lastBatchOf(trx, round.id, by.userId)
    const proposed = await lastProposalsOf(trx, round.id, by.userId)
    if (input.batchId === null && proposed !== null && proposed.at > (last?.at ?? '')) {
      return takeBackProposals(trx, round, proposed.proposals, by)
    }
    const id = input.batchId ?? last?.id ?? null
    if (id === null) throw new Stale('您在这一轮没有可以撤销的处理。')
    const batch = await found(findBatch(trx, id))
    if (batch.roundId !== round.id || batch.by !== by.userId) throw new NotFound()
    if (batch.undoneAt !== null) throw new Stale('这次处理已经撤销过了。')
    return restoreBatch(trx, round, batch, by)
  },
)

/** Decides again what stood before a batch, but for what somebody has decided anew meanwhile. */
export const restoreBatch = async (trx: Trx, round: Round, batch: Batch, by: Actor): Promise<Undone> => {
  const standing = await standingIds(
    trx,
    batch.decisions.map(each => each.commentId),
  )
  const before = await decisionsWith(
    trx,
    batch.decisions.flatMap(each => each.beforeId ?? []),
  )
  const mine = batch.decisions.filter(each => standing.get(each.commentId) === each.decisionId)
  for (let from = 0; from < mine.length; from += portion) {
    const again = mine.slice(from, from + portion).map(({ commentId, beforeId }) => {
      const earlier = before.get(beforeId ?? 0) ?? undecided
      const disposition: Disposition = isDisposition(earlier.disposition) ? earlier.disposition : 'open'
      return { on: { commentId }, fields: { ...earlier, disposition } }
    })
    await insertDecisions(trx, again, by)
    await insertEvents(
      trx,
      by,
      again.map(({ on, fields: { disposition, reason } }) => ({
        action: 'undoDecision',
        subject: 'comment',
        subjectId: on.commentId,
        projectId: round.projectId,
        roundId: round.id,
        after: { disposition, reason },
      })),
    )
    await breathe()
  }
  await markBatchUndone(trx, batch.id, by.at)
  const restored = new Set(mine.map(each => each.commentId))
  return {
    restored: [...restored],
    kept: batch.decisions.map(each => each.commentId).filter(each => !restored.has(each)),
  }
}
