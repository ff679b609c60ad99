import type { SourcesAudit } from '../checking/auditSources'
import { type Finding, findingCodes, severityLabels } from '../checking/finding'
import { offeredRepairs } from '../checking/repairs/repairSteps'
import { adviceFor, auditCounting, rowWords } from './findingWords'
import { layOutTable, type PlainTable } from './tables/layOutTable'
import { layOutRepairedTable, layOutTableAsRead } from './tables/tableAsRead'
import type { TableLayout } from './tables/tableLayout'

/** What an audit found, ready to be written: as a workbook, a document or a page. */
export interface FindingsReport {
  title: string
  /** What was looked at and what came of it, a sentence each. */
  summary: readonly string[]
  /** Each table as it was read, cells marked. */
  tables: readonly TableLayout[]
  findings: TableLayout
  /** The tables for which there are repairs, with all of them made. */
  repaired: readonly TableLayout[]
}

const title = '意见采纳情况表核对报告'

/** The report of an audit: pure data in the order in which it is read. `done`: repairs already made, in words. */
export const layOutFindings = (result: SourcesAudit, done: readonly string[] = []): FindingsReport => {
  const { recognised, findings } = result
  const counted = result.tables.map(tableSentence)
  const summary = [
    ...counted,
    ...(counted.length === 0 ? [] : [auditCounting]),
    ...doneSentence(done),
    verdict(findings),
  ]
  const offered = offeredRepairs(result)
  const several = recognised.length > 1
  const name = (word: string, index: number): string => (several ? `${word}${index + 1}` : word)
  return {
    title,
    summary,
    tables: recognised.map((table, index) => layOutTableAsRead(table, findings, index, name('原表', index))),
    findings: layOutTable({
      title,
      sheet: '核对结果',
      columns: [
        { header: '级别', width: 9, align: 'centre' },
        { header: '问题', width: 24, align: 'centre' },
        ...(several ? [{ header: '表', width: 8, align: 'centre' } as const] : []),
        { header: '行', width: 16, align: 'centre' },
        { header: '说明', width: 60, align: 'left' },
        { header: '建议', width: 30, align: 'left' },
      ],
      subtitles: [verdict(findings)],
      rows: findings.length,
      row: at => findingRow(findings[at], several),
      below: summary.slice(0, -1).map(text => ({ style: 'footnote', text }) as const),
      repeatedColumns: [0],
      continued: '（续）',
    }),
    repaired: recognised.flatMap((table, index) => {
      const repairs = offered.filter(each => each.table === index).map(({ repair }) => repair)
      return repairs.length === 0 ? [] : [layOutRepairedTable(table, repairs, name('改正后', index))]
    }),
  }
}

const findingRow = (finding: Finding | undefined, several: boolean): ReturnType<PlainTable['row']> => {
  if (finding === undefined) return { cells: [] }
  const { severity, code, table, rows, message } = finding
  return {
    cells: [
      severityLabels[severity],
      findingCodes[code].name,
      ...(several ? [table === null ? '' : String(table + 1)] : []),
      rowWords(rows),
      message,
      adviceFor(finding),
    ],
    marks: [{ column: 0, severity, text: '' }],
  }
}

const tableSentence = ({ title: name, tally }: SourcesAudit['tables'][number]): string => {
  const outcomes: [string, number][] = [
    ['采纳', tally.accepted],
    ['部分采纳', tally.partial],
    ['不采纳', tally.rejected],
    ['解释说明', tally.explained],
    ['未定', tally.open],
  ]
  const shown = outcomes.filter(([, count]) => count > 0).map(([label, count]) => `${label} ${count} 条`)
  return (
    `${name === '' ? '表' : name}：共 ${tally.rows} 行，${tally.units} 个单位，其中 ${tally.unitsWithComments} 个单位提出意见 ${tally.comments} 条` +
    `${shown.length === 0 ? '' : `（${shown.join('，')}）`}，无意见 ${tally.noComment} 行。`
  )
}

const doneSentence = (done: readonly string[]): string[] =>
  done.length === 0
    ? []
    : [`已按建议改正 ${done.length} 处：${done.join('；')}。以下是改正后的表和核对结果。`]

const verdict = (findings: readonly Finding[]): string => {
  if (findings.length === 0) return '核对没有发现问题。'
  const count = (severity: Finding['severity']): string =>
    `${severityLabels[severity]} ${findings.filter(finding => finding.severity === severity).length} 处`
  return `核对发现问题 ${findings.length} 处：${count('error')}，${count('warning')}，${count('note')}。`
}
