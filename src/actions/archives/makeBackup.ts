import { createReadStream } from 'node:fs'
import { access, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkPackage } from '../../files/packages/checkPackage'
import { databaseName, uploadParts } from '../../files/packages/dataFolder'
import type { Manifest } from '../../files/packages/manifest'
import { writePackage } from '../../files/packages/writePackage'
import { insertBackupRun } from '../../store/backupRuns'
import type { DatabasePlace } from '../../store/database'
import { insertEvent } from '../../store/events'
import { backUpSqlite, integrityProblem } from '../../store/sqlite'
import { action, refuse } from '../action'

export interface BackupPlaces {
  database: DatabasePlace
  uploads: string
}

/** A backup cannot be made or used; the sentence says why and what to do. */
export class BackupRefused extends Error {}

/**
 * Copies the database, page by page beside running writes, and every original into one file, and reads all of it
 * back. The copy of the database is older than or as old as the originals: whatever it names is there.
 * @throws BackupRefused
 */
export const writeBackup = async (places: BackupPlaces, path: string, at: string): Promise<Manifest> => {
  const { database, uploads } = places
  if (database.engine === 'postgres')
    throw new BackupRefused('数据库在 PostgreSQL 上，请用 pg_dump 备份数据库，并另外复制 uploads 文件夹。')
  if (!(await isThere(database.file)))
    throw new BackupRefused(`${database.file}：没有这个数据库，没有可备份的数据。请核对数据文件夹。`)
  if (await isThere(path)) throw new BackupRefused(`${path}：已经有这个文件，没有覆盖它。请换一个名字。`)
  await mkdir(dirname(path), { recursive: true })
  const temporary = await mkdtemp(join(dirname(path), '.caina-backup-'))
  try {
    const copy = join(temporary, databaseName)
    await backUpSqlite(database.file, copy)
    const problem = integrityProblem(copy)
    if (problem !== null) throw new BackupRefused(`数据库的副本没有通过检查（${problem}），没有做成备份。`)
    const { size } = await stat(copy)
    const parts = [
      { name: databaseName, data: async () => createReadStream(copy), expected: size },
      ...(await uploadParts(uploads)),
    ]
    const manifest = await writePackage(path, { format: 'caina-backup', title: '采纳数据备份', at }, parts)
    const { differences, isAsWritten } = await checkPackage(path)
    if (differences.length > 0 || !isAsWritten)
      throw new BackupRefused(`备份读回核对不一致：${differences[0] ?? ''}请重试。`)
    return manifest
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Keeps that a backup was made, so that every page can say when the last one was. */
export const recordBackup = action(
  async (trx, { file, size }: { file: string; size: number }, by): Promise<void> => {
    if (size <= 0) refuse('file', '备份是空的。')
    await insertBackupRun(trx, { at: by.at, file, size, by: by.userId })
    await insertEvent(trx, by, {
      action: 'makeBackup',
      subject: 'backup',
      subjectId: null,
      projectId: null,
      after: { file, size },
    })
  },
)
