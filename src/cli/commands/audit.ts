import { auditSources } from '../../domain/checking/auditSources'
import { findingCodes, severityLabels } from '../../domain/checking/finding'
import { auditCounting } from '../../domain/writing/findingWords'
import type { AddCommand } from '../command'
import { auditDocument } from '../documents'
import { nameOf, readSource } from '../input'
import { CallRefused, printJson, printLines, say } from '../output'

interface AuditOptions {
  json?: boolean
  note?: string
  draft?: string
  out?: string
}

export const auditCommand: AddCommand = (program, finish) => {
  program
    .command('audit <files...>')
    .description('核对一张现成的意见采纳情况表及其编制说明')
    .option('--note <file>', '编制说明（如不在同一文件中）')
    .option('--draft <file>', '所征求意见的文稿，核对其中列举的数量和重复的标题')
    .option('--json', '输出 JSON')
    .option('--out <report>', '另存核对报告（.xlsx、.docx 或 .html）')
    .action(async (paths: string[], options: AuditOptions) => {
      const files = await Promise.all(paths.map(readSource))
      const notes = options.note === undefined ? [] : [await readSource(options.note)]
      const drafts = options.draft === undefined ? [] : [await readSource(options.draft)]
      const result = auditSources(files, notes, undefined, drafts)
      const found = [...result.recognised, ...result.statements, ...result.findings]
      if (found.length === 0) {
        throw new CallRefused(
          `${paths.map(nameOf).join('、')}：没有找到意见采纳情况表，也没有写明数字的文字。应有一行表头，写明“单位”“修改意见”“采纳情况”等栏目。`,
        )
      }
      if (options.out !== undefined) {
        const { writeReport } = await import('../../files/writing/report.js')
        await writeReport(result, options.out)
        say(`核对报告已存为 ${options.out}`)
      }
      if (options.json) printJson(auditDocument(result))
      else printLines(verdictLines(result))
      finish(result.findings.some(finding => finding.severity === 'error') ? 1 : 0)
    })
}

const verdictLines = (result: ReturnType<typeof auditSources>): string[] => [
  ...result.tables.map(
    ({ title, tally }) =>
      `${title}：${tally.rows} 行，${tally.units} 个单位，${tally.unitsWithComments} 个单位提出意见 ${tally.comments} 条；` +
      `采纳 ${tally.accepted}，部分采纳 ${tally.partial}，不采纳 ${tally.rejected}，未定 ${tally.open}`,
  ),
  ...(result.tables.length === 0 ? [] : [auditCounting]),
  ...result.findings.map(
    finding => `[${severityLabels[finding.severity]}] ${findingCodes[finding.code].name}：${finding.message}`,
  ),
  result.findings.length === 0 ? '没有发现问题。' : `共 ${result.findings.length} 处。`,
]
