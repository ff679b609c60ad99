import type { SourceDocument, TableBlock } from '../../reading/source'
import { headerKey } from '../../reading/tables'
import {
  type AnswerColumn,
  answerColumns,
  type ColumnPlaces,
  columnNames,
  exchangeColumns,
  findColumns,
  headingScore,
  keyColumn,
} from './columns'
import { unjoined } from './joinedCells'
import { readFileKey } from './rowKey'

/** A row of a table that came back. A column that is not there gives null, which is not the same as a blank cell. */
export interface ReturnedRow {
  /** “意见”第 12 行 */
  place: string
  /** Name of its sheet; null where the file has none. */
  sheet: string | null
  number: string | null
  /** As it stands in the key column, '' where it is blank. */
  key: string
  unit: string | null
  clause: string | null
  comment: string | null
  cells: Readonly<Record<AnswerColumn, string | null>>
}

export interface ReturnedTable {
  rows: readonly ReturnedRow[]
  /** The export that the file as a whole says it is, for rows without a key. */
  fileKey: string | null
  /** What the person should know about the file, a sentence each. */
  notices: readonly string[]
}

interface Heading {
  /** Index of the first row under it. */
  below: number
  headers: readonly string[]
  places: ColumnPlaces
}

/**
 * Reads the rows of every sheet that holds comments, filtered and hidden ones too. Sorting, inserted rows and
 * columns, other sheets and lines above the heading do not matter.
 */
export const readReturnedTable = (document: SourceDocument): ReturnedTable => {
  const tables = document.blocks.filter(block => block.kind === 'table')
  const notices: string[] = []
  const rows: ReturnedRow[] = []
  const headings = new Map<string | null, Heading>()
  for (const block of tables) {
    const heading = headingOf(block) ?? underEarlier(headings.get(block.name), block)
    if (heading === null) {
      if (keyColumn(block.rows) !== null) notices.push(noHeading(block))
      continue
    }
    headings.set(block.name, heading)
    const { rows: whole, notices: joined } = unjoined(block, heading.places)
    notices.push(...columnNotices(block, heading), ...joined.map(notice => `${sheetWords(block)}${notice}`))
    rows.push(...rowsUnder({ ...block, rows: whole }, heading))
  }
  return { rows, fileKey: fileKeyOf(tables), notices: [...new Set(notices)] }
}

const sheetWords = ({ name }: TableBlock): string => (name === null ? '表中' : `“${name}”`)

const noHeading = (block: TableBlock): string =>
  isGarbled(block)
    ? `${sheetWords(block)}的汉字都成了问号：另存时用了不含汉字的编码，原来的字已经找不回来。请在 Excel 或 WPS 中另存为 .xlsx，再收回一次。`
    : withoutHeading(block)

/** Saved in an encoding without Chinese: question marks where there were characters. */
const isGarbled = ({ rows }: TableBlock): boolean => {
  const text = rows.slice(0, 20).flat().join('')
  return !/\p{Script=Han}/u.test(text) && (text.match(/[?\ufffd]/g)?.length ?? 0) > 20
}

const withoutHeading = (block: TableBlock): string =>
  `${sheetWords(block)}没有找到表头（单位、修改意见、采纳情况等），这一张没有读入。请把导出时的表头一行补回去，再收回一次。`

const mostRowsAbove = 60
const fewestColumns = 2

/** The best of the rows above the first key; without keys, of the first rows. */
const headingOf = (block: TableBlock): Heading | null => {
  const keys = keyColumn(block.rows)
  const firstKey = keys === null ? -1 : block.rows.findIndex(row => hasKey(row, keys))
  const above = block.rows.slice(0, firstKey < 0 ? mostRowsAbove : Math.min(firstKey, mostRowsAbove * 5))
  let best: { at: number; score: number } | null = null
  for (const [at, row] of above.entries()) {
    const score = headingScore(row)
    if (score >= fewestColumns && score > (best?.score ?? 0)) best = { at, score }
  }
  if (best === null) return keys === null ? null : sortedDown(block)
  const headers = block.rows[best.at] ?? []
  const below = best.at + 1
  return { below, headers, places: findColumns(headers, block.rows.slice(below)) }
}

/** Sorting the whole sheet takes the heading along, anywhere among the rows: only one that is surely ours counts there. */
const sortedDown = (block: TableBlock): Heading | null => {
  const headers = block.rows.find(row => headingScore(row) >= surelyOurs)
  return headers === undefined ? null : { below: 0, headers, places: findColumns(headers, block.rows) }
}

const surelyOurs = 5

const hasKey = (row: readonly string[], column: number): boolean => /^CN-/i.test((row[column] ?? '').trim())

/** Rows far down a sheet, past a wide gap, are read under the heading further up. */
const underEarlier = (earlier: Heading | undefined, block: TableBlock): Heading | null =>
  earlier === undefined || keyColumn(block.rows) !== earlier.places.key ? null : { ...earlier, below: 0 }

const rowsUnder = (block: TableBlock, heading: Heading): ReturnedRow[] => {
  const { below, places } = heading
  return block.rows.slice(below).flatMap((row, index) => {
    const cell = (at: number | undefined): string | null =>
      at === undefined ? null : (row[at] ?? '').replaceAll(/\r\n?/g, '\n').trim()
    const read: ReturnedRow = {
      place: `${sheetWords(block)}第 ${block.firstRow + below + index} 行`,
      sheet: block.name,
      number: cell(places.number),
      key: cell(places.key) ?? '',
      unit: cell(places.unit),
      clause: cell(places.clause),
      comment: cell(places.comment),
      cells: {
        decision: cell(places.decision),
        reason: cell(places.reason),
        revisedText: cell(places.revisedText),
        remark: cell(places.remark),
      },
    }
    return isRepeatedHeading(row, heading) ? [] : [read]
  })
}

/** A heading that is said again further down says in every column we know what stands above, or what once stood there. */
const isRepeatedHeading = (row: readonly string[], { headers, places }: Heading): boolean =>
  columnNames.every(name => {
    const at = places[name]
    const cell = at === undefined ? undefined : headerKey([row[at] ?? ''])
    return (
      at === undefined ||
      cell === headerKey([headers[at] ?? '']) ||
      cell === headerKey([exchangeColumns[name]])
    )
  })

const columnNotices = (block: TableBlock, { below, headers, places }: Heading): string[] => {
  const missing = answerColumns.filter(name => places[name] === undefined)
  const known = new Set(Object.values(places))
  const body = block.rows.slice(below)
  const width = body.reduce((widest, row) => Math.max(widest, row.length), headers.length)
  const extra = Array.from({ length: width }, (_, at) => at).filter(
    at => !known.has(at) && body.some(row => (row[at] ?? '').trim() !== ''),
  )
  const names = extra.map(at => `“${(headers[at] ?? '').trim() || `第 ${at + 1} 列`}”`)
  return [
    ...missing.map(
      name =>
        `${sheetWords(block)}没有找到“${exchangeColumns[name]}”一列，这一列按没有改动处理。如果改过表头，请改回“${exchangeColumns[name]}”再收回一次。`,
    ),
    ...(names.length > 0
      ? [
          `${sheetWords(block)}另有 ${names.length} 列没有读入：${names.join('、')}。需要的内容请移到“备注”一列。`,
        ]
      : []),
  ]
}

const fileKeyOf = (tables: readonly TableBlock[]): string | null => {
  for (const { rows } of tables)
    for (const row of rows)
      for (const cell of row) {
        const key = cell.length < 40 ? readFileKey(cell) : null
        if (key !== null) return key
      }
  return null
}
