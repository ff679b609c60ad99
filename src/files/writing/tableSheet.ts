import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Cell, Row, stream, Worksheet } from 'exceljs'
import { pageEnds } from '../../domain/writing/tables/printedPages'
import {
  type CellMark,
  type LayoutColumn,
  type LayoutLine,
  type RowPart,
  rowsAboveHeader,
  type TableLayout,
} from '../../domain/writing/tables/tableLayout'
import { addKnownRow, type WrittenCell } from './knownRow'
import { noteOf, worstOf } from './marks'
import { mergeDown } from './mergeDown'
import { bandStyle, headerStyle, lineStyles, marked, styleBook } from './sheetStyles'
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
  const writer = partWriter(sheet, layout.columns)
  const merges = new Map((layout.merges ?? []).map(merge => [merge.to, merge]))
  const endsPage = pageEnds(layout)
  let last: Row | null = null
  let written = 0
  let at = -1
  for (const { parts, marks, band } of layout.rows) {
    at += 1
    for (const [index, part] of parts.entries()) {
      const isLast = at === layout.rows.length - 1 && index === parts.length - 1
      const sheetRow = { at, height: part.height, isHeading: band === true, isLast }
      if (endsPage(sheetRow)) last?.addPageBreak()
      const row = band
        ? writeBand(sheet, part, layout.columns.length)
        : writer(part, { marks: marks ?? none, first: index === 0 })
      const merge = merges.get(at)
      if (merge !== undefined)
        mergeDown(sheet, merge.column + 1, row.number - (merge.to - merge.from), row.number)
      row.commit()
      last = row
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

interface PartPlace {
  marks: readonly CellMark[]
  /** The notes of the marks go to the first part of a row. */
  first: boolean
}

const partWriter = (
  sheet: Worksheet,
  columns: readonly LayoutColumn[],
): ((part: RowPart, place: PartPlace) => Row) => {
  const stylesOf = styleBook(columns)
  const letters = columns.map((_, at) => sheet.getColumn(at + 1).letter)
  return ({ cells, height, fontSize }, { marks, first }) => {
    const styleOf = stylesOf(fontSize)
    const written = columns.map(({ numeric }, at): WrittenCell => {
      const text = cells[at] ?? ''
      const severity = marks.length === 0 ? null : worstOf(marksAt(marks, at))
      const value = (numeric ? sheetNumber(text) : null) ?? sheetText(text)
      return { value, style: styleOf(at, isLikeFormula(text), severity) }
    })
    return marks.length === 0
      ? addKnownRow(sheet, letters, written, height)
      : addMarkedRow(sheet, written, height, first ? marks : none)
  }
}

/** A row whose cells have notes, as the library makes it. */
const addMarkedRow = (
  sheet: Worksheet,
  cells: readonly WrittenCell[],
  height: number,
  marks: readonly CellMark[],
): Row => {
  const row = sheet.addRow([])
  row.height = height
  for (const [at, { value, style }] of cells.entries()) {
    const cell = row.getCell(at + 1)
    if (value !== '') cell.value = value
    cell.style = style
    annotate(cell, marksAt(marks, at))
  }
  return row
}

const none: readonly CellMark[] = []

const marksAt = (marks: readonly CellMark[], column: number): readonly CellMark[] =>
  marks.filter(mark => mark.column === column)

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
