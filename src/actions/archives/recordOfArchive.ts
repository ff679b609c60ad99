import { reconcile } from '../../domain/checking/reconcile'
import type {
  ArchivedOriginal,
  ArchiveRecord,
  OriginalKind,
  SaidBeside,
} from '../../domain/consultation/archive'
import type { RoundRecord } from '../../domain/consultation/record'
import type { ProjectSettings } from '../../domain/consultation/settings'
import { safeName, shortName } from '../../files/writing/zip'
import type { Db } from '../../store/database'
import { decisionSteps } from '../../store/desk/proposals'
import { type Draft, draftsOf } from '../../store/drafts'
import { noteTextOf } from '../../store/notes'
import { findProject } from '../../store/projects'
import { recordsOf } from '../../store/records'
import { uploadsOfRound } from '../../store/roundUploads'
import { settingsOf } from '../../store/settings'
import { NotFound } from '../action'
import { folderOf, saidBeside } from './archiveBeside'

export interface ArchiveScope {
  /** The folder of kept originals. */
  uploads: string
  projectId: number
  /** null: all rounds of the project. */
  roundId: number | null
}

/** What an archive of these rounds says, as the record stands. */
export const archiveRecordOf = async (
  db: Db,
  { projectId, roundId }: Omit<ArchiveScope, 'uploads'>,
): Promise<ArchiveRecord & { project: { settings: ProjectSettings }; beside: SaidBeside }> => {
  const project = await findProject(db, projectId)
  if (project === null) throw new NotFound()
  const all = await recordsOf(db, projectId)
  const rounds = roundId === null ? all : all.filter(record => record.round.id === roundId)
  if (rounds.length === 0) throw new NotFound()
  const noteText = await noteTextOf(db, projectId)
  const settings = await settingsOf(db, projectId)
  const { name, documentTitle, draftingUnit } = project
  const drafts = await draftsOf(db, projectId)
  const consulted = new Set(all.map(({ round }) => round.draftId))
  const others = roundId === null ? drafts.filter(({ id }) => !consulted.has(id)) : []
  return {
    format: 'caina-record',
    version: 1,
    project: {
      name,
      documentTitle,
      draftingUnit,
      noteText,
      settings,
      decisionSteps: await decisionSteps(db, projectId),
    },
    drafts: drafts.map(({ id, stage, name: own, text: words, createdAt }) => ({
      id,
      stage,
      name: own,
      text: words,
      createdAt,
    })),
    rounds,
    beside: await saidBeside(db, projectId, rounds),
    originals: [...(await originalsOf(db, rounds)), ...originalsOfDrafts(others)],
    findings: reconcile({ documentTitle, noteText, settings }, rounds).findings,
  }
}

/** The folder of an archive for each kind of originals; pages call them the same. */
export const originalFolders = {
  reply: '回函',
  import: '导入的表',
  draft: '文稿',
  talk: '沟通记录',
  return: '收回的表',
} as const satisfies Record<OriginalKind, string>

/** So much of a unit's name stands before the name of what it sent: the digest between them is never cut off. */
const unitPart = 30

/** Each original under its own name, the unit and part of its digest before it, so that none hides another. */
const originalsOf = async (db: Db, records: readonly RoundRecord[]): Promise<ArchiveRecord['originals']> => {
  const found = []
  for (const record of records)
    for (const { sha256, name, kind, unit } of await uploadsOfRound(db, record.round.id)) {
      const own = safeName(
        `${unit === '' ? '' : `${shortName(unit, unitPart)}-`}${sha256.slice(0, 8)}-${name}`,
      )
      const file = `${folderOf(record.round)}/原件/${originalFolders[kind]}/${own}`
      found.push({ file, name, sha256, roundId: record.round.id, kind, unit })
    }
  return found
}

/** The files of drafts that no round was about: what was sent up, what was issued. */
const originalsOfDrafts = (drafts: readonly Draft[]): ArchivedOriginal[] =>
  drafts.flatMap(({ id, sha256, uploadName }) => {
    if (sha256 === null) return []
    const name = uploadName ?? '文稿'
    const file = `原件/${originalFolders.draft}/${safeName(`${sha256.slice(0, 8)}-${name}`)}`
    return [{ file, name, sha256, roundId: null, draftId: id, kind: 'draft', unit: '' }]
  })
