import type { Reader, Trx } from './database'
import { insertRow } from './insert'

export interface KeptUpload {
  sha256: string
  size: number
}

/** The row of a kept file; the same content is one row however often it comes. */
export const ensureUpload = async (trx: Trx, kept: KeptUpload, at: string): Promise<number> => {
  const known = await trx
    .selectFrom('upload')
    .select('id')
    .where('sha256', '=', kept.sha256)
    .executeTakeFirst()
  return known?.id ?? insertRow(trx, 'upload', { sha256: kept.sha256, size: kept.size, created_at: at })
}

export const findUpload = (db: Reader, id: number) =>
  db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst()

/** A kept file that belongs to a project, by an attachment, the evidence of a talk or an import, under the name it came with. */
export const uploadOfProject = async (
  db: Reader,
  projectId: number,
  sha256: string,
): Promise<{ name: string } | undefined> => {
  const attached = await db
    .selectFrom('reply_attachment')
    .innerJoin('upload', 'upload.id', 'reply_attachment.upload_id')
    .innerJoin('reply', 'reply.id', 'reply_attachment.reply_id')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .innerJoin('round', 'round.id', 'consultee.round_id')
    .select('reply_attachment.name')
    .where('upload.sha256', '=', sha256)
    .where('round.project_id', '=', projectId)
    .executeTakeFirst()
  const proof = await db
    .selectFrom('talk_attachment')
    .innerJoin('upload', 'upload.id', 'talk_attachment.upload_id')
    .innerJoin('talk', 'talk.id', 'talk_attachment.talk_id')
    .innerJoin('comment', 'comment.id', 'talk.comment_id')
    .innerJoin('reply', 'reply.id', 'comment.reply_id')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .innerJoin('round', 'round.id', 'consultee.round_id')
    .select('talk_attachment.name')
    .where('upload.sha256', '=', sha256)
    .where('round.project_id', '=', projectId)
    .executeTakeFirst()
  return (
    attached ??
    proof ??
    (await returnedUpload(db, projectId, sha256)) ??
    (await db
      .selectFrom('import')
      .innerJoin('upload', 'upload.id', 'import.upload_id')
      .select('import.upload_name as name')
      .where('upload.sha256', '=', sha256)
      .where('import.project_id', '=', projectId)
      .executeTakeFirst())
  )
}

const returnedUpload = (
  db: Reader,
  projectId: number,
  sha256: string,
): Promise<{ name: string } | undefined> =>
  db
    .selectFrom('exchange_return')
    .innerJoin('upload', 'upload.id', 'exchange_return.upload_id')
    .innerJoin('round', 'round.id', 'exchange_return.round_id')
    .select('exchange_return.upload_name as name')
    .where('upload.sha256', '=', sha256)
    .where('round.project_id', '=', projectId)
    .executeTakeFirst()
