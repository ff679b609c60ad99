import type { AdoptionRow } from '../consultation/adoptionTable'
import { foldKey } from '../reading/fold'
import { cellTexts } from './cellTexts'
import { documentWords } from './documentWords'
import { fitRow, type RowFit } from './fitRow'
import { looksLikePerson, maskName, maskText } from './maskPersons'
import { orderRows, type TableContent } from './tableContent'
import type { LayoutColumn, LayoutLine, LayoutRow, LineStyle, TableLayout } from './tableLayout'
import type { TableTemplate } from './tableTemplates'
import { linesBelow, tallyLine } from './tallyLine'
import { writableText } from './writableText'

/** Width of all columns together: the printable width of A4 landscape with 15 mm margins, in half-width characters. */
export const sheetWidth = 140

/** Font sizes in points (GB/T 9704: title 二号; tables are set in 五号, headers in 小四). */
export const fontSizes = {
  title: 22,
  subtitle: 14,
  header: 12,
  text: 10.5,
  smallText: 9,
  tally: 12,
  footnote: 10.5,
} as const

const rowFit = { fontSizes: [fontSizes.text, fontSizes.smallText], lowest: 24 } as const
const headerFit: RowFit = {
  fontSizes: [fontSizes.header, fontSizes.smallText],
  lowest: 30,
  repeated: [],
  continued: '',
}
const lowestLine: Record<LineStyle, number> = { title: 42, subtitle: 24, tally: 28, footnote: 20 }

/**
 * Lays out an adoption table: one row for each comment and for each unit without one, units in office order,
 * the tally line under it, widths and heights in which nothing is cut off. Throws nothing; what had to be done
 * to a text so that it can be written is told in `notices`.
 */
export const layOutAdoptionTable = (content: TableContent, template: TableTemplate): TableLayout => {
  const words = documentWords[template.language]
  const columns = layoutColumns(template)
  const widths = columns.map(column => column.width)
  const rows = orderRows(content, words)
  const notices: string[] = []
  const texts = rowTexts(template)
  const repeated = ['seq', 'unit'].map(key => template.columns.findIndex(column => column.key === key))
  const fit: RowFit = { ...rowFit, repeated: repeated.filter(at => at >= 0), continued: words.continued }
  const write = (text: string, place: string): string => {
    const written = writableText(text)
    if (written.replaced > 0)
      notices.push(`${place}有${written.replaced}个无法显示的字符，已用可见符号代替。`)
    return written.text
  }
  const line = (style: LineStyle, text: string): LayoutLine => {
    const written = write(text, '表题或表注')
    const lineFit = { fontSizes: [fontSizes[style]], lowest: lowestLine[style], repeated: [], continued: '' }
    return { style, text: written, parts: fitRow([written], [sheetWidth], lineFit) }
  }
  const layRow = (row: AdoptionRow): LayoutRow => {
    const cells = texts(row).map((text, at) =>
      write(text, `第${row.seq ?? row.row}行“${columns[at]?.header ?? ''}”`),
    )
    const parts = fitRow(cells, widths, fit)
    if (parts.length > 1)
      notices.push(
        `第${row.seq ?? row.row}行文字过长，在电子表格中分为${parts.length}行，以“${words.continued.trim()}”标明。`,
      )
    return { cells, parts }
  }
  const header = columns.map(column => column.header)
  return {
    title: write(content.title, '标题'),
    sheet: template.sheet,
    columns,
    above: [line('title', content.title), ...(content.subtitles ?? []).map(text => line('subtitle', text))],
    header: { cells: header, parts: fitRow(header, widths, headerFit) },
    rows: rows.map(layRow),
    below: [
      ...(template.tallyLine ? [line('tally', tallyLine(rows, words))] : []),
      ...linesBelow(template.linesBelow, content, rows).map(text => line('footnote', text)),
    ],
    notices,
  }
}

const layoutColumns = (template: TableTemplate): LayoutColumn[] => {
  const total = template.columns.reduce((sum, column) => sum + column.width, 0)
  return template.columns.map(column => ({
    header: writableText(column.header).text,
    width: Math.round((column.width * sheetWidth * 10) / total) / 10,
    align: column.align,
    numeric: column.key === 'seq',
  }))
}

/** The texts of a row's cells, with persons hidden where the template says so. */
const rowTexts = (template: TableTemplate): ((row: AdoptionRow & { person?: boolean }) => string[]) => {
  const keys = template.columns.map(column => column.key)
  const own = new Set<string>(keys)
  const context = { words: documentWords[template.language], has: (key: string) => own.has(key) }
  if (!template.maskPersons) return row => keys.map(key => cellTexts[key](row, context))
  return row => {
    const hidden = row.person ?? looksLikePerson(row.unit)
    const shown = hidden ? { ...row, unit: maskName(row.unit) } : row
    const name = foldKey(row.unit)
    return keys.map(key => {
      const text = maskText(cellTexts[key](shown, context))
      return hidden && name.length > 1 ? text.replaceAll(row.unit.trim(), shown.unit) : text
    })
  }
}
