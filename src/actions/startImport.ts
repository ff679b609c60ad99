import type { SourceDocument } from '../domain/reading/source'
import { insertEvent } from '../store/events'
import { insertImport, savedImportOf } from '../store/imports'
import { ensureUpload, type KeptUpload } from '../store/uploads'
import { action, Refused } from './action'

export interface StartImportInput {
  projectId: number
  upload: KeptUpload & { name: string }
  source: SourceDocument
  /** The person has been told that the same content is in a round already, and wants it again. */
  again: boolean
}

/** Keeps what was read of a file until the person has looked at it. Gives the import's id. */
export const startImport = action(async (trx, input: StartImportInput, by): Promise<number> => {
  const earlier = await savedImportOf(trx, input.projectId, input.upload.sha256)
  if (earlier && !input.again) {
    throw new Refused([
      {
        field: 'file',
        message: `内容相同的文件“${earlier.uploadName}”已于 ${earlier.savedAt?.slice(0, 10) ?? ''} 导入，没有重复导入。`,
      },
    ])
  }
  const uploadId = await ensureUpload(trx, input.upload, by.at)
  const id = await insertImport(
    trx,
    { projectId: input.projectId, uploadId, uploadName: input.upload.name, source: input.source },
    by,
  )
  await insertEvent(trx, by, {
    action: 'startImport',
    subject: 'import',
    subjectId: id,
    projectId: input.projectId,
    after: { name: input.upload.name, sha256: input.upload.sha256 },
  })
  return id
})
