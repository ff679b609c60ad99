import type { Problem } from '../../consultation/problem'
import { foldKey } from '../../reading/fold'
import { unknownWords, written } from '../placeholders'
import { layOutAdoptionTable } from './adoptionTable'
import { isColumnKey } from './cellTexts'
import type { TableTemplate } from './tableTemplates'
import { countNames } from './tallyLine'

/** Bounds of a form that can be printed on one page and read. */
export const templateBounds = {
  name: 60,
  /** A sheet's name is at most this long (Excel's limit). */
  sheet: 31,
  header: 40,
  linesBelow: 20,
  line: 200,
  /** Half-width characters, relative to the other columns. */
  narrowest: 4,
  widest: 200,
  /** Of the row of headers, in points: two fifths of a page, and never more than one row of a sheet. */
  tallestHeader: 200,
} as const

const within = (text: string, most: number): boolean => text.trim() !== '' && text.length <= most

/**
 * What is wrong with a form, all at once; fields are `name`, `sheet`, `columns`, `header-KEY`, `width-KEY`,
 * `linesBelow`. A table without its comments, or without what became of them, is no adoption table.
 */
export const checkTemplate = (template: TableTemplate): Problem[] => {
  const problems: Problem[] = []
  const say = (field: string, message: string): number => problems.push({ field, message })
  const { name, sheet, header, narrowest, widest } = templateBounds
  if (!within(template.name, name)) say('name', `请填写表式名称，最多 ${name} 个字。`)
  if (!within(template.sheet, sheet)) say('sheet', `请填写工作表名，最多 ${sheet} 个字。`)
  const keys: string[] = template.columns.map(column => column.key)
  if (!keys.includes('comment')) say('columns', '表中要有“修改意见”一栏，请选上。')
  if (!keys.includes('decision') && !keys.includes('decisionAndReason'))
    say('columns', '表中要有“采纳情况”或“采纳情况及理由”一栏，请选上一个。')
  const headers = template.columns.map(column => foldKey(column.header))
  for (const [at, column] of template.columns.entries()) {
    if (!isColumnKey(column.key)) say('columns', `没有“${column.key}”这种栏目，请去掉它。`)
    if (keys.indexOf(column.key) !== at) say('columns', `“${column.header}”的内容出现了两次，请去掉一栏。`)
    if (!within(column.header, header)) say(`header-${column.key}`, `请填写栏名，最多 ${header} 个字。`)
    else if (headers.indexOf(foldKey(column.header)) !== at)
      say(`header-${column.key}`, `栏名“${column.header}”用了两次，看表的人分不清，请改一个。`)
    if (!(column.width >= narrowest && column.width <= widest))
      say(`width-${column.key}`, `“${column.header}”的宽度应是 ${narrowest} 到 ${widest} 的数。`)
  }
  if (problems.length === 0 && heightOfHeader(template) > templateBounds.tallestHeader)
    say('columns', '有的栏名太长、栏又太窄，表头会占去小半页。请把栏名改短，或把这一栏加宽。')
  problems.push(...checkLines(template.linesBelow))
  return problems
}

const heightOfHeader = (template: TableTemplate): number => {
  const { header } = layOutAdoptionTable({ title: '', rows: [] }, template)
  return header.parts.reduce((sum, { height }) => sum + height, 0)
}

const checkLines = (lines: readonly string[]): Problem[] => {
  const say = (message: string): Problem => ({ field: 'linesBelow', message })
  if (lines.length > templateBounds.linesBelow) return [say(`表下最多 ${templateBounds.linesBelow} 行。`)]
  return lines.flatMap(line => {
    const wrong = unknownWords(line, countNames).map(word =>
      say(`表下文字中的“{${word}}”不是可用的数字；可用的是 ${countNames.map(written).join('、')}。`),
    )
    return line.length > templateBounds.line
      ? [...wrong, say(`表下每行最多 ${templateBounds.line} 个字。`)]
      : wrong
  })
}
