import {
  answerColumns,
  cellText,
  choosableLabels,
  columnNames,
  type ExchangeColumn,
  type ExportedRow,
  exchangeColumns,
  writeFileKey,
  writeRowKey,
} from '../checking/exchange'
import { dispositions } from '../consultation/dispositions'
import { charactersPerLine, tallestRow } from './tables/fitRow'
import { countLines } from './tables/wrapLines'

/** What an export is about, as it is told in the workbook. */
export interface ExchangeAbout {
  key: string
  documentTitle: string
  projectName: string
  roundName: string
  /** Who exported, and when, in words. */
  by: string
  at: string
}

export interface ExchangeSheetColumn {
  name: ExchangeColumn
  header: string
  /** In half-width characters. */
  width: number
  editable: boolean
  hidden: boolean
  centred: boolean
}

export interface ExchangeSheetRow {
  cells: readonly string[]
  /** Points. */
  height: number
}

/** The workbook for filling in, as plain data: measured, not yet written. */
export interface ExchangeSheet {
  sheet: string
  title: string
  hint: string
  columns: readonly ExchangeSheetColumn[]
  rows: readonly ExchangeSheetRow[]
  /** Empty rows at the end for comments that are still to be logged. */
  spareRows: number
  choices: readonly string[]
  /** Prose, a line each; the first is the title, those without a full stop are headings. Width in half-width characters. */
  instructions: {
    sheet: string
    width: number
    lines: readonly { text: string; height: number; heading: boolean }[]
  }
  /** The hidden sheet by which the file is known again. */
  identity: { sheet: string; rows: readonly (readonly [string, string])[] }
}

const widths: Record<ExchangeColumn, number> = {
  key: 12,
  number: 6,
  unit: 16,
  clause: 14,
  comment: 46,
  decision: 13,
  reason: 36,
  revisedText: 30,
  remark: 16,
}
const centred: readonly ExchangeColumn[] = ['number', 'unit', 'decision']
const editable: readonly string[] = answerColumns

/** 五号, in points. */
export const exchangeFontSize = 10.5
const lineHeight = exchangeFontSize * 1.38
const lowestRow = 32
const spareRows = 20

/** Title, hint and heading stand above the rows. */
export const rowsAboveExchange = 3

/** Lays an export out as a workbook: what is told, how wide and tall it is. */
export const layOutExchange = (about: ExchangeAbout, rows: readonly ExportedRow[]): ExchangeSheet => {
  const columns = columnNames.map(name => ({
    name,
    header: exchangeColumns[name],
    width: widths[name],
    editable: editable.includes(name),
    hidden: name === 'key',
    centred: centred.includes(name),
  }))
  return {
    sheet: '意见处理表',
    title: cellText(`《${about.documentTitle}》意见处理表（${about.roundName}）`),
    hint: '请只填写浅黄色的格；“采纳情况”从下拉列表中选。不采纳、部分采纳须写明理由。填好后存盘，在系统中“收回填写的表”。',
    columns,
    rows: rows.map(row => layOutRow(columnNames.map(name => cellOf[name](row, about.key)))),
    spareRows,
    choices: choosableLabels,
    instructions: { sheet: '填写说明', width: proseWidth, lines: instructions(about).map(layOutProse) },
    identity: { sheet: '导出信息', rows: identity(about).map(([name, value]) => [name, cellText(value)]) },
  }
}

const proseWidth = 78
/** 小四, in points. */
export const proseFontSize = 12

const layOutProse = (line: string) => {
  const text = cellText(line)
  const lines = countLines(text, charactersPerLine(proseWidth, proseFontSize))
  return { text, height: Math.ceil(lines * proseFontSize * 1.45) + 8, heading: !text.endsWith('。') }
}

const cellOf: Record<ExchangeColumn, (row: ExportedRow, key: string) => string> = {
  key: ({ commentId }, exportKey) => writeRowKey({ exportKey, commentId }),
  number: row => String(row.number),
  unit: row => row.unit,
  clause: row => row.clause,
  comment: row => row.comment,
  decision: row => row.decision,
  reason: row => cellText(row.answer.reason),
  revisedText: row => cellText(row.answer.revisedText),
  remark: row => cellText(row.remark),
}

/** Everything is to be read without making rows taller; where a sheet's limit forbids that, the cell still holds it all. */
const layOutRow = (cells: readonly string[]): ExchangeSheetRow => {
  const lines = cells.map((cell, at) => {
    const name = columnNames[at]
    return name === undefined || name === 'key'
      ? 1
      : countLines(cell, charactersPerLine(widths[name], exchangeFontSize))
  })
  return {
    cells,
    height: Math.min(tallestRow, Math.max(lowestRow, Math.ceil(Math.max(...lines) * lineHeight) + 6)),
  }
}

const reasonedLabels = Object.values(dispositions)
  .filter(({ choosable, needsReason }) => choosable && needsReason)
  .map(({ label }) => `“${label}”`)
  .join('')

const instructions = ({ documentTitle, roundName }: ExchangeAbout): string[] => [
  '填写说明',
  `这张表列出《${documentTitle.replaceAll(/^《|》$/g, '')}》${roundName}收到的意见，供离线填写采纳情况。可以复制几份，分给几个人各填各的，再一份一份收回。`,
  '一、可以填写的格',
  '浅黄色的四列可以填写：采纳情况、理由、采纳后的表述、备注。其余各列受保护，没有密码。',
  `采纳情况从下拉列表中选：${choosableLabels.join('、')}。一条意见只选一个；还没有想好的，空着不填。`,
  `选${reasonedLabels}的，要在“理由”一格写明理由，理由将原样进入采纳情况表。`,
  '部分采纳或改用其他表述的，在“采纳后的表述”一格写上最终写进文件的话。',
  '二、可以放心做的事',
  '排序、筛选、隐藏行列、调整行高列宽、插入空列、复制工作表、用 WPS 或 LibreOffice 另存，都不影响收回。需要排序的，先在“审阅”中“撤销工作表保护”（没有密码），并选中整张表再排序。',
  '三、请不要做的事',
  '不要改动隐藏的“行标识”一列，不要把别的项目或别的轮次的行贴进来，不要在一格里写两个结论。这些地方收回时会逐条指出，不会被采用。',
  '四、补登新的意见',
  '表尾的空行可以补登漏掉的意见：写明单位和修改意见，行标识空着。收回时经人看过，再登记为新的意见。',
  '五、收回',
  '在系统的同一轮次中点“收回填写的表”，放入这份文件。系统会拿导出时、您填写的和现在的三方比较，先列出会改动什么、哪里与别人冲突、哪里没有看懂，确认之后才保存。',
]

const identity = (about: ExchangeAbout): [string, string][] => [
  ['导出标识', writeFileKey(about.key)],
  ['项目', about.projectName],
  ['轮次', about.roundName],
  ['导出人', about.by],
  ['导出时间', about.at],
]

/** What each sheet holds, cell by cell from A1: to compare a written file with. */
export const exchangeGrids = (sheet: ExchangeSheet): (readonly (readonly string[])[])[] => [
  [
    ['', sheet.title],
    ['', sheet.hint],
    sheet.columns.map(({ header }) => header),
    ...sheet.rows.map(({ cells }) => cells),
  ],
  sheet.instructions.lines.map(({ text }) => [text]),
  sheet.identity.rows,
]
