import { parse } from 'csv-parse/sync'
import type { SourceDocument, SourceProblem } from '../../domain/reading/source'
import { decodeText, lossyProblem } from './decodeText'

const delimiters = [',', '\t', ';', '，', '|'] as const

const rowsOf = (text: string, delimiter: string, quote: '"' | false = '"'): string[][] =>
  parse(text, {
    delimiter,
    quote,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 0,
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

/**
 * Whether a text without a telling name is a table: at least two lines, all with the same cells, three or more.
 * Tabs do not tell: pasted tables have them too, and a cell a line.
 */
export const looksLikeCsv = (text: string): boolean =>
  [',', ';'].some(delimiter => {
    try {
      const rows = rowsOf(sample(text), delimiter).filter(row => row.some(cell => cell !== ''))
      const width = rows[0]?.length ?? 0
      return rows.length >= 2 && width >= 3 && rows.every(row => row.length === width)
    } catch {
      return false
    }
  })

/** A text table (.csv, .tsv) in UTF-8, UTF-16 or GB18030, with the delimiter found by trying. */
export const readCsv = (bytes: Buffer, name: string): SourceDocument => {
  const decoded = decodeText(bytes)
  const delimiter = sniffDelimiter(decoded.text)
  const text = decoded.text.replace(/^sep=.\r?\n/i, '')
  const { rows, problems } = parsed(text, delimiter)
  while (rows.length > 0 && rows.at(-1)?.every(cell => cell === '')) rows.pop()
  return {
    name,
    format: 'csv',
    blocks: [{ kind: 'table', name: null, rows, merges: [], hiddenRows: [], firstRow: 1 }],
    problems: [...lossyProblem(decoded), ...problems],
  }
}

interface Parsed {
  rows: string[][]
  problems: readonly SourceProblem[]
}

/** Where quotation marks do not pair, they are taken for text: then every line is a row. */
const parsed = (text: string, delimiter: string): Parsed => {
  const plain = text.replaceAll(/\r\n?/g, '\n')
  try {
    return { rows: rowsOf(plain, delimiter), problems: [] }
  } catch (error) {
    const line = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const place = line === undefined ? '全文' : `第 ${line} 行`
    const message = `${place}的引号不配对，已把引号当作文字、每行当作一行读入。单元格里有换行的，请在 Excel 或 WPS 中打开，另存为 .xlsx 后再上传。`
    return { rows: rowsOf(plain, delimiter, false), problems: [{ place, message }] }
  }
}
