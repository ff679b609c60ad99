import type { Repair } from '../../domain/checking/finding'
import { previewFields } from '../../domain/checking/repairs/previewFields'
import { previewRepair } from '../../domain/checking/repairs/repair'
import type { AdoptionRow } from '../../domain/consultation/adoptionTable'
import { type RecordRow, recordRows } from '../../domain/consultation/record'
import type { Trx } from '../../store/database'
import { insertDecision } from '../../store/decisions'
import { insertEvent } from '../../store/events'
import { roundRecord } from '../../store/record'
import type { MadeRepair } from '../../store/repairs'
import { supersedeReply } from '../../store/replies'
import { type Actor, action, Stale } from '../action'
import { found } from '../found'
import { type Seen, standsAsSeen } from '../overtaken'
import { standsOpen } from './openRound'

export interface RepairRoundInput {
  roundId: number
  /** Rows as the person saw them numbered. All are made together, or none. */
  repairs: readonly Repair[]
  /** What the person saw that they would change (`previewFields`). */
  seen?: Seen
}

/** Makes safe mends to a round. Nothing is deleted: a moved decision stays in the history of both rows. */
export const repairRound = action(async (trx, input: RepairRoundInput, by): Promise<void> => {
  const record = await found(roundRecord(trx, input.roundId))
  await standsOpen(trx, input.roundId)
  const rows = recordRows(record)
  const table = { title: '', columns: [], rows, footer: null, problems: [] }
  const changes = previewRepair(table, input.repairs)
  const whose = { projectId: record.round.projectId, subject: 'round', subjectId: input.roundId }
  const actions = ['repairRound', 'undoRepair']
  const stands = previewFields(changes)
  await standsAsSeen(trx, { seen: input.seen, stands, asked: {}, ...whose, actions }, by)
  const touched = new Set(changes.map(change => change.row))
  if (
    !input.repairs.every(repair => touched.has(repair.op === 'move-decision' ? repair.to : repair.remove))
  ) {
    throw new Stale('表已不是您看到的样子，可能刚被他人修改；没有改正，请看过现在的再定。')
  }
  const made: MadeRepair = { repairs: input.repairs, decisions: [], replies: [] }
  for (const preview of changes) {
    const row = rows.find(each => each.row === preview.row)
    if (row === undefined) continue
    if (preview.after === null) {
      await supersedeReply(trx, row.replyId, keptReply(input.repairs, preview.row, rows), by.at)
      made.replies.push(row.replyId)
    } else made.decisions.push(await decideAnew(trx, row, preview.after, by))
  }
  await insertEvent(trx, by, {
    action: 'repairRound',
    subject: 'round',
    subjectId: input.roundId,
    projectId: record.round.projectId,
    roundId: input.roundId,
    after: made,
  })
})

/** The reply that stands for a row that is merged away. */
const keptReply = (
  repairs: readonly Repair[],
  removed: number,
  rows: readonly RecordRow[],
): number | null => {
  const merge = repairs.find(repair => repair.op === 'merge-rows' && repair.remove === removed)
  const keep = merge?.op === 'merge-rows' ? merge.keep : null
  return rows.find(row => row.row === keep)?.replyId ?? null
}

const decideAnew = (trx: Trx, row: RecordRow, after: AdoptionRow, by: Actor): Promise<number> =>
  insertDecision(
    trx,
    row.commentId === null ? { replyId: row.replyId } : { commentId: row.commentId },
    {
      disposition: after.decision.disposition,
      reason: after.reason ?? '',
      revisedText: '',
      sourceText: after.decision.text,
      inherited: after.decision.inherited,
    },
    by,
  )
