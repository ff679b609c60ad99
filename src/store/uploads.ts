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
