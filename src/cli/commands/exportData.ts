import { access } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { NotFound } from '../../actions/action'
import { OriginalMissing } from '../../actions/archives/archiveParts'
import { archiveRounds, UnfaithfulArchive } from '../../actions/archives/archiveRounds'
import { exportFile, TooLong } from '../../actions/documents/exportFile'
import { isGrouping } from '../../domain/writing/tables/groupRows'
import {
  isTemplateId,
  type TableTemplate,
  tableTemplates,
  usualTemplate,
} from '../../domain/writing/tables/tableTemplates'
import { IncompletePdf, UnfaithfulFile } from '../../files/writing/handOut'
import { NoPdf } from '../../files/writing/pdf'
import { toldNobody } from '../../files/writing/progress'
import type { Db } from '../../store/database'
import { listProjects } from '../../store/projects'
import { roundsOf } from '../../store/rounds'
import { listTemplates } from '../../store/templates'
import type { AddCommand } from '../command'
import { numberOption, withData } from '../data/folder'
import { CallRefused, printLines } from '../output'

interface ExportOptions {
  data?: string
  project?: string
  round?: string
  form?: string
  group?: string
}

const told = [TooLong, OriginalMissing, UnfaithfulArchive, IncompletePdf, UnfaithfulFile, NoPdf]

const refusal = (problem: unknown): never => {
  if (problem instanceof NotFound)
    throw new CallRefused('还没有可以成表的轮次。请先登记回函或导入反馈，再导出。')
  if (problem instanceof Error && told.some(kind => problem instanceof kind))
    throw new CallRefused(problem.message)
  throw problem
}

export const exportCommand: AddCommand = program => {
  program
    .command('export <file>')
    .description('从数据文件夹导出：.zip 为归档包，.xlsx、.docx、.pdf 为采纳情况表')
    .option('--data <dir>', '数据文件夹')
    .option('--project <id>', '项目编号；只有一个项目时可不填')
    .option('--round <n>', '第几轮；不填为全部轮次')
    .option('--form <id>', '表式，例如 government、standards、office-1')
    .option('--group <by>', '分组：unit、clause、decision')
    .action(async (file: string, options: ExportOptions) => {
      const path = resolve(file)
      const isThere = await access(path).then(
        () => true,
        () => false,
      )
      if (isThere) throw new CallRefused(`${path}：已经有这个文件，没有覆盖它。请换一个名字。`)
      const lines = await withData(options.data, (db, { uploads }) =>
        exportTo(db, { path, uploads, options }).catch(refusal),
      )
      printLines(lines)
    })
}

interface Work {
  path: string
  uploads: string
  options: ExportOptions
}

const exportTo = async (db: Db, { path, uploads, options }: Work): Promise<string[]> => {
  const project = await projectOf(db, numberOption('--project', options.project))
  const rounds = await roundsOf(db, project.id)
  const number = numberOption('--round', options.round)
  const chosen = number === null ? rounds : rounds.filter(round => round.number === number)
  if (chosen.length === 0)
    throw new CallRefused(
      number === null
        ? `“${project.name}”还没有轮次。`
        : `“${project.name}”没有第 ${number} 轮，请核对 --round。`,
    )
  const roundId = number === null ? null : (chosen[0]?.id ?? null)
  const scope = { projectId: project.id, roundId }
  const extension = extname(path).slice(1).toLowerCase()
  if (extension === 'zip') {
    const at = new Date().toISOString()
    const manifest = await archiveRounds(db, { ...scope, uploads, path }, null, at)
    return [
      `归档包已存为 ${path}：${manifest.files.length} 个文件。`,
      `总校验值（SHA-256）：${manifest.whole}`,
    ]
  }
  if (extension !== 'xlsx' && extension !== 'docx' && extension !== 'pdf')
    throw new CallRefused(`${path}：只能导出为 .zip、.xlsx、.docx 或 .pdf，请改用其中一种扩展名。`)
  const template = await templateNamed(db, options.form)
  const group = options.group ?? ''
  if (group !== '' && !isGrouping(group))
    throw new CallRefused(`--group ${group}：分组只能是 unit、clause 或 decision。`)
  const grouping = isGrouping(group) ? group : null
  await exportFile(db, { kind: 'tables', ...scope, template, grouping, extension }, path, toldNobody)
  return [`采纳情况表已存为 ${path}。`]
}

const projectOf = async (db: Db, id: number | null) => {
  const projects = await listProjects(db)
  const project = id === null && projects.length === 1 ? projects[0] : projects.find(each => each.id === id)
  if (project !== undefined) return project
  const list = projects.map(each => `${each.id} ${each.name}`).join('；')
  throw new CallRefused(
    projects.length === 0 ? '数据中还没有项目。' : `请用 --project 指明项目编号。现有：${list}。`,
  )
}

const templateNamed = async (db: Db, id: string | undefined): Promise<TableTemplate> => {
  if (id === undefined) return usualTemplate
  if (isTemplateId(id)) return tableTemplates[id]
  const own = (await listTemplates(db)).map(({ template }) => template)
  const found = own.find(template => template.id === id)
  if (found !== undefined) return found
  const known = [...Object.keys(tableTemplates), ...own.map(template => template.id)].join('、')
  throw new CallRefused(`--form ${id}：没有这个表式。可用的是 ${known}。`)
}
