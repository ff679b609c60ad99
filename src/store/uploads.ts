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

/**
 * A kept file that belongs to a project, under the name it came with: a draft, an import, an attachment of a reply, the
 * evidence of a talk, a workbook that came home, or an original of the archive that the project was taken in from.
 */
export const uploadOfProject = async (
  db: Reader,
  projectId: number,
  sha256: string,
): Promise<{ name: string } | undefined> => {
  for (const nameIn of waysIn) {
    const found = await nameIn(db, projectId, sha256)
    if (found?.name) return { name: found.name }
  }
  return undefined
}

const nameAsDraft = (db: Reader, projectId: number, sha256: string) =>
  db
    .selectFrom('draft')
    .innerJoin('upload', 'upload.id', 'draft.upload_id')
    .select('draft.upload_name as name')
    .where('upload.sha256', '=', sha256)
    .where('draft.project_id', '=', projectId)
    .executeTakeFirst()

const nameAsImport = (db: Reader, projectId: number, sha256: string) =>
  db
    .selectFrom('import')
    .innerJoin('upload', 'upload.id', 'import.upload_id')
    .select('import.upload_name as name')
    .where('upload.sha256', '=', sha256)
    .where('import.project_id', '=', projectId)
    .executeTakeFirst()

const nameAsAttachment = (db: Reader, projectId: number, sha256: string) =>
  db
    .selectFrom('reply_attachment')
    .innerJoin('upload', 'upload.id', 'reply_attachment.upload_id')
    .innerJoin('reply', 'reply.id', 'reply_attachment.reply_id')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .innerJoin('round', 'round.id', 'consultee.round_id')
    .select('reply_attachment.name')
    .where('upload.sha256', '=', sha256)
    .where('round.project_id', '=', projectId)
    .executeTakeFirst()

const nameAsEvidence = (db: Reader, projectId: number, sha256: string) =>
  db
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

const nameAsReturn = (db: Reader, projectId: number, sha256: string) =>
  db
    .selectFrom('exchange_return')
    .innerJoin('upload', 'upload.id', 'exchange_return.upload_id')
    .innerJoin('round', 'round.id', 'exchange_return.round_id')
    .select('exchange_return.upload_name as name')
    .where('upload.sha256', '=', sha256)
    .where('round.project_id', '=', projectId)
    .executeTakeFirst()

const nameAsArchived = (db: Reader, projectId: number, sha256: string) =>
  db
    .selectFrom('archived_original')
    .innerJoin('upload', 'upload.id', 'archived_original.upload_id')
    .innerJoin('round', 'round.id', 'archived_original.round_id')
    .select('archived_original.name')
    .where('upload.sha256', '=', sha256)
    .where('round.project_id', '=', projectId)
    .executeTakeFirst()

const waysIn = [nameAsDraft, nameAsImport, nameAsAttachment, nameAsEvidence, nameAsReturn, nameAsArchived]
