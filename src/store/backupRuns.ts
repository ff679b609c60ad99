import { asked, type ValueOf } from './asked'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'

export interface BackupRun {
  id: number
  at: string
  file: string
  size: number
  /** '' where the command line made it. */
  by: string
}

const askRuns = asked((db, value: ValueOf<{ most: number }>) =>
  db
    .selectFrom('backup_run')
    .leftJoin('user', 'user.id', 'backup_run.created_by')
    .select([
      'backup_run.id',
      'backup_run.at',
      'backup_run.file',
      'backup_run.size',
      'user.display_name as by',
    ])
    .orderBy('backup_run.id', 'desc')
    .limit(value('most')),
)

/** Newest first. */
export const backupRuns = async (db: Reader, limit: number): Promise<BackupRun[]> =>
  (await askRuns(db, { most: limit })).map(row => ({
    ...row,
    by: row.by ?? '',
    size: Number(row.size),
  }))

export const lastBackup = async (db: Reader): Promise<BackupRun | undefined> => (await backupRuns(db, 1))[0]

export const insertBackupRun = (
  trx: Trx,
  run: { at: string; file: string; size: number; by: number | null },
): Promise<number> =>
  insertRow(trx, 'backup_run', { at: run.at, file: run.file, size: run.size, created_by: run.by })
