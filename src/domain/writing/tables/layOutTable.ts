import { isWritable, writableText } from '../writableText'
import { fitRow, type RowFit } from './fitRow'
import {
  type LayoutColumn,
  type LayoutLine,
  type LayoutRow,
  type LineStyle,
  rowsOnDemand,
  type TableLayout,
} from './tableLayout'

/**
 * Width of all columns together, in half-width characters: as much as A4 landscape with 15 mm margins holds in every
 * office program without being made smaller, so that all of them begin their pages with the same rows.
 */
export const sheetWidth = 134

/** Font sizes in points (GB/T 9704: title 二号; tables are set in 五号, their heads in 小四). */
export const fontSizes = {
  title: 22,
  subtitle: 14,
  header: 12,
  text: 10.5,
  smallText: 9,
  tally: 12,
  footnote: 10.5,
} as const

/** A table of texts before anything is measured. */
export interface PlainTable {
  title: string
  sheet: string
  columns: readonly { header: string; width: number; align: 'left' | 'centre'; numeric?: boolean }[]
  subtitles: readonly string[]
  /** How many rows there are, and what each says: asked for one by one, so that long tables are not held twice. */
  rows: number
  row: (at: number) => { cells: readonly string[]; marks?: LayoutRow['marks']; band?: boolean }
  below: readonly Pick<LayoutLine, 'style' | 'text'>[]
  /** Columns that say again what they say where a row has to be continued, the one with （续） first. */
  repeatedColumns: readonly number[]
  continued: string
}

const headerFit: RowFit = {
  fontSizes: [fontSizes.header, fontSizes.smallText],
  lowest: 30,
  repeated: [],
  continued: '',
}
const bandFit: RowFit = { fontSizes: [fontSizes.header], lowest: 26, repeated: [], continued: '' }
const lowestLine: Record<LineStyle, number> = { title: 42, subtitle: 24, tally: 28, footnote: 20 }
const lowestRow = 24

/**
 * Measures a table: stretches its columns to the page, makes its texts writable, computes row heights in which
 * nothing is cut off. A sign that cannot be shown becomes a visible one. Throws nothing.
 */
export const layOutTable = (table: PlainTable): TableLayout => {
  const columns = stretchColumns(table.columns)
  const widths = columns.map(column => column.width)
  const fit: RowFit = {
    fontSizes: [fontSizes.text, fontSizes.smallText],
    lowest: lowestRow,
    repeated: table.repeatedColumns,
    continued: table.continued,
  }
  const write = (text: string): string => (isWritable(text) ? text : writableText(text).text)
  const line = (style: LineStyle, original: string): LayoutLine => {
    const text = write(original)
    const lineFit = { fontSizes: [fontSizes[style]], lowest: lowestLine[style], repeated: [], continued: '' }
    return { style, text, parts: fitRow([text], [sheetWidth], lineFit) }
  }
  const layRow = (at: number): LayoutRow => {
    const { cells: originals, marks, band } = table.row(at)
    if (band) return layBand(originals, columns.length)
    const cells = originals.every(isWritable) ? originals : originals.map(write)
    const parts = fitRow(cells, widths, fit)
    return marks === undefined ? { cells, parts } : { cells, parts, marks }
  }
  const layBand = (originals: readonly string[], count: number): LayoutRow => {
    const cells = Array.from({ length: count }, (_, column) => write(originals[column] ?? ''))
    const [measured] = fitRow([cells[0] ?? ''], [sheetWidth], bandFit)
    const height = measured?.height ?? bandFit.lowest
    return { cells, parts: [{ cells, height, fontSize: fontSizes.header }], band: true }
  }
  const header = columns.map(column => column.header)
  return {
    title: writableText(table.title).text,
    sheet: table.sheet,
    columns,
    above: [
      ...(table.title.trim() === '' ? [] : [line('title', table.title)]),
      ...table.subtitles.map(text => line('subtitle', text)),
    ],
    header: { cells: header, parts: fitRow(header, widths, headerFit) },
    rows: rowsOnDemand(table.rows, layRow),
    below: table.below.map(({ style, text }) => line(style, text)),
    continuation: { columns: table.repeatedColumns, mark: table.continued },
  }
}

/** A column that is given no width, or too little to read, still gets a share of the page. */
const narrowest = 4

const stretchColumns = (columns: PlainTable['columns']): LayoutColumn[] => {
  const widthOf = (width: number): number => Math.max(Number.isNaN(width) ? 0 : width, narrowest)
  const total = columns.reduce((sum, column) => sum + widthOf(column.width), 0)
  return columns.map(({ header, width, align, numeric }) => ({
    header: writableText(header).text,
    width: Math.round((widthOf(width) * sheetWidth * 10) / total) / 10,
    align,
    numeric: numeric ?? false,
  }))
}
