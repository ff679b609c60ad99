import { insertEvent } from '../../store/events'
import { findTemplate, markTemplateRemoved } from '../../store/templates'
import { action } from '../action'
import { found } from '../found'

/** Takes a form of the office out of the choice; the history keeps it. */
export const removeTemplate = action(async (trx, { id }: { id: number }, by): Promise<void> => {
  const { template } = await found(findTemplate(trx, id))
  await markTemplateRemoved(trx, id, by.at)
  await insertEvent(trx, by, {
    action: 'removeTemplate',
    subject: 'template',
    subjectId: id,
    projectId: null,
    before: template,
  })
})
