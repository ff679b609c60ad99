import { insertEvent } from '../../store/events'
import { findImport, updateImport } from '../../store/imports'
import { action, Stale } from '../action'
import { found } from '../found'

/** Gives up an import that has not been saved. The original stays kept. */
export const dropImport = action(async (trx, input: { importId: number }, by): Promise<void> => {
  const held = await found(findImport(trx, input.importId))
  if (held.state !== 'pending') throw new Stale('这次导入已经保存或已放弃。')
  await updateImport(trx, held.id, { state: 'dropped' })
  await insertEvent(trx, by, {
    action: 'dropImport',
    subject: 'import',
    subjectId: held.id,
    projectId: held.projectId,
    before: { name: held.uploadName },
  })
})
