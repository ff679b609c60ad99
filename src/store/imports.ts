import type { Actor } from '../domain/consultation/actor'
import type { SourceDocument } from '../domain/reading/source'
import { begun } from './begun'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'

/** A file taken in: read, looked at, and then saved into a round or dropped. */
export interface Import {
  id: number
  projectId: number
  roundId: number | null
  uploadId: number
  uploadName: string
  sha256: string
  source: SourceDocument
  /** What the person corrected, as JSON of `Corrections`; null before any. */
  corrections: string | null
  state: string
  createdAt: string
  savedAt: string | null
}

const selectImports = begun(db =>
  db
    .selectFrom('import')
    .innerJoin('upload', 'upload.id', 'import.upload_id')
    .select([
      'import.id',
      'import.project_id as projectId',
      'import.round_id as roundId',
      'import.upload_id as uploadId',
      'import.upload_name as uploadName',
      'upload.sha256',
      'import.state',
      'import.created_at as createdAt',
      'import.saved_at as savedAt',
    ]),
)

export const findImport = async (db: Reader, id: number): Promise<Import | undefined> => {
  const row = await selectImports(db)
    .select(['import.source', 'import.corrections'])
    .where('import.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, source: JSON.parse(row.source) }
}

/** The imports of a project without their contents, newest first. */
export const importsOf = (db: Reader, projectId: number) =>
  selectImports(db).where('import.project_id', '=', projectId).orderBy('import.id', 'desc').execute()

/** The saved import of the same content in this project, if any: a file is not taken in twice. */
export const savedImportOf = (db: Reader, projectId: number, sha256: string) =>
  selectImports(db)
    .where('import.project_id', '=', projectId)
    .where('upload.sha256', '=', sha256)
    .where('import.state', '=', 'saved')
    .orderBy('import.id', 'desc')
    .executeTakeFirst()

export const insertImport = (
  trx: Trx,
  fields: { projectId: number; uploadId: number; uploadName: string; source: SourceDocument },
  by: Actor,
): Promise<number> =>
  insertRow(trx, 'import', {
    project_id: fields.projectId,
    round_id: null,
    upload_id: fields.uploadId,
    upload_name: fields.uploadName,
    source: JSON.stringify(fields.source),
    corrections: null,
    state: 'pending',
    created_by: by.userId,
    created_at: by.at,
    saved_at: null,
  })

export const updateImport = async (
  trx: Trx,
  id: number,
  fields: {
    corrections?: string
    state?: 'pending' | 'saved' | 'dropped'
    roundId?: number
    savedAt?: string
  },
): Promise<void> => {
  await trx
    .updateTable('import')
    .set({
      ...(fields.corrections === undefined ? {} : { corrections: fields.corrections }),
      ...(fields.state === undefined ? {} : { state: fields.state }),
      ...(fields.roundId === undefined ? {} : { round_id: fields.roundId }),
      ...(fields.savedAt === undefined ? {} : { saved_at: fields.savedAt }),
    })
    .where('id', '=', id)
    .execute()
}
