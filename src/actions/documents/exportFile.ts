import { writeFile } from 'node:fs/promises'
import { becameOfRound } from '../../domain/checking/reconcile'
import type { RoundRecord } from '../../domain/consultation/record'
import { layOutExchange } from '../../domain/writing/exchangeSheet'
import { layOutRound } from '../../domain/writing/tables/roundTable'
import { usualTemplate } from '../../domain/writing/tables/tableTemplates'
import { unitAnswers, writeUnitAnswer } from '../../domain/writing/unitAnswer'
import { exchangeFile } from '../../files/writing/exchangeWorkbook'
import { noteFile, tablesFile, tablesPdf } from '../../files/writing/handOut'
import type { Told } from '../../files/writing/progress'
import { safeName, zipFiles } from '../../files/writing/zip'
import type { Db } from '../../store/database'
import { exportedRowsOf, findExchange } from '../../store/exchanges'
import { findProject } from '../../store/projects'
import { roundRecord } from '../../store/record'
import { recordsOf } from '../../store/records'
import { closingsOf } from '../../store/roundClosings'
import { findRound } from '../../store/rounds'
import { settingsOf } from '../../store/settings'
import { NotFound } from '../action'
import { mostDocumentRows } from '../archives/archiveParts'
import { archiveRounds } from '../archives/archiveRounds'
import type { AnswersOrder, ExchangeOrder, ExportOrder, NoteOrder, TablesOrder } from './exportOrder'
import { noteOfProject } from './noteOfProject'

/** What each format holds: a sheet 1,048,576 rows with its heading; LibreOffice takes minutes for more than some thousand. */
const limits = {
  xlsx: { label: 'Excel', most: 1_000_000 },
  docx: { label: 'Word', most: mostDocumentRows },
  pdf: { label: 'PDF', most: 5000 },
} as const

/** A document cannot hold so much: it would open in no office program. The sentence is for the person. */
export class TooLong extends Error {}

/**
 * Makes the file that was ordered at `path`, where there must be none yet, and reads it back. Gives the name under
 * which it is handed out.
 * @throws NotFound where there is nothing to be made of; UnfaithfulFile and its like where it must not be handed out.
 */
export const exportFile = async (db: Db, order: ExportOrder, path: string, told: Told): Promise<string> => {
  told(0, '正在读取记录')
  switch (order.kind) {
    case 'archive': {
      const { by, at, uploads, projectId, roundId } = order
      const { title } = await archiveRounds(db, { uploads, projectId, roundId, path }, by, at, told)
      return safeName(`${title}归档包${await frozenAs(db, roundId)}-${at.slice(0, 10)}.zip`)
    }
    case 'tables':
      return save(path, await tables(db, order, told))
    case 'note':
      return save(path, await note(db, order, told))
    case 'answers':
      return save(path, await answers(db, order, told))
    case 'exchange':
      return save(path, await exchange(db, order))
  }
}

/** Which snapshot a file of a closed round shows, for its name: two files of one round may come from two. */
const frozenAs = async (db: Db, roundId: number | null): Promise<string> => {
  const [newest] = roundId === null ? [] : await closingsOf(db, roundId)
  return newest?.kind === 'closed' ? `（定稿第${newest.number}号快照）` : ''
}

interface Made {
  name: string
  bytes: Buffer
}

const save = async (path: string, { name, bytes }: Made): Promise<string> => {
  await writeFile(path, bytes, { flag: 'wx', mode: 0o600 })
  return name
}

const projectOf = async (db: Db, id: number) => {
  const project = await findProject(db, id)
  if (project === null) throw new NotFound()
  return project
}

const tables = async (db: Db, order: TablesOrder, told: Told): Promise<Made> => {
  const { projectId, roundId, template, grouping, extension } = order
  const project = await projectOf(db, projectId)
  const { countingRule } = await settingsOf(db, projectId)
  const one = roundId === null ? undefined : await roundRecord(db, roundId)
  const records =
    roundId === null
      ? (await recordsOf(db, projectId)).filter(record => record.replies.length > 0)
      : one === undefined
        ? []
        : [one]
  const rows = rowsIn(records)
  const { label, most } = limits[extension]
  if (rows > most)
    throw new TooLong(
      `这张表约有 ${rows} 行，${label} 最多写 ${most} 行，没有导出。请改用 Excel 格式，或按轮次分开导出。`,
    )
  told(0, '正在排版')
  const layouts = records.map(record =>
    layOutRound({ ...project, countingRule }, record, template, grouping ?? undefined),
  )
  const [first] = layouts
  if (first === undefined) throw new NotFound()
  const title = layouts.length === 1 ? first.title : `《${project.documentTitle}》意见采纳情况表`
  const bytes =
    extension === 'pdf'
      ? await tablesPdf(layouts, title, told)
      : await tablesFile(layouts, title, extension, told)
  return { name: safeName(`${title}${await frozenAs(db, roundId)}.${extension}`), bytes }
}

const rowsIn = (records: readonly RoundRecord[]): number =>
  records.reduce((sum, { comments, replies }) => sum + comments.length + replies.length, 0)

const note = async (db: Db, { projectId }: NoteOrder, told: Told): Promise<Made> => {
  const project = await projectOf(db, projectId)
  const { paragraphs, records, rule } = await noteOfProject(db, project)
  const held = records.filter(record => record.replies.length > 0)
  const rows = rowsIn(held)
  if (rows > limits.docx.most)
    throw new TooLong(
      `编制说明的附表约有 ${rows} 行，Word 最多写 ${limits.docx.most} 行，没有导出。请下载纯文本的编制说明，附表另用 Excel 格式导出。`,
    )
  told(0, '正在排版')
  const tables = held.map(record => layOutRound({ ...project, countingRule: rule }, record, usualTemplate))
  return {
    name: safeName(`《${project.documentTitle}》编制说明.docx`),
    bytes: await noteFile(paragraphs, ...tables),
  }
}

const answers = async (db: Db, order: AnswersOrder, told: Told): Promise<Made> => {
  const { documentTitle, draftingUnit } = await projectOf(db, order.projectId)
  const record = await roundRecord(db, order.roundId)
  const all = record === undefined ? [] : unitAnswers(record)
  const wanted = all.filter(each => order.consulteeId === null || each.consulteeId === order.consulteeId)
  const [first] = wanted
  if (record === undefined || first === undefined) throw new NotFound()
  const occasion = { documentTitle, draftingUnit, roundName: record.round.name, date: order.date }
  const title = `《${documentTitle}》${becameOfRound(record.round.name)}反馈${await frozenAs(db, record.round.id)}`
  if (order.consulteeId !== null) {
    const bytes = await noteFile(writeUnitAnswer(first, occasion))
    return { name: safeName(`${title}-${first.unit}.docx`), bytes }
  }
  const files = []
  for (const [at, each] of all.entries()) {
    const number = String(at + 1).padStart(String(all.length).length, '0')
    const bytes = await noteFile(writeUnitAnswer(each, occasion))
    files.push({ name: safeName(`${number}-${each.unit}.docx`), bytes })
    told(0, `已写出 ${at + 1} 份，共 ${all.length} 份`)
  }
  return { name: safeName(`${title}.zip`), bytes: await zipFiles(files, new Date(order.at)) }
}

const exchange = async (db: Db, { exchangeId, moment }: ExchangeOrder): Promise<Made> => {
  const held = await findExchange(db, exchangeId)
  const round = held && (await findRound(db, held.roundId))
  if (held === undefined || round === undefined) throw new NotFound()
  const { documentTitle, name } = await projectOf(db, round.projectId)
  const about = { documentTitle, projectName: name, roundName: round.name, by: held.by, at: moment }
  const rows = await exportedRowsOf(db, held.id)
  return { name: held.name, bytes: await exchangeFile(layOutExchange({ ...about, key: held.key }, rows)) }
}
