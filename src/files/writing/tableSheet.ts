import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Cell, Row, stream, Worksheet } from 'exceljs'
import {
  type CellMark,
  type LayoutColumn,
  type LayoutLine,
  type RowPart,
  rowsAboveHeader,
  type TableLayout,
} from '../../domain/writing/tableLayout'
import { noteOf, worstOf } from './marks'
import { mergeDown } from './mergeDown'
import { bandStyle, headerStyle, lineStyles, marked, type StyleBook, styleBook } from './sheetStyles'
import { isLikeFormula, sheetNumber, sheetText } from './sheetText'

/** Rows written before others get their turn. */
const rowsPerTurn = 200

/**
 * Writes a layout as one sheet, set up for printing: A4 landscape, as wide as the page, the header row on every
 * page, page numbers; the header frozen and with a filter over the rows. `tick` is called for each row.
 */
export const writeTableSheet = async (
  workbook: Pick<stream.xlsx.WorkbookWriter, 'addWorksheet'>,
  layout: TableLayout,
  name: string,
  tick: () => void = () => undefined,
): Promise<void> => {
  const sheet = openSheet(workbook, layout, name)
  for (const line of layout.above) writeLine(sheet, line, layout.columns.length)
  writeHeader(sheet, layout)
  const rows = await writeRows(sheet, layout, tick)
  const header = rowsAboveHeader(layout) + 1
  sheet.autoFilter = {
    from: { row: header, column: 1 },
    to: { row: header + rows, column: layout.columns.length },
  }
  for (const line of layout.below) writeLine(sheet, line, layout.columns.length)
  sheet.commit()
}

const openSheet = (
  workbook: Pick<stream.xlsx.WorkbookWriter, 'addWorksheet'>,
  layout: TableLayout,
  name: string,
): Worksheet => {
  const header = rowsAboveHeader(layout) + 1
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: header, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${header}:${header}`,
      margins: { left: 0.59, right: 0.59, top: 0.63, bottom: 0.71, header: 0.3, footer: 0.35 },
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
  })
  sheet.columns = layout.columns.map(({ width }) => ({ width }))
  return sheet
}

const writeHeader = (sheet: Worksheet, layout: TableLayout): void => {
  for (const { cells, height, fontSize } of layout.header.parts) {
    const row = sheet.addRow(cells.map(sheetText))
    const style = headerStyle(fontSize)
    row.height = height
    for (let at = 1; at <= cells.length; at += 1) row.getCell(at).style = style
    row.commit()
  }
}

/** How many sheet rows they took. */
const writeRows = async (sheet: Worksheet, layout: TableLayout, tick: () => void): Promise<number> => {
  const stylesOf = styleBook(layout.columns)
  const merges = new Map((layout.merges ?? []).map(merge => [merge.to, merge]))
  let written = 0
  let at = -1
  for (const { parts, marks, band } of layout.rows) {
    at += 1
    let first = true
    for (const part of parts) {
      const row = band
        ? writeBand(sheet, part, layout.columns.length)
        : writePart(sheet, part, layout.columns, stylesOf, marks ?? none)
      if (first && marks !== undefined) annotateRow(row, layout.columns, marks)
      first = false
      const merge = merges.get(at)
      if (merge !== undefined)
        mergeDown(sheet, merge.column + 1, row.number - (merge.to - merge.from), row.number)
      row.commit()
      written += 1
      tick()
      if (written % rowsPerTurn === 0) await nextTurn()
    }
  }
  return written
}

const writeBand = (sheet: Worksheet, { cells, height }: RowPart, columns: number): Row => {
  const row = sheet.addRow([])
  row.height = height
  const text = cells[0] ?? ''
  if (text !== '') row.getCell(1).value = sheetText(text)
  for (let at = 1; at <= columns; at += 1) row.getCell(at).style = bandStyle
  if (columns > 1) sheet.mergeCells(row.number, 1, row.number, columns)
  return row
}

const writePart = (
  sheet: Worksheet,
  { cells, height, fontSize }: RowPart,
  columns: readonly LayoutColumn[],
  stylesOf: StyleBook,
  marks: readonly CellMark[],
): Row => {
  const row = sheet.addRow([])
  row.height = height
  const styleOf = stylesOf(fontSize)
  let at = 0
  for (const column of columns) {
    const text = cells[at] ?? ''
    const cell = row.getCell(at + 1)
    const severity = marks.length === 0 ? null : worstOf(marksAt(marks, at))
    if (text !== '') cell.value = (column.numeric ? sheetNumber(text) : null) ?? sheetText(text)
    cell.style = styleOf(at, isLikeFormula(text), severity)
    at += 1
  }
  return row
}

const none: readonly CellMark[] = []

const marksAt = (marks: readonly CellMark[], column: number): readonly CellMark[] =>
  marks.filter(mark => mark.column === column)

const annotateRow = (row: Row, columns: readonly LayoutColumn[], marks: readonly CellMark[]): void => {
  for (const at of columns.keys()) annotate(row.getCell(at + 1), marksAt(marks, at))
}

const annotate = (cell: Cell, marks: readonly CellMark[]): void => {
  const note = noteOf(marks)
  if (note !== '') cell.note = note
}

const writeLine = (sheet: Worksheet, { style, parts, marks = none }: LayoutLine, columns: number): void => {
  const severity = worstOf(marks)
  const look = severity === null ? lineStyles[style] : marked(lineStyles[style], severity)
  for (const [index, { cells, height }] of parts.entries()) {
    const row = sheet.addRow([])
    row.height = height
    row.getCell(1).value = cells[0] === undefined || cells[0] === '' ? null : sheetText(cells[0])
    for (let at = 1; at <= columns; at += 1) row.getCell(at).style = look
    if (index === 0) annotate(row.getCell(1), marks)
    if (columns > 1) sheet.mergeCells(row.number, 1, row.number, columns)
    row.commit()
  }
}
