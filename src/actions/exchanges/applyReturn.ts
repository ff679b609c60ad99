import type { Chosen, PlanItem } from '../../domain/checking/exchange'
import type { Round } from '../../domain/consultation/record'
import { breathe } from '../../store/breathe'
import { findComment, updateRemark } from '../../store/comments'
import type { Trx } from '../../store/database'
import { insertEvent } from '../../store/events'
import { closeReturn, findReturn, settleReturn } from '../../store/exchangeReturns'
import { type Actor, action, refuse, Stale } from '../action'
import { found } from '../found'
import { findOpenRound } from '../rounds/openRound'
import { decidedSince, takeAnswers } from './takeAnswers'

export interface ApplyReturnInput {
  returnId: number
  /** Of the plan that the person saw. */
  chosen: Chosen
  /** Told how many are taken, and at last that lists are brought up to date; what it throws takes everything back. */
  onProgress?: (taken: number, stage?: string) => void
}

/**
 * Takes in what was filled in elsewhere, as far as the person said so: all of that or nothing, an event for each.
 * Of each the record must still say what the person saw. Gives how many were taken.
 */
export const applyReturn = action(async (trx, input: ApplyReturnInput, by): Promise<number> => {
  const { items, kept, closes } = input.chosen
  const returned = await found(findReturn(trx, input.returnId))
  const round = await findOpenRound(trx, returned.roundId)
  if (returned.state !== 'open') throw new Stale('这份表已经处理完了，没有再次采用。')
  if (items.length === 0 && kept.length === 0) {
    refuse('take', '没有勾选任何改动。请勾选要采用的改动；都不采用的，点“其余不采用，结束”。')
  }
  const origin = { file: returned.uploadName, filledBy: returned.filledBy }
  const answers = items.flatMap(({ commentId, ...item }) =>
    item.kind === 'answer' ? [{ commentId, answer: item.theirs, current: item.current }] : [],
  )
  const { onProgress } = input
  await takeAnswers(trx, { round, answers, action: 'applyReturn', origin, onProgress }, by)
  let taken = answers.length
  for (const item of items) {
    if (item.kind === 'answer') continue
    await takeRemark(trx, { round, item, origin }, by)
    taken += 1
    onProgress?.(taken)
    await breathe()
  }
  const settled = new Set([...returned.settled, ...items.map(({ id }) => id), ...kept])
  await settleReturn(trx, returned.id, [...settled])
  if (closes) await closeReturn(trx, returned.id, by.at)
  onProgress?.(0, '改动都已写入，正在更新意见列表')
  return items.length
})

const takeRemark = async (
  trx: Trx,
  { round, item, origin }: { round: Round; item: Extract<PlanItem, { kind: 'remark' }>; origin: object },
  by: Actor,
): Promise<void> => {
  const comment = await findComment(trx, item.commentId)
  if (comment?.remark !== item.current) throw decidedSince()
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
}
