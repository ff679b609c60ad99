import { Refused } from '../../actions/action'
import { takeInArchive } from '../../actions/archives/takeInArchive'
import { noCorrections, previewImport } from '../../domain/checking/importing/preview'
import type { ArchiveRecord } from '../../domain/consultation/archive'
import { checkPackage, NoPackage, openPackage, readPart } from '../../files/packages/checkPackage'
import { readUpload } from '../../files/reading/readUpload'
import { type KeptUpload, keepUpload } from '../../files/uploads'
import type { OpenZip } from '../../files/zipReader'
import type { Db } from '../../store/database'
import { findProject } from '../../store/projects'
import type { AddCommand } from '../command'
import { archivedEvents, archiveRecord } from '../data/archiveRecord'
import { bringHome } from '../data/bringHome'
import { actorNamed, numberOption, withData } from '../data/folder'
import { takeInLetter } from '../data/takeInLetter'
import { takeInTable } from '../data/takeInTable'
import { nameOf, readBytes } from '../input'
import { CallRefused, printLines } from '../output'
import { parseJson } from '../parseJson'
import { asRefusal } from './verify'

interface ImportOptions {
  data?: string
  project?: string
  name?: string
  user?: string
  round?: string
  mode?: string
  take?: boolean
}

interface Work {
  path: string
  uploads: string
  options: ImportOptions
}

export const importCommand: AddCommand = program => {
  program
    .command('import <file>')
    .description(
      '导入数据文件夹：一张采纳情况表成为新的一轮，一份来函登记到一轮中，一份填好的表收回，一个归档包成为新的项目',
    )
    .option('--data <dir>', '数据文件夹')
    .option('--project <id>', '表或来函放进哪个项目；表不填则新建项目')
    .option('--round <number>', '放进第几轮：表只新增本轮没有的各行，不填为新的一轮；来函不填为最近一轮')
    .option('--mode <mode>', '单位已有回函时：replace 更正，add 补充')
    .option('--take', '收回填好的表时：采用没有冲突、也不前后矛盾的改动')
    .option('--name <name>', '新项目的名称；不填取自文件')
    .option('--user <name>', '以哪个用户的名义；不填为系统管理员')
    .action(async (path: string, options: ImportOptions) => {
      const lines = await withData(options.data, (db, { uploads }) =>
        takeIn(db, { path, uploads, options }).catch(problem => {
          if (problem instanceof Refused) throw new CallRefused(`${nameOf(path)}：${problem.message}`)
          throw problem
        }),
      )
      printLines(lines)
    })
}

/** An archive is told by what is in it; everything else is read as a file with a table. */
const takeIn = async (db: Db, work: Work): Promise<string[]> => {
  const opened = await openPackage(work.path).catch(problem => {
    if (problem instanceof NoPackage) return null
    return asRefusal(work.path)(problem)
  })
  if (opened === null) return takeInFile(db, work)
  opened.zip.close()
  return takeInPackage(db, work)
}

const takeInPackage = async (db: Db, { path, uploads, options }: Work): Promise<string[]> => {
  const { differences } = await checkPackage(path).catch(asRefusal(path))
  if (differences.length > 0)
    throw new CallRefused(
      `${nameOf(path)} 与清单不一致，没有导入：${differences[0] ?? ''}请换一个完好的归档包；详情请用 caina verify 查看。`,
    )
  const { zip, manifest } = await openPackage(path).catch(asRefusal(path))
  try {
    if (manifest.format !== 'caina-archive')
      throw new CallRefused(`${nameOf(path)} 是备份，请用 caina restore 恢复。`)
    const text = (await readPart(zip, 'record.json')).toString('utf8')
    const record = await withSnapshots(zip, parseJson(text, archiveRecord, `${nameOf(path)} 的 record.json`))
    const kept = new Map<string, KeptUpload>()
    const strange: string[] = []
    for (const { file, sha256, name } of record.originals) {
      const upload = await keepUpload(uploads, await readPart(zip, file))
      if (upload.sha256 === sha256) kept.set(sha256, upload)
      else strange.push(`原件“${name}”在包里的内容与记录不符，没有导入；请向对方另要这份原件。`)
    }
    const name = options.name ?? record.project.name
    const by = await actorNamed(db, options.user)
    const history = zip.names.includes('events.json') ? await historyIn(zip, nameOf(path)) : []
    const id = await takeInArchive(db, { record, kept, name, history }, by)
    return [`已导入项目“${name}”（编号 ${id}），共 ${record.rounds.length} 轮。`, ...strange]
  } catch (problem) {
    return asRefusal(path)(problem)
  } finally {
    zip.close()
  }
}

const historyIn = async (zip: OpenZip, name: string) =>
  parseJson((await readPart(zip, 'events.json')).toString('utf8'), archivedEvents, `${name} 的 events.json`)

/** What was frozen when rounds were closed stands in files of their own. */
const withSnapshots = async (zip: OpenZip, record: ArchiveRecord): Promise<ArchiveRecord> => {
  const { beside } = record
  if (beside === undefined) return record
  const closings = []
  for (const closing of beside.closings) {
    const frozen = closing.file === null ? null : (await readPart(zip, closing.file)).toString('utf8')
    closings.push({ ...closing, snapshot: frozen })
  }
  return { ...record, beside: { ...beside, closings } }
}

/** A table that was handed out goes home; any other becomes a round, a letter the reply of its unit. */
const takeInFile = async (db: Db, { path, uploads, options }: Work): Promise<string[]> => {
  const name = nameOf(path)
  const bytes = await readBytes(path)
  const source = await readUpload(bytes, name)
  const projectId = numberOption('--project', options.project)
  if (projectId !== null && (await findProject(db, projectId)) === null)
    throw new CallRefused(`没有编号为 ${projectId} 的项目，请核对 --project。`)
  const by = await actorNamed(db, options.user)
  const keep = async () => ({ ...(await keepUpload(uploads, bytes)), name })
  const file = { name, projectId, source, keep }
  const home = await bringHome(db, { ...file, take: options.take ?? false }, by)
  if (home !== null) return home
  const { table, note, reading, letter, dateOfForm } = previewImport(source, noCorrections)
  const round = numberOption('--round', options.round)
  const receivedOn = dateOfForm || null
  if (table !== null)
    return takeInTable(db, { ...file, round, table, note, receivedOn, named: options.name }, by)
  if (reading !== 'letter' || letter === null)
    throw new CallRefused(
      `${name}：没有找到意见采纳情况表。应有一行表头，写明“单位”“修改意见”“采纳情况”等栏目。`,
    )
  return takeInLetter(db, { ...file, number: round, mode: options.mode, letter }, by)
}
