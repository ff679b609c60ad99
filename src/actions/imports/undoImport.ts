import type { Round } from '../../domain/consultation/record'
import type { Trx } from '../../store/database'
import { batchMadeAt } from '../../store/desk/batches'
import { proposalsMadeAt } from '../../store/desk/proposals'
import { restoreReplacedBy } from '../../store/earlierReplies'
import { insertEvent } from '../../store/events'
import { importedRows, markImportedRemoved } from '../../store/importedRows'
import { findImport, type Import, updateImport } from '../../store/imports'
import { type Actor, action, refuse, Stale } from '../action'
import { restoreBatch, takeBackProposals } from '../desk/undoBatch'
import { found } from '../found'
import { findOpenRound } from '../rounds/openRound'

export interface UndoImportInput {
  importId: number
  /** The person may decide too: only then can answers that came with the import be taken back. */
  withAnswers: boolean
}

/**
 * Takes back a whole saved import: its comments and replies leave the table and stay in the record; replies that
 * it took the place of stand again, and so do decisions in whose place its answers were taken over.
 */
export const undoImport = action(async (trx, input: UndoImportInput, by): Promise<void> => {
  const held = await found(findImport(trx, input.importId))
  if (held.state !== 'saved') throw new Stale('这次导入没有保存，或已经撤销。')
  const round = held.roundId === null ? null : await findOpenRound(trx, held.roundId)
  const { decidedSince } = await importedRows(trx, held.id)
  if (decidedSince > 0) {
    refuse('importId', `导入之后已有 ${decidedSince} 条意见改过采纳情况，不能整体撤销；请逐条处理。`)
  }
  if (round !== null) await takeAnswersBack(trx, { round, held, mayDecide: input.withAnswers }, by)
  await restoreReplacedBy(trx, held.id)
  await markImportedRemoved(trx, held.id, by.at)
  await updateImport(trx, held.id, { state: 'dropped' })
  await insertEvent(trx, by, {
    action: 'undoImport',
    subject: 'import',
    subjectId: held.id,
    projectId: held.projectId,
    roundId: held.roundId,
    before: { name: held.uploadName },
  })
})

/** What was taken over with an import carries its moment. */
const takeAnswersBack = async (
  trx: Trx,
  { round, held, mayDecide }: { round: Round; held: Import; mayDecide: boolean },
  by: Actor,
): Promise<void> => {
  const batch = await batchMadeAt(trx, round.id, held.savedAt ?? '')
  const proposals = await proposalsMadeAt(trx, round.id, held.savedAt ?? '')
  if (batch === undefined && proposals.length === 0) return
  if (!mayDecide) refuse('importId', '这次导入还采用了文件中的采纳情况，须由能填写采纳情况的管理员来撤销。')
  if (batch !== undefined) await restoreBatch(trx, round, batch, by)
  if (proposals.length > 0) await takeBackProposals(trx, round, proposals, by)
}
