import type { Finding } from '../checking/finding'
import { type AdoptionTable, type ColumnRole, rowLabel } from '../consultation/adoptionTable'
import { layOutAdoptionTable } from './adoptionTable'
import type { ColumnKey } from './cellTexts'
import { findingPlaces } from './findingWords'
import type { CellMark, LayoutLine, TableLayout } from './tableLayout'
import type { TableTemplate, TemplateColumn } from './tableTemplates'
import { writableText } from './writableText'

/** Usual width and alignment of each kind of column. */
export const looks: Record<ColumnKey, Pick<TemplateColumn, 'width' | 'align'>> = {
  seq: { width: 8, align: 'centre' },
  unit: { width: 21, align: 'centre' },
  clause: { width: 14, align: 'centre' },
  original: { width: 30, align: 'left' },
  comment: { width: 60, align: 'left' },
  proposed: { width: 36, align: 'left' },
  rationale: { width: 26, align: 'left' },
  decision: { width: 14, align: 'centre' },
  reason: { width: 30, align: 'left' },
  decisionAndReason: { width: 36, align: 'left' },
  remark: { width: 14, align: 'left' },
}

/**
 * The form that a table was found in: its own columns under its own headers. Columns whose meaning is not known
 * are left out, as their texts are not part of the rows; of two columns with one meaning the first is kept.
 */
export const templateOf = (table: AdoptionTable, sheet: string): TableTemplate => {
  const columns: TemplateColumn[] = []
  for (const { header, role } of table.columns) {
    if (role !== 'other' && columns.every(column => column.key !== role))
      columns.push({ key: role, header, ...looks[role] })
  }
  if (columns.length === 0) columns.push({ key: 'comment', header: '修改意见', ...looks.comment })
  return {
    id: 'asRead',
    name: '原表式',
    sheet,
    language: 'zh',
    columns,
    tallyLine: true,
    linesBelow: [],
    maskPersons: false,
  }
}

/** The table as it was read, with the cells that findings are about marked; `index` is its place in the audit. */
export const layOutTableAsRead = (
  table: AdoptionTable,
  findings: readonly Finding[],
  index: number,
  sheet: string,
): TableLayout => {
  const template = templateOf(table, sheet)
  const own = findings.filter(finding => finding.table === index)
  const marks = marksByRow(own, template)
  const layout = layOutAdoptionTable(
    {
      title: table.title,
      rows: table.rows,
      numbering: 'printed',
      footer: table.footer,
      marks: row => marks.get(rowLabel(row)),
    },
    template,
  )
  return {
    ...layout,
    above: layout.above.map(line => markLine(line, own, 'title')),
    below: layout.below.map(line => markLine(line, own, 'tally')),
  }
}

/** The table as it is to be after repairs: counted anew. */
export const layOutRepairedTable = (table: AdoptionTable, sheet: string): TableLayout =>
  layOutAdoptionTable(
    { title: table.title, rows: table.rows, numbering: 'printed' },
    templateOf(table, sheet),
  )

const columnOf = (template: TableTemplate, roles: readonly ColumnRole[]): number => {
  for (const role of roles) {
    const at = template.columns.findIndex(column => column.key === role)
    if (at >= 0) return at
  }
  return 0
}

const marksByRow = (findings: readonly Finding[], template: TableTemplate): Map<number, CellMark[]> => {
  const marks = new Map<number, CellMark[]>()
  for (const { code, severity, rows, message } of findings) {
    const place = findingPlaces[code]
    const column = columnOf(template, typeof place === 'string' ? [] : place)
    for (const row of rows) {
      const list = marks.get(row) ?? []
      marks.set(row, [...list, { column, severity, text: writableText(message).text }])
    }
  }
  return marks
}

const markLine = (line: LayoutLine, findings: readonly Finding[], style: 'title' | 'tally'): LayoutLine => {
  if (line.style !== style) return line
  const marks = findings
    .filter(({ code }) => findingPlaces[code] === style)
    .map(({ severity, message }): CellMark => ({ column: 0, severity, text: writableText(message).text }))
  return marks.length === 0 ? line : { ...line, marks }
}
