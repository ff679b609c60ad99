import { type Finding, severityLabels } from '../../domain/checking/finding'
import type { ArchiveRecord, SaidBeside } from '../../domain/consultation/archive'
import { type CountingRule, countingRules } from '../../domain/consultation/countingRules'
import type { RoundRecord } from '../../domain/consultation/record'
import { eventLines } from '../../domain/writing/eventLines'
import { layOutRound } from '../../domain/writing/tables/roundTable'
import { usualTemplate } from '../../domain/writing/tables/tableTemplates'
import { talkText } from '../../domain/writing/talkText'
import type { PackagePart } from '../../files/packages/writePackage'
import { openUpload } from '../../files/uploads'
import { noteFile, tablesFile } from '../../files/writing/handOut'
import { type Told, toldNobody } from '../../files/writing/progress'
import type { Db } from '../../store/database'
import { type Event, eventsOfProject } from '../../store/events'
import { findProject } from '../../store/projects'
import { NotFound } from '../action'
import { noteOfRounds } from '../documents/noteOfProject'
import { folderOf } from './archiveBeside'
import { type ArchiveScope, archiveRecordOf } from './recordOfArchive'

const text = (lines: readonly string[]): Buffer => Buffer.from(lines.map(line => `${line}\r\n`).join(''))
const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

/** Rows have numbers of their own in every round: where there are several, the round is named. */
const findingLine = ({ severity, message, table }: Finding, rounds: readonly RoundRecord[]): string => {
  const held = rounds.filter(({ replies }) => replies.length > 0)
  const of = table === null || held.length < 2 ? '' : `${held[table]?.round.name ?? ''}：`
  return `【${severityLabels[severity]}】${of}${message}`
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
      ...(await notePart(db, projectId, rounds)),
      ...(noteText.trim() === '' ? [] : [{ name: '编制说明.txt', data: text(noteText.split('\n')) }]),
      ...(beside.talks.length === 0
        ? []
        : [{ name: '沟通记录.txt', data: text(talkText(rounds, beside.talks)) }]),
      ...givenOut(beside),
      {
        name: '核对结果.txt',
        data: text([
          ...(findings.length === 0 ? ['核对没有发现问题。'] : []),
          ...findings.map(finding => findingLine(finding, rounds)),
          `计数口径：${countingRules[countingRule]}统计。`,
        ]),
      },
      { name: '操作记录.txt', data: text(eventLines(events)) },
      { name: 'events.json', data: json(events) },
      { name: 'record.json', data: json(withoutSnapshots(record)) },
      ...[...files].map(([file, sha256]) => ({ name: file, data: () => originalStream(uploads, sha256) })),
    ],
  }
}

/** The section of the note on these rounds, as the record tells it now. */
const notePart = async (
  db: Db,
  projectId: number,
  rounds: readonly RoundRecord[],
): Promise<PackagePart[]> => {
  const project = await findProject(db, projectId)
  if (project === null) throw new NotFound()
  const { paragraphs } = await noteOfRounds(db, project, rounds)
  if (paragraphs.length === 0) return []
  return [{ name: '编制过程及意见采纳情况.docx', data: await noteFile(paragraphs), stored: true }]
}

/** What was given out, as it was then: notes, and the record of a round when it was closed. */
const givenOut = ({ writtenNotes, closings }: SaidBeside): PackagePart[] => [
  ...writtenNotes.map(({ paragraphs, at }, index) => ({
    name: `给出的编制说明/第${index + 1}份-${at.slice(0, 10)}.txt`,
    data: text(paragraphs.map(paragraph => paragraph.text)),
  })),
  ...closings.flatMap(({ file, snapshot }) =>
    file === null || snapshot === null ? [] : [{ name: file, data: Buffer.from(snapshot) }],
  ),
]

/** Frozen rounds are as long as the record itself: they are files of their own, which the record names. */
const withoutSnapshots = (record: ArchiveRecord & { beside: SaidBeside }): ArchiveRecord => ({
  ...record,
  beside: {
    ...record.beside,
    closings: record.beside.closings.map(closing => ({ ...closing, snapshot: null })),
  },
})

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
        name: `${folderOf(record.round)}/意见采纳情况表.${extension}`,
        data: await tablesFile([layout], layout.title, extension, told),
        stored: true,
      })
  }
  return parts
}

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
