import type { ColumnRole } from '../../consultation/adoptionTable'
import { assignRoles, headerKey } from '../../reading/tables'
import { looksLikeRowKey } from './rowKey'

/** What the columns of a table for filling in hold, with their headers as they are handed out. */
export const exchangeColumns = {
  key: '行标识（请勿改动）',
  number: '序号',
  unit: '单位',
  clause: '条款',
  comment: '修改意见',
  decision: '采纳情况',
  reason: '理由',
  revisedText: '采纳后的表述',
  remark: '备注',
} as const

export type ExchangeColumn = keyof typeof exchangeColumns

export const columnNames: readonly ExchangeColumn[] = [
  'key',
  'number',
  'unit',
  'clause',
  'comment',
  'decision',
  'reason',
  'revisedText',
  'remark',
]

/** The columns that may be filled in. */
export const answerColumns = ['decision', 'reason', 'revisedText', 'remark'] as const

export type AnswerColumn = (typeof answerColumns)[number]

/** Where each column stands; what is not there is absent. */
export type ColumnPlaces = Partial<Record<ExchangeColumn, number>>

const ownHeaders = new Map(columnNames.map(name => [headerKey([exchangeColumns[name]]), name]))

/** 采纳后的表述 is no column of adoption tables; this is what people call it when they rename it. */
const revisedHeader =
  /(?:采纳|修改|调整)后(?!.*情况)|拟(?:修改|改|采用)|最终(?:表述|文字|文本)|采用的?(?:表述|文字|文本)/u

const roleColumns: Partial<Record<ColumnRole, ExchangeColumn>> = {
  seq: 'number',
  unit: 'unit',
  clause: 'clause',
  comment: 'comment',
  decision: 'decision',
  reason: 'reason',
  rationale: 'reason',
  remark: 'remark',
}

/**
 * Finds the columns under these headers: by the header they were handed out with, else, where somebody renamed
 * one, by the words that adoption tables use. The key column is known by its cells, whatever stands above it.
 */
export const findColumns = (
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnPlaces => {
  const places: ColumnPlaces = {}
  const rest = headers.map((header, at) => {
    const own = ownHeaders.get(headerKey([header]))
    if (own === undefined || places[own] !== undefined) return header
    places[own] = at
    return ''
  })
  const keys = keyColumn(rows)
  if (keys !== null) places.key = keys
  const taken = new Set(Object.values(places))
  for (const [at, header] of rest.entries()) {
    if (places.revisedText !== undefined || taken.has(at) || !revisedHeader.test(header)) continue
    places.revisedText = at
    taken.add(at)
    rest[at] = ''
  }
  for (const [at, { role }] of assignRoles(rest, rows).entries()) {
    const name = roleColumns[role]
    if (name === undefined || taken.has(at) || places[name] !== undefined) continue
    if ((rest[at] ?? '').trim() === '' && role !== 'decision') continue
    places[name] = at
    taken.add(at)
  }
  return places
}

/** The column in which most keys stand; null where there is none. */
export const keyColumn = (rows: readonly (readonly string[])[]): number | null => {
  const counts = new Map<number, number>()
  for (const row of rows)
    for (const [at, cell] of row.entries())
      if (looksLikeRowKey(cell)) counts.set(at, (counts.get(at) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most?.[0] ?? null
}

/** How surely a row of cells is the heading: columns known by it, none where it cannot be one. */
export const headingScore = (cells: readonly string[]): number => {
  if (cells.some(looksLikeRowKey)) return 0
  const places = findColumns(cells, [])
  const known = Object.keys(places).length
  return places.comment !== undefined || places.decision !== undefined ? known : 0
}
