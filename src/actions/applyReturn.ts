import type { PlanItem } from '../domain/checking/exchange'
import type { Round } from '../domain/consultation/record'
import { updateRemark } from '../store/comments'
import type { Trx } from '../store/database'
import { type BatchedDecision, insertBatch } from '../store/desk/batches'
import { insertEvent } from '../store/events'
import { closeReturn, findReturn, settleReturn } from '../store/exchangeReturns'
import { type Actor, action, refuse, Stale } from './action'
import { found } from './found'
import { findOpenRound } from './openRound'
import { planOfReturn } from './planOfReturn'
import { takeAnswer } from './takeAnswer'

export interface ApplyReturnInput {
  returnId: number
  /** The plan the person saw: what was decided about another one is not applied. */
  seen: string
  /** Ids of changes, and of conflicts in which the returned version wins; 'all' is every change and no conflict. */
  take: readonly string[] | 'all'
  /** Ids of conflicts in which what stands stays. */
  keep: readonly string[]
}

/**
 * Takes in what was filled in elsewhere, as far as the person said so: all of that or nothing, an event for each.
 * Gives how many were taken, and whether anything of the file is left to decide.
 */
export const applyReturn = action(
  async (trx, input: ApplyReturnInput, by): Promise<{ taken: number; done: boolean }> => {
    const returned = await found(findReturn(trx, input.returnId))
    const round = await findOpenRound(trx, returned.roundId)
    if (returned.state !== 'open') throw new Stale('这份表已经处理完了，没有再次采用。')
    const plan = await planOfReturn(trx, returned)
    if (plan.seen !== input.seen) {
      throw new Stale('您打开页面之后，这些意见中有的已由他人另作处理。下面是重新比较的结果，请再看一遍。')
    }
    const wanted = new Set(input.take === 'all' ? plan.changes.map(({ id }) => id) : input.take)
    const items = [...plan.changes, ...plan.conflicts].filter(({ id }) => wanted.has(id))
    const kept = plan.conflicts.filter(({ id }) => input.keep.includes(id) && !wanted.has(id))
    if (items.length === 0 && kept.length === 0) {
      refuse('take', '没有勾选任何改动。请勾选要采用的改动；都不采用的，点“其余不采用，结束”。')
    }
    const origin = { file: returned.uploadName, filledBy: returned.filledBy }
    const decided: BatchedDecision[] = []
    for (const item of items) {
      const { commentId } = item
      const made =
        item.kind === 'answer'
          ? await takeAnswer(trx, { round, commentId, answer: item.theirs, origin }, by)
          : await takeRemark(trx, { round, item, origin }, by)
      if (made !== null) decided.push(made)
    }
    if (decided.length > 0) await insertBatch(trx, round.id, decided, by)
    const settled = [...returned.settled, ...[...items, ...kept].map(({ id }) => id)]
    await settleReturn(trx, returned.id, settled)
    const left = plan.changes.length + plan.conflicts.length - items.length - kept.length
    const done = left === 0 && plan.added.length === 0
    if (done && plan.refused.length === 0 && plan.troubles.length === 0)
      await closeReturn(trx, returned.id, by.at)
    return { taken: items.length, done }
  },
)

const takeRemark = async (
  trx: Trx,
  { round, item, origin }: { round: Round; item: Extract<PlanItem, { kind: 'remark' }>; origin: object },
  by: Actor,
): Promise<null> => {
  await updateRemark(trx, item.commentId, item.theirs)
  await insertEvent(trx, by, {
    action: 'applyReturnRemark',
    subject: 'comment',
    subjectId: item.commentId,
    projectId: round.projectId,
    roundId: round.id,
    before: { remark: item.current },
    after: { remark: item.theirs, ...origin },
  })
  return null
}
