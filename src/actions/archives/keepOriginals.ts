import type { ArchivedOriginal, ArchiveRecord } from '../../domain/consultation/archive'
import type { RoundRecord } from '../../domain/consultation/record'
import type { Trx } from '../../store/database'
import { insertAttachment } from '../../store/replies'
import { insertArchivedOriginal } from '../../store/roundUploads'
import { ensureUpload, type KeptUpload } from '../../store/uploads'
import type { Actor } from '../action'

/** An original of an archive whose content is kept here. */
export interface HeldOriginal extends ArchivedOriginal {
  uploadId: number
}

export const originalsIn = async (
  trx: Trx,
  { originals }: ArchiveRecord,
  kept: ReadonlyMap<string, KeptUpload>,
  at: string,
): Promise<HeldOriginal[]> => {
  const held: HeldOriginal[] = []
  for (const original of originals) {
    const upload = kept.get(original.sha256)
    if (upload !== undefined) held.push({ ...original, uploadId: await ensureUpload(trx, upload, at) })
  }
  return held
}

/** A draft as it was taken in, with the file that it was read from. */
export interface KeptDraft {
  id: number
  uploadId: number | null
  uploadName: string | null
}

/** The file that a draft was read from: its own, or the draft's original in a round that was about it. */
export const originalOfDraft = (
  { rounds }: ArchiveRecord,
  originals: readonly HeldOriginal[],
  draftId: number,
): Omit<KeptDraft, 'id'> => {
  const about = new Set<number | null>(
    rounds.filter(({ round }) => round.draftId === draftId).map(({ round }) => round.id),
  )
  const found = originals.find(
    original => original.draftId === draftId || (original.kind === 'draft' && about.has(original.roundId)),
  )
  return { uploadId: found?.uploadId ?? null, uploadName: found?.name ?? null }
}

interface Round {
  /** Those of this round. */
  originals: readonly HeldOriginal[]
  /** As the archive has it. */
  held: RoundRecord
  roundId: number
  draft: KeptDraft | null
  /** Ids of its replies here, by those of the archive. */
  replies: ReadonlyMap<number, number>
}

/**
 * Keeps every original of a round where it belongs: letters with the first reply of their unit, the draft's file with
 * the draft. What nothing here can hold stands by itself, so that no archive of this project lacks it.
 */
export const keepOriginals = async (trx: Trx, round: Round, by: Actor): Promise<void> => {
  const { originals, held, roundId, draft, replies } = round
  const attached = new Set<string>()
  for (const original of originals) {
    const { name, kind, unit, uploadId } = original
    if (kind === 'draft' && draft?.uploadId === uploadId && draft.uploadName === name) continue
    const replyId = kind === 'reply' ? replyOf(held, replies, unit) : undefined
    const place = `${replyId} ${uploadId}`
    if (replyId !== undefined && !attached.has(place)) {
      await insertAttachment(trx, { replyId, uploadId, name, at: by.at })
      attached.add(place)
    } else await insertArchivedOriginal(trx, { roundId, uploadId, name, kind, unit, at: by.at })
  }
}

const replyOf = (
  { consultees, replies }: RoundRecord,
  here: ReadonlyMap<number, number>,
  unit: string,
): number | undefined => {
  const consultee = consultees.find(each => each.unit === unit)
  const reply = replies.find(({ consulteeId }) => consulteeId === consultee?.id)
  return reply === undefined ? undefined : here.get(reply.id)
}
