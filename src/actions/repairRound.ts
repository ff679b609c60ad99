import type { Repair } from '../domain/checking/finding'
import type { StandingDecision } from '../domain/consultation/record'
import { type RecordRow, recordRows } from '../domain/consultation/record'
import type { Trx } from '../store/database'
import { insertDecision } from '../store/decisions'
import { insertEvent } from '../store/events'
import { roundRecord } from '../store/record'
import { supersedeReply } from '../store/replies'
import { type Actor, action, Stale } from './action'
import { found } from './found'

export interface RepairRoundInput {
  roundId: number
  /** Rows as the person saw them numbered. */
  repair: Repair
}

/** Applies one safe mend to a round. Nothing is deleted: a moved decision stays in the history of both rows. */
export const repairRound = action(async (trx, input: RepairRoundInput, by): Promise<void> => {
  const record = await found(roundRecord(trx, input.roundId))
  const rows = recordRows(record)
  const rowOf = (number: number): RecordRow =>
    rows.find(row => row.row === number) ?? stale(`表中已没有第 ${number} 行，可能刚被他人修改。`)
  const { repair } = input
  if (repair.op === 'move-decision') {
    const from = rowOf(repair.from)
    const standing =
      from.commentId === null
        ? record.replies.find(reply => reply.id === from.replyId)?.decision
        : record.comments.find(comment => comment.id === from.commentId)?.decision
    await moveDecision(trx, from, rowOf(repair.to), standing ?? null, by)
  } else {
    await mergeRows(trx, rowOf(repair.keep), rowOf(repair.remove), by)
  }
  await insertEvent(trx, by, {
    action: 'repairRound',
    subject: 'round',
    subjectId: input.roundId,
    projectId: record.round.projectId,
    roundId: input.roundId,
    after: repair,
  })
})

const stale = (message: string): never => {
  throw new Stale(message)
}

const placeOf = (row: RecordRow) =>
  row.commentId === null ? { replyId: row.replyId } : { commentId: row.commentId }

const moveDecision = async (
  trx: Trx,
  from: RecordRow,
  to: RecordRow,
  standing: StandingDecision | null,
  by: Actor,
): Promise<void> => {
  if (standing === null || standing.disposition === 'open') {
    return stale(`第 ${from.row} 行已没有采纳情况可移，可能刚被他人修改。`)
  }
  if (to.commentId === null || to.decision.disposition !== 'open') {
    return stale(`第 ${to.row} 行已有采纳情况或没有意见，不能移入，可能刚被他人修改。`)
  }
  await insertDecision(trx, placeOf(to), standing, by)
  await insertDecision(trx, placeOf(from), { disposition: 'open', reason: '', revisedText: '' }, by)
}

const mergeRows = async (trx: Trx, keep: RecordRow, remove: RecordRow, by: Actor): Promise<void> => {
  if (!keep.noComment || !remove.noComment || keep.consulteeId !== remove.consulteeId) {
    return stale('只能合并同一单位的两行“无意见”，表可能刚被他人修改。')
  }
  await supersedeReply(trx, remove.replyId, keep.replyId, by.at)
}
