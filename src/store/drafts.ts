import type { Actor } from '../domain/consultation/actor'
import { type DraftStage, isDraftStage } from '../domain/consultation/drafts'
import { begun } from './begun'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'

export interface Draft {
  id: number
  projectId: number
  /** Versions in order, from 1. */
  position: number
  stage: DraftStage
  name: string
  /** As given; offsets of clauses lead into it. */
  text: string
  uploadName: string | null
  sha256: string | null
  createdAt: string
}

export interface DraftFields {
  stage: DraftStage
  name: string
  text: string
  uploadId: number | null
  uploadName: string | null
}

const selectDrafts = begun(db =>
  db
    .selectFrom('draft')
    .leftJoin('upload', 'upload.id', 'draft.upload_id')
    .select([
      'draft.id',
      'draft.project_id as projectId',
      'draft.position',
      'draft.stage',
      'draft.name',
      'draft.text',
      'draft.upload_name as uploadName',
      'upload.sha256',
      'draft.created_at as createdAt',
    ]),
)

type DraftRow = Awaited<ReturnType<ReturnType<typeof selectDrafts>['execute']>>[number]

const toDraft = (row: DraftRow): Draft => ({
  ...row,
  stage: isDraftStage(row.stage) ? row.stage : 'consultation',
})

/** In order. */
export const draftsOf = async (db: Reader, projectId: number): Promise<Draft[]> =>
  (await selectDrafts(db).where('draft.project_id', '=', projectId).orderBy('draft.position').execute()).map(
    toDraft,
  )

export const findDraft = async (db: Reader, id: number): Promise<Draft | undefined> => {
  const row = await selectDrafts(db).where('draft.id', '=', id).executeTakeFirst()
  return row && toDraft(row)
}

export const insertDraft = async (
  trx: Trx,
  projectId: number,
  fields: DraftFields,
  by: Actor,
): Promise<number> => {
  const last = await trx
    .selectFrom('draft')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('project_id', '=', projectId)
    .executeTakeFirst()
  return insertRow(trx, 'draft', {
    project_id: projectId,
    position: Number(last?.position ?? 0) + 1,
    stage: fields.stage,
    name: fields.name,
    text: fields.text,
    upload_id: fields.uploadId,
    upload_name: fields.uploadName,
    created_by: by.userId,
    created_at: by.at,
  })
}

/** Whether a round was sent out with this version, somebody judged landing in it, or a round was closed beside it. */
export const isDraftUsed = async (
  db: Reader,
  { id, projectId, createdAt }: Pick<Draft, 'id' | 'projectId' | 'createdAt'>,
): Promise<boolean> => {
  const round = await db.selectFrom('round').select('id').where('draft_id', '=', id).executeTakeFirst()
  const review = await db
    .selectFrom('landing_review')
    .select('id')
    .where('draft_id', '=', id)
    .executeTakeFirst()
  const closing = await db
    .selectFrom('round_closing')
    .innerJoin('round', 'round.id', 'round_closing.round_id')
    .select('round_closing.id')
    .where('round.project_id', '=', projectId)
    .where('round_closing.kind', '=', 'closed')
    .where('round_closing.created_at', '>=', createdAt)
    .executeTakeFirst()
  return round !== undefined || review !== undefined || closing !== undefined
}

export const removeDraftRow = async (trx: Trx, id: number): Promise<void> => {
  await trx.deleteFrom('draft').where('id', '=', id).execute()
}
