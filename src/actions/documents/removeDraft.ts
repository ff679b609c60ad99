import { findDraft, isDraftUsed, removeDraftRow } from '../../store/drafts'
import { insertEvent } from '../../store/events'
import { action, refuse } from '../action'
import { found } from '../found'

/** Takes a version that was put in by mistake out again. One that a round or a landing stands on stays. */
export const removeDraft = action(async (trx, input: { draftId: number }, by): Promise<void> => {
  const draft = await found(findDraft(trx, input.draftId))
  if (await isDraftUsed(trx, draft)) {
    refuse('draft', `“${draft.name}”已用于征求意见、落实核对或定稿，不能移除。`)
  }
  await removeDraftRow(trx, draft.id)
  await insertEvent(trx, by, {
    action: 'removeDraft',
    subject: 'draft',
    subjectId: draft.id,
    projectId: draft.projectId,
    before: { name: draft.name, stage: draft.stage, length: draft.text.length },
  })
})
