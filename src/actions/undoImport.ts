import { restoreReplacedBy } from '../store/earlierReplies'
import { insertEvent } from '../store/events'
import { importedRows, markImportedRemoved } from '../store/importedRows'
import { findImport, updateImport } from '../store/imports'
import { action, refuse, Stale } from './action'
import { found } from './found'
import { standsOpen } from './openRound'

/**
 * Takes back a whole saved import: its comments and replies leave the table and stay in the record; replies that
 * it took the place of stand again.
 */
export const undoImport = action(async (trx, input: { importId: number }, by): Promise<void> => {
  const held = await found(findImport(trx, input.importId))
  if (held.state !== 'saved') throw new Stale('这次导入没有保存，或已经撤销。')
  if (held.roundId !== null) await standsOpen(trx, held.roundId)
  const { decidedSince } = await importedRows(trx, held.id)
  if (decidedSince > 0) {
    refuse('importId', `导入之后已有 ${decidedSince} 条意见改过采纳情况，不能整体撤销；请逐条处理。`)
  }
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
