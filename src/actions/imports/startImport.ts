import { noCorrections, type Reading } from '../../domain/checking/importing/corrections'
import type { SourceDocument } from '../../domain/reading/source'
import type { Reader } from '../../store/database'
import { insertEvent } from '../../store/events'
import { insertImport, savedImportOf, updateImport } from '../../store/imports'
import { ensureUpload, type KeptUpload } from '../../store/uploads'
import { action, type Problem, Refused } from '../action'

export interface StartImportInput {
  projectId: number
  upload: KeptUpload & { name: string }
  source: SourceDocument
  /** The person has been told that the same content is in a round already, and wants it again. */
  again: boolean
  /** The round it is meant for, and the unit that sent it, where the person came from there. */
  roundId?: number
  unit?: string
  /** As what it is to be read, where that is known already. */
  reading?: Reading
}

/** A sentence where the same content has been saved before; null where it is new. */
export const repeatedImport = async (
  db: Reader,
  projectId: number,
  sha256: string,
): Promise<Problem | null> => {
  const earlier = await savedImportOf(db, projectId, sha256)
  if (earlier === undefined) return null
  const day = earlier.savedAt?.slice(0, 10) ?? ''
  const message = `内容相同的文件“${earlier.uploadName}”已于 ${day} 导入，没有重复导入。`
  return { field: 'file', message }
}

/** Keeps what was read of a file until the person has looked at it. Gives the import's id. */
export const startImport = action(async (trx, input: StartImportInput, by): Promise<number> => {
  const repeated = await repeatedImport(trx, input.projectId, input.upload.sha256)
  if (repeated !== null && !input.again) throw new Refused([repeated])
  const uploadId = await ensureUpload(trx, input.upload, by.at)
  const id = await insertImport(
    trx,
    { projectId: input.projectId, uploadId, uploadName: input.upload.name, source: input.source },
    by,
  )
  if (input.roundId !== undefined || input.unit !== undefined || input.reading !== undefined) {
    const { roundId = null, unit = '', reading = null } = input
    const wanted = { ...noCorrections, roundId, unit, reading }
    const letter = { ...wanted.letter, unit: input.unit ?? null }
    await updateImport(trx, id, { corrections: JSON.stringify({ ...wanted, letter }) })
  }
  await insertEvent(trx, by, {
    action: 'startImport',
    subject: 'import',
    subjectId: id,
    projectId: input.projectId,
    after: { name: input.upload.name, sha256: input.upload.sha256 },
  })
  return id
})
