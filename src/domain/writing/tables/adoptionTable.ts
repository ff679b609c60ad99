import type { AdoptionRow } from '../../consultation/adoptionTable'
import { type DocumentWords, documentWords } from '../documentWords'
import { looksLikePerson, maskName, maskText, nameHider } from '../maskPersons'
import { cellTexts } from './cellTexts'
import { groupRows } from './groupRows'
import { layOutTable, type PlainTable } from './layOutTable'
import { mergeEqualUnits } from './mergeUnits'
import { type ContentRow, numberRow, orderRows, type TableContent } from './tableContent'
import type { TableLayout } from './tableLayout'
import type { TableTemplate } from './tableTemplates'
import { linesBelow, tallyLine } from './tallyLine'

/**
 * Lays out an adoption table: one row for each comment and for each unit without one, units in office order (or
 * under the headings of a grouping), numbered through, the tally line under it, widths and heights in which
 * nothing is cut off. Throws nothing.
 */
export const layOutAdoptionTable = (content: TableContent, template: TableTemplate): TableLayout => {
  const words = documentWords[template.language]
  const rows = orderRows(content, words)
  const lines = linesOf(rows, content, words)
  const texts = rowTexts(template, rows)
  const marksOf = content.marks ?? (() => undefined)
  const counted = template.tallyLine ? tallyLine(rows, words) : null
  const tally = content.footer === undefined ? counted : content.footer
  const repeated = ['seq', 'unit'].map(key => template.columns.findIndex(column => column.key === key))
  const table: PlainTable = {
    title: content.title,
    sheet: template.sheet,
    columns: template.columns.map(column => ({ ...column, numeric: column.key === 'seq' })),
    subtitles: content.subtitles ?? [],
    rows: lines.count,
    row: at => {
      const line = lines.at(at)
      if (line === undefined) return { cells: [] }
      if (typeof line === 'string') return { cells: [line], band: true }
      const marks = marksOf(line)
      const cells = texts(line)
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
    const row = lines.rowAt(at)
    return row === undefined || row.noComment ? null : row.unit
  })
}

/** The lines of a table one by one: a heading as its text, a row under its number. Nothing is held twice. */
interface Lines {
  count: number
  at: (at: number) => string | ContentRow | undefined
  /** The row as it came; undefined for a heading. */
  rowAt: (at: number) => ContentRow | undefined
}

const linesOf = (rows: readonly ContentRow[], content: TableContent, words: DocumentWords): Lines => {
  const numbered = (row: ContentRow | undefined, at: number): ContentRow | undefined =>
    row === undefined ? undefined : numberRow(row, at, content)
  if (content.grouping === undefined)
    return { count: rows.length, at: at => numbered(rows[at], at), rowAt: at => rows[at] }
  const lines = groupRows(rows, content.grouping, words)
  const numbers: number[] = []
  let number = 0
  for (const { band } of lines) numbers.push(band === null ? number++ : number)
  const rowAt = (at: number): ContentRow | undefined => {
    const line = lines[at]
    return line === undefined || line.band !== null ? undefined : line.row
  }
  return { count: lines.length, at: at => lines[at]?.band ?? numbered(rowAt(at), numbers[at] ?? at), rowAt }
}

/** The texts of a row's cells, with persons hidden where the template says so. */
const rowTexts = (template: TableTemplate, rows: readonly ContentRow[]): ((row: ContentRow) => string[]) => {
  const keys = template.columns.map(column => column.key)
  const own = new Set<string>(keys)
  const context = { words: documentWords[template.language], has: (key: string) => own.has(key) }
  const write = (row: AdoptionRow): string[] => keys.map(key => cellTexts[key](row, context))
  if (!template.maskPersons) return write
  const hideOthers = nameHider(rows.filter(isPersonal).map(({ unit }) => unit.trim()))
  return row => hidePersons(row, write).map(text => maskText(hideOthers(text)))
}

const isPersonal = ({ person, unit }: ContentRow): boolean => person ?? looksLikePerson(unit.trim())

/** A person's name is hidden in its own cell and wherever else the row says it. */
const hidePersons = (row: ContentRow, write: (row: AdoptionRow) => string[]): string[] => {
  if (!isPersonal(row)) return write(row)
  const name = row.unit.trim()
  const masked = maskName(name)
  const hide = (text: string): string => ([...name].length > 1 ? text.replaceAll(name, masked) : text)
  return write({ ...row, unit: masked }).map(hide)
}
