import type { SourceDocument } from '../../domain/reading/source'
import { insertEvent } from '../../store/events'
import { insertReturn } from '../../store/exchangeReturns'
import { findRound } from '../../store/rounds'
import { ensureUpload, type KeptUpload } from '../../store/uploads'
import { action } from '../action'
import { found } from '../found'

export interface StartReturnInput {
  roundId: number
  upload: KeptUpload & { name: string }
  source: SourceDocument
  filledBy: string
}

/** Keeps a filled-in table and what was read of it until people have decided about it. Gives the return's id. */
export const startReturn = action(async (trx, input: StartReturnInput, by): Promise<number> => {
  const round = await found(findRound(trx, input.roundId))
  const uploadId = await ensureUpload(trx, input.upload, by.at)
  const id = await insertReturn(
    trx,
    {
      roundId: round.id,
      uploadId,
      uploadName: input.upload.name,
      filledBy: input.filledBy,
      source: input.source,
    },
    by,
  )
  await insertEvent(trx, by, {
    action: 'startReturn',
    subject: 'exchangeReturn',
    subjectId: id,
    projectId: round.projectId,
    roundId: round.id,
    after: { name: input.upload.name, sha256: input.upload.sha256, filledBy: input.filledBy },
  })
  return id
})
