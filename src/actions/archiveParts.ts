import { severityLabels } from '../domain/checking/finding'
import { reconcile } from '../domain/checking/reconcile'
import type {
  ArchivedOriginal,
  ArchiveRecord,
  OriginalKind,
  SaidBeside,
} from '../domain/consultation/archive'
import { type CountingRule, countingRules } from '../domain/consultation/countingRules'
import type { RoundRecord } from '../domain/consultation/record'
import type { ProjectSettings } from '../domain/consultation/settings'
import { eventLines } from '../domain/writing/eventLines'
import { layOutRound } from '../domain/writing/roundTable'
import { usualTemplate } from '../domain/writing/tableTemplates'
import { talkText } from '../domain/writing/talkText'
import type { PackagePart } from '../files/packages/writePackage'
import { openUpload } from '../files/uploads'
import { tablesFile } from '../files/writing/handOut'
import { type Told, toldNobody } from '../files/writing/progress'
import { safeName } from '../files/writing/zip'
import type { Db } from '../store/database'
import { type Draft, draftsOf } from '../store/drafts'
import { type Event, eventsOfProject } from '../store/events'
import { noteTextOf } from '../store/notes'
import { findProject } from '../store/projects'
import { recordsOf } from '../store/records'
import { uploadsOfRound } from '../store/roundUploads'
import { settingsOf } from '../store/settings'
import { NotFound } from './action'
import { saidBeside } from './archiveBeside'

export interface ArchiveScope {
  /** The folder of kept originals. */
  uploads: string
  projectId: number
  /** null: all rounds of the project. */
  roundId: number | null
}

const folderOf = ({ round }: RoundRecord): string => `第${round.number}轮-${safeName(round.name)}`

const text = (lines: readonly string[]): Buffer => Buffer.from(lines.map(line => `${line}\r\n`).join(''))
const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

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
    project: { name, documentTitle, draftingUnit, noteText, settings },
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

/** Everything about rounds that is to be kept: originals, tables, note, talks, findings, history, record. */
export const archiveParts = async (
  db: Db,
  { uploads, projectId, roundId }: ArchiveScope,
  told: Told = toldNobody,
): Promise<{ title: string; parts: PackagePart[] }> => {
  const record = await archiveRecordOf(db, { projectId, roundId })
  const { project, rounds, beside, originals, findings } = record
  const { documentTitle, noteText } = project
  const { countingRule } = project.settings
  // Two drafts may have come as one file.
  const files = new Map(originals.map(({ file, sha256 }) => [file, sha256]))
  const events = (await allEvents(db, projectId)).filter(
    event => roundId === null || event.roundId === null || event.roundId === roundId,
  )
  return {
    title: roundId === null ? `《${documentTitle}》征求意见` : `《${documentTitle}》${rounds[0]?.round.name}`,
    parts: [
      ...(await tableParts({ documentTitle, countingRule }, rounds, told)),
      ...(noteText.trim() === '' ? [] : [{ name: '编制说明.txt', data: text(noteText.split('\n')) }]),
      ...(beside.talks.length === 0
        ? []
        : [{ name: '沟通记录.txt', data: text(talkText(rounds, beside.talks)) }]),
      {
        name: '核对结果.txt',
        data: text([
          ...(findings.length === 0 ? ['核对没有发现问题。'] : []),
          ...findings.map(({ severity, message }) => `【${severityLabels[severity]}】${message}`),
          `计数口径：${countingRules[countingRule]}统计。`,
        ]),
      },
      { name: '操作记录.txt', data: text(eventLines(events)) },
      { name: 'events.json', data: json(events) },
      { name: 'record.json', data: json(record) },
      ...[...files].map(([file, sha256]) => ({ name: file, data: () => originalStream(uploads, sha256) })),
    ],
  }
}

/** A .docx table of more rows takes minutes to write and to open; there is the workbook for those. */
export const mostDocumentRows = 20_000

/** Both files of each round's table, read back before they go in; only the workbook where the table is very long. */
const tableParts = async (
  project: { documentTitle: string; countingRule: CountingRule },
  records: readonly RoundRecord[],
  told: Told,
): Promise<PackagePart[]> => {
  const parts: PackagePart[] = []
  for (const record of records.filter(each => each.replies.length > 0)) {
    const layout = layOutRound(project, record, usualTemplate)
    const extensions =
      layout.rows.length > mostDocumentRows ? (['xlsx'] as const) : (['xlsx', 'docx'] as const)
    for (const extension of extensions)
      parts.push({
        name: `${folderOf(record)}/意见采纳情况表.${extension}`,
        data: await tablesFile([layout], layout.title, extension, told),
        stored: true,
      })
  }
  return parts
}

/** The folder of an archive for each kind of originals; pages call them the same. */
export const originalFolders = {
  reply: '回函',
  import: '导入的表',
  draft: '文稿',
  talk: '沟通记录',
  return: '收回的表',
} as const satisfies Record<OriginalKind, string>

/** Each original under its own name, the unit before it and part of its digest behind it, so that none is hidden. */
const originalsOf = async (db: Db, records: readonly RoundRecord[]): Promise<ArchiveRecord['originals']> => {
  const found = []
  for (const record of records)
    for (const { sha256, name, kind, unit } of await uploadsOfRound(db, record.round.id)) {
      const own = safeName(`${unit === '' ? '' : `${unit}-`}${sha256.slice(0, 8)}-${name}`)
      const file = `${folderOf(record)}/原件/${originalFolders[kind]}/${own}`
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

/** The original is not in the folder of uploads: an archive without it would be a false one. */
export class OriginalMissing extends Error {
  constructor(sha256: string) {
    super(`原件 ${sha256.slice(0, 12)}… 不在数据文件夹中，没有归档。请管理员从备份中找回 uploads 文件夹。`)
  }
}

const originalStream = async (uploads: string, sha256: string) => {
  const opened = await openUpload(uploads, sha256)
  if (opened === null) throw new OriginalMissing(sha256)
  return opened.stream
}

const page = 1000

const allEvents = async (db: Db, projectId: number): Promise<Event[]> => {
  const events: Event[] = []
  for (let offset = 0; ; offset += page) {
    const some = await eventsOfProject(db, projectId, { limit: page, offset })
    events.push(...some)
    if (some.length < page) return events
  }
}
