import { parse } from 'csv-parse/sync'
import type { SourceDocument, SourceProblem } from '../../domain/reading/source'
import { decodeText, lossyProblem } from './decodeText'

const delimiters = [',', '\t', ';', '|'] as const
/** A mark of prose as well, and of more of it than there are columns. */
const proseDelimiter = '，'

const rowsOf = (
  text: string,
  delimiter: string,
  { quote = '"', most }: { quote?: '"' | false; most?: number } = {},
): string[][] =>
  parse(text, {
    delimiter,
    quote,
    ...(most === undefined ? {} : { to: most }),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 0,
  })

const enough = { most: 50 }

/** Rows to judge by: whole ones, however many lines their quoted cells have; with quotes for text where none pair. */
const sampleRows = (text: string, delimiter: string): string[][] => {
  const head = text.slice(0, 400_000)
  try {
    return rowsOf(head, delimiter, enough)
  } catch {
    return rowsOf(head, delimiter, { ...enough, quote: false })
  }
}

interface Fit {
  delimiter: string
  /** How well it explains the lines: cells in columns that most lines have; 0 where it cuts nothing. */
  fit: number
  /** The first row it cuts. */
  begins: number
}

const fitOf = (text: string, delimiter: string): Fit => {
  const all = sampleRows(text, delimiter).map(row => row.length)
  const widths = all.filter(width => width > 1)
  const common = widths.toSorted((one, other) => one - other)[Math.floor(widths.length / 2)] ?? 0
  const fit = widths.filter(width => width === common).length * Math.min(common, 12)
  return { delimiter, fit, begins: all.findIndex(width => width > 1) }
}

const sniffDelimiter = (text: string): string => {
  // Excel writes the delimiter itself into the first line on request.
  const stated = /^sep=(.)\r?\n/i.exec(text)?.[1]
  if (stated !== undefined) return stated
  const best = delimiters
    .map(delimiter => fitOf(text, delimiter))
    .reduce((found, next) => (next.fit > found.fit ? next : found))
  const prose = fitOf(text, proseDelimiter)
  const isSeparator = prose.fit > best.fit && (best.fit === 0 || prose.begins <= best.begins)
  return isSeparator ? proseDelimiter : best.delimiter
}

/**
 * Whether a text without a telling name is a table: at least two lines, all with the same cells, three or more.
 * Tabs do not tell: pasted tables have them too, and a cell a line.
 */
export const looksLikeCsv = (text: string): boolean =>
  [',', ';'].some(delimiter => {
    const rows = sampleRows(text, delimiter).filter(row => row.some(cell => cell !== ''))
    const width = rows[0]?.length ?? 0
    return rows.length >= 2 && width >= 3 && rows.every(row => row.length === width)
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
    return { rows: rowsOf(plain, delimiter, { quote: false }), problems: [{ place, message }] }
  }
}
