import type { AdoptionRow } from '../consultation/adoptionTable'
import { cellTexts } from './cellTexts'
import { documentWords } from './documentWords'
import { groupRows } from './groupRows'
import { layOutTable, type PlainTable } from './layOutTable'
import { looksLikePerson, maskName, maskText } from './maskPersons'
import { mergeEqualUnits } from './mergeUnits'
import { type ContentRow, numberRow, orderRows, type TableContent } from './tableContent'
import type { TableLayout } from './tableLayout'
import type { TableTemplate } from './tableTemplates'
import { linesBelow, tallyLine } from './tallyLine'

/**
 * Lays out an adoption table: one row for each comment and for each unit without one, units in office order (or
 * under the headings of a grouping), numbered through, the tally line under it, widths and heights in which
 * nothing is cut off. Throws nothing; what had to be done to a text so that it can be written is told in `notices`.
 */
export const layOutAdoptionTable = (content: TableContent, template: TableTemplate): TableLayout => {
  const words = documentWords[template.language]
  const rows = orderRows(content, words)
  const lines = numberLines(groupRows(rows, content.grouping, words), content)
  const texts = rowTexts(template)
  const marksOf = content.marks ?? (() => undefined)
  const counted = template.tallyLine ? tallyLine(rows, words) : null
  const tally = content.footer === undefined ? counted : content.footer
  const repeated = ['seq', 'unit'].map(key => template.columns.findIndex(column => column.key === key))
  const table: PlainTable = {
    title: content.title,
    sheet: template.sheet,
    columns: template.columns.map(column => ({ ...column, numeric: column.key === 'seq' })),
    subtitles: content.subtitles ?? [],
    rows: lines.length,
    row: at => {
      const line = lines[at]
      if (line === undefined) return { cells: [] }
      if (line.band !== null) return { cells: [line.band], band: true }
      const marks = marksOf(line.row)
      const cells = texts(line.row)
      return marks === undefined ? { cells } : { cells, marks }
    },
    below: [
      ...(tally === null ? [] : [{ style: 'tally', text: tally } as const]),
      ...[...linesBelow(template.linesBelow, content, rows), ...(content.footnotes ?? [])].map(
        text => ({ style: 'footnote', text }) as const,
      ),
    ],
    repeatedColumns: repeated.filter(at => at >= 0),
    continued: words.continued,
  }
  const layout = layOutTable(table)
  const unitColumn = template.mergeUnits ? (repeated[1] ?? -1) : -1
  return mergeEqualUnits(layout, unitColumn, at => {
    const line = lines[at]
    return line === undefined || line.band !== null || line.row.noComment ? null : line.row.unit
  })
}

/** Every row under its number; headings are not numbered. */
const numberLines = (
  lines: ReturnType<typeof groupRows<ContentRow>>,
  content: TableContent,
): ReturnType<typeof groupRows<ContentRow>> => {
  let at = -1
  return lines.map(line => {
    if (line.band !== null) return line
    at += 1
    return { band: null, row: numberRow(line.row, at, content) }
  })
}

/** The texts of a row's cells, with persons hidden where the template says so. */
const rowTexts = (template: TableTemplate): ((row: ContentRow) => string[]) => {
  const keys = template.columns.map(column => column.key)
  const own = new Set<string>(keys)
  const context = { words: documentWords[template.language], has: (key: string) => own.has(key) }
  const write = (row: AdoptionRow): string[] => keys.map(key => cellTexts[key](row, context))
  return template.maskPersons ? row => hidePersons(row, write) : write
}

/** A person's name is hidden in its own cell and wherever else the row says it. */
const hidePersons = (row: ContentRow, write: (row: AdoptionRow) => string[]): string[] => {
  const name = row.unit.trim()
  if (!(row.person ?? looksLikePerson(name))) return write(row).map(maskText)
  const masked = maskName(name)
  const hide = (text: string): string => maskText([...name].length > 1 ? text.replaceAll(name, masked) : text)
  return write({ ...row, unit: masked }).map(hide)
}
