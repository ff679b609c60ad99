import { rm } from 'node:fs/promises'
import { checkPackage } from '../../files/packages/checkPackage'
import type { Manifest } from '../../files/packages/manifest'
import { writePackage } from '../../files/packages/writePackage'
import { type Told, toldNobody } from '../../files/writing/progress'
import type { Db } from '../../store/database'
import { insertEvent } from '../../store/events'
import { type Actor, action } from '../action'
import { archiveParts } from './archiveParts'
import type { ArchiveScope } from './recordOfArchive'

/** The archive reads back otherwise than it was written; it is not handed out. */
export class UnfaithfulArchive extends Error {
  constructor(differences: readonly string[]) {
    super(`归档包读回核对不一致，没有交出：${differences[0] ?? ''}请重试；仍不一致的，请告诉管理员。`)
  }
}

export interface ArchiveInput extends ArchiveScope {
  /** Where the file goes; there must be none of that name yet. */
  path: string
}

/**
 * Writes the archive of a round, or of all rounds of a project, and checks it as anybody can later. The digest of
 * the whole stands in the history, so that an archive can be told from one made afterwards.
 * @param by who asked; null from the command line, which leaves no trace in the record.
 */
export const archiveRounds = async (
  db: Db,
  { path, ...scope }: ArchiveInput,
  by: Actor | null,
  at: string,
  told: Told = toldNobody,
): Promise<Manifest> => {
  const { title, parts } = await archiveParts(db, scope, told)
  told(0, '正在装包')
  try {
    const manifest = await writePackage(path, { format: 'caina-archive', title, at }, parts)
    told(0, '正在读回核对整包')
    const { differences, isAsWritten } = await checkPackage(path)
    if (differences.length > 0 || !isAsWritten) throw new UnfaithfulArchive(differences)
    if (by !== null) await recordArchive(db, { ...scope, manifest }, by)
    return manifest
  } catch (error) {
    const wasThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    if (!wasThere) await rm(path, { force: true })
    throw error
  }
}

const recordArchive = action(
  async (trx, { projectId, roundId, manifest }: ArchiveScope & { manifest: Manifest }, by): Promise<void> => {
    await insertEvent(trx, by, {
      action: 'archiveRounds',
      subject: roundId === null ? 'project' : 'round',
      subjectId: roundId ?? projectId,
      projectId,
      roundId,
      after: { title: manifest.title, files: manifest.files.length, whole: manifest.whole },
    })
  },
)
