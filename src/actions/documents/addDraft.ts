import type { DraftStage } from '../../domain/consultation/drafts'
import { insertDraft } from '../../store/drafts'
import { insertEvent } from '../../store/events'
import { ensureUpload, type KeptUpload } from '../../store/uploads'
import { action, refuse } from '../action'

export interface AddDraftInput {
  projectId: number
  stage: DraftStage
  name: string
  text: string
  upload: (KeptUpload & { name: string }) | null
}

/** Adds the next version of the text. Gives its id. */
export const addDraft = action(async (trx, input: AddDraftInput, by): Promise<number> => {
  if (input.text.trim() === '') refuse('text', '文稿是空的，没有保存。请选择文稿文件，或把正文粘贴进来。')
  const uploadId = input.upload === null ? null : await ensureUpload(trx, input.upload, by.at)
  const { projectId, stage, name, text, upload } = input
  const fields = { stage, name, text, uploadId, uploadName: upload?.name ?? null }
  const id = await insertDraft(trx, projectId, fields, by)
  await insertEvent(trx, by, {
    action: 'addDraft',
    subject: 'draft',
    subjectId: id,
    projectId,
    after: { name, stage, length: text.length },
  })
  return id
})
