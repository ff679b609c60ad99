import type { Finding, Repair } from '../../checking/finding'
import { applyRepairs, previewRepair } from '../../checking/repairs/repair'
import { repairDone } from '../../checking/repairs/repairWords'
import type { AdoptionRow, AdoptionTable, ColumnRole } from '../../consultation/adoptionTable'
import { decisionCell, findingPlaces, reasonCell } from '../findingWords'
import { writableText } from '../writableText'
import { layOutAdoptionTable } from './adoptionTable'
import type { ColumnKey } from './cellTexts'
import type { CellMark, LayoutLine, TableLayout } from './tableLayout'
import type { TableTemplate, TemplateColumn } from './tableTemplates'

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
  revised: { width: 30, align: 'left' },
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
      subtitles: own.length === 0 ? [] : ['原表（底色标出核对发现问题的地方）'],
      rows: numberedAsPrinted(table.rows),
      numbering: 'printed',
      footer: table.footer,
      marks: row => marks.get(row.row),
    },
    template,
  )
  return {
    ...layout,
    above: layout.above.map(line => markLine(line, own, 'title')),
    below: layout.below.map(line => markLine(line, own, 'tally')),
  }
}

/** The table as it is to be after repairs: counted anew, the cells marked that changed, what was done told under it. */
export const layOutRepairedTable = (
  table: AdoptionTable,
  repairs: readonly Repair[],
  sheet: string,
): TableLayout => {
  const template = templateOf(table, sheet)
  const marks = marksOfChanges(table, repairs, template)
  return layOutAdoptionTable(
    {
      title: table.title,
      subtitles: ['改正后（底色标出改动的地方）'],
      rows: numberedAsPrinted(applyRepairs(table, repairs).rows),
      numbering: 'printed',
      footnotes: [`改动：${repairs.map(repairDone).join('；')}。`],
      marks: row => marks.get(row.row),
    },
    template,
  )
}

/** In a table with printed numbers a row without one stays without: it goes on with the number above. */
const numberedAsPrinted = (rows: readonly AdoptionRow[]): readonly AdoptionRow[] =>
  rows.every(row => row.seq === null) || rows.every(row => row.seq !== null)
    ? rows
    : rows.map(row => (row.seq === null ? { ...row, seq: '' } : row))

/** What a changed cell said before, by the row's place after the repairs. */
const marksOfChanges = (
  table: AdoptionTable,
  repairs: readonly Repair[],
  template: TableTemplate,
): Map<number, CellMark[]> => {
  const changes = previewRepair(table, repairs)
  const gone = changes.filter(({ after }) => after === null).map(({ before }) => before.row)
  const marks = new Map<number, CellMark[]>()
  for (const { before, after } of changes) {
    if (after === null) continue
    const texts = [
      { roles: decisionCell, was: before.decision.text, is: after.decision.text },
      { roles: reasonCell, was: before.reason ?? '', is: after.reason ?? '' },
    ].filter(({ was, is }) => was !== is)
    const place = before.row - gone.filter(row => row < before.row).length
    const told = texts.map(({ roles, was }): CellMark => {
      const text = was === '' ? '改正前是空的。' : `改正前是“${was}”。`
      return { column: columnOf(template, roles), severity: 'note', text }
    })
    marks.set(place, told)
  }
  return marks
}

const columnOf = (template: TableTemplate, roles: readonly ColumnRole[]): number => {
  for (const role of roles) {
    const at = template.columns.findIndex(column => column.key === role)
    if (at >= 0) return at
  }
  return 0
}

const marksByRow = (findings: readonly Finding[], template: TableTemplate): Map<number, CellMark[]> => {
  const marks = new Map<number, CellMark[]>()
  for (const { code, severity, positions, message } of findings) {
    const place = findingPlaces[code]
    const column = columnOf(template, typeof place === 'string' ? [] : place)
    for (const row of positions) {
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
