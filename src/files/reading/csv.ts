import { parse } from 'csv-parse/sync'
import type { SourceDocument } from '../../domain/reading/source'
import { decodeText, lossyProblem } from './decodeText'
import { UnreadableFile } from './unreadable'

const delimiters = [',', '\t', ';', '，', '|'] as const

const rowsOf = (text: string, delimiter: string): string[][] =>
  parse(text, {
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 2_000_000,
  })

/** Enough lines to judge by. They may end inside a quoted cell, which is why a failure is no verdict. */
const sample = (text: string): string => text.slice(0, 20_000).split('\n').slice(0, 50).join('\n')

/**
 * How well a delimiter explains the lines: cells in columns that most lines have. Null where it cuts nothing.
 */
const fitness = (text: string, delimiter: string): number => {
  try {
    const widths = rowsOf(text, delimiter)
      .map(row => row.length)
      .filter(width => width > 1)
    const common = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0
    return widths.filter(width => width === common).length * Math.min(common, 12)
  } catch {
    return 0
  }
}

const sniffDelimiter = (text: string): string => {
  // Excel writes the delimiter itself into the first line on request.
  const stated = /^sep=(.)\r?\n/i.exec(text)?.[1]
  if (stated !== undefined) return stated
  const head = sample(text)
  const fits = delimiters.map(delimiter => ({ delimiter, fit: fitness(head, delimiter) }))
  return fits.reduce((best, next) => (next.fit > best.fit ? next : best)).delimiter
}

/** A text table (.csv, .tsv) in UTF-8, UTF-16 or GB18030, with the delimiter found by trying. */
export const readCsv = (bytes: Buffer, name: string): SourceDocument => {
  const decoded = decodeText(bytes)
  const delimiter = sniffDelimiter(decoded.text)
  const text = decoded.text.replace(/^sep=.\r?\n/i, '')
  const rows = parsed(text, delimiter).map(row => row.map(cell => cell.replaceAll(/\r\n?/g, '\n')))
  while (rows.length > 0 && rows.at(-1)?.every(cell => cell === '')) rows.pop()
  return {
    name,
    format: 'csv',
    blocks: [{ kind: 'table', name: null, rows, merges: [], hiddenRows: [], firstRow: 1 }],
    problems: lossyProblem(decoded),
  }
}

const parsed = (text: string, delimiter: string): string[][] => {
  try {
    return rowsOf(text, delimiter)
  } catch (error) {
    const line = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const where = line === undefined ? '引号不配对' : `第 ${line} 行起引号不配对`
    throw new UnreadableFile(
      `不是完整的表格文本（${where}）。请在 Excel 或 WPS 中打开检查，或另存为 .xlsx 后再上传。`,
    )
  }
}
