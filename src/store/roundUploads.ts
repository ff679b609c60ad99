import { isOriginalKind, type OriginalKind } from '../domain/consultation/archive'
import type { Reader, Trx } from './database'

/** A kept file that belongs to a round, under the name it came with. */
export interface RoundUpload {
  sha256: string
  name: string
  kind: OriginalKind
  /** Whose it is; '' where it is nobody's alone. */
  unit: string
}

/** Every original that a round was made from, those of an archive among them. */
export const uploadsOfRound = async (db: Reader, roundId: number): Promise<RoundUpload[]> => {
  const letters = await db
    .selectFrom('reply_attachment')
    .innerJoin('upload', 'upload.id', 'reply_attachment.upload_id')
    .innerJoin('reply', 'reply.id', 'reply_attachment.reply_id')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .innerJoin('unit', 'unit.id', 'consultee.unit_id')
    .select(['upload.sha256', 'reply_attachment.name', 'unit.name as unit'])
    .where('consultee.round_id', '=', roundId)
    .orderBy('consultee.position')
    .orderBy('reply.id')
    .execute()
  const talks = await db
    .selectFrom('talk_attachment')
    .innerJoin('upload', 'upload.id', 'talk_attachment.upload_id')
    .innerJoin('talk', 'talk.id', 'talk_attachment.talk_id')
    .innerJoin('comment', 'comment.id', 'talk.comment_id')
    .innerJoin('reply', 'reply.id', 'comment.reply_id')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .innerJoin('unit', 'unit.id', 'consultee.unit_id')
    .select(['upload.sha256', 'talk_attachment.name', 'unit.name as unit'])
    .where('consultee.round_id', '=', roundId)
    .orderBy('talk.id')
    .execute()
  const imports = await db
    .selectFrom('import')
    .innerJoin('upload', 'upload.id', 'import.upload_id')
    .select(['upload.sha256', 'import.upload_name as name'])
    .where('import.round_id', '=', roundId)
    .where('import.state', '=', 'saved')
    .orderBy('import.id')
    .execute()
  const drafts = await db
    .selectFrom('round')
    .innerJoin('draft', 'draft.id', 'round.draft_id')
    .innerJoin('upload', 'upload.id', 'draft.upload_id')
    .select(['upload.sha256', 'draft.upload_name as name'])
    .where('round.id', '=', roundId)
    .execute()
  const returns = await db
    .selectFrom('exchange_return as returned')
    .innerJoin('upload', 'upload.id', 'returned.upload_id')
    .select(['upload.sha256', 'returned.upload_name as name'])
    .where('returned.round_id', '=', roundId)
    .orderBy('returned.id')
    .execute()
  const found: RoundUpload[] = [
    ...letters.map(each => ({ ...each, kind: 'reply' as const })),
    ...imports.map(each => ({ ...each, kind: 'import' as const, unit: '' })),
    ...drafts.map(each => ({ ...each, name: each.name ?? '文稿', kind: 'draft' as const, unit: '' })),
    ...returns.map(each => ({ ...each, kind: 'return' as const, unit: '' })),
    ...talks.map(each => ({ ...each, kind: 'talk' as const })),
    ...(await archivedOriginalsOf(db, roundId)),
  ]
  return found.filter((each, at) => found.findIndex(other => isSame(other, each)) === at)
}

const isSame = (one: RoundUpload, other: RoundUpload): boolean =>
  one.sha256 === other.sha256 && one.kind === other.kind && one.name === other.name && one.unit === other.unit

/** Originals that came with the archive a round was taken in from, and that nothing else of the round holds. */
export const archivedOriginalsOf = async (db: Reader, roundId: number): Promise<RoundUpload[]> => {
  const rows = await db
    .selectFrom('archived_original as original')
    .innerJoin('upload', 'upload.id', 'original.upload_id')
    .select(['upload.sha256', 'original.name', 'original.kind', 'original.unit'])
    .where('original.round_id', '=', roundId)
    .orderBy('original.id')
    .execute()
  return rows.flatMap(({ kind, ...row }) => (isOriginalKind(kind) ? [{ ...row, kind }] : []))
}

export const insertArchivedOriginal = async (
  trx: Trx,
  original: Omit<RoundUpload, 'sha256'> & { roundId: number; uploadId: number; at: string },
): Promise<void> => {
  const { roundId, uploadId, name, kind, unit, at } = original
  await trx
    .insertInto('archived_original')
    .values({ round_id: roundId, upload_id: uploadId, name, kind, unit, created_at: at })
    .execute()
}
