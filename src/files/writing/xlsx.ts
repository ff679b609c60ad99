import { PassThrough, type Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Style, stream, type Worksheet } from 'exceljs'
import {
  type LayoutColumn,
  type LayoutLine,
  rowsAboveHeader,
  type TableLayout,
} from '../../domain/writing/tableLayout'
import { cellStyle, headerStyle, lineStyles } from './sheetStyles'
import { isLikeFormula, sheetName, sheetNumber, sheetText } from './sheetText'

/** Rows written before others get their turn. */
const rowsPerTurn = 200

/** The adoption table as the bytes of an .xlsx file. */
export const writeAdoptionTableXlsx = async (layout: TableLayout): Promise<Buffer> => {
  const out = new PassThrough()
  const [bytes] = await Promise.all([buffer(out), streamAdoptionTableXlsx(layout, out)])
  return bytes
}

/** Writes the adoption table as .xlsx to `out` and ends it; other work gets its turn between the rows. */
export const streamAdoptionTableXlsx = async (layout: TableLayout, out: Writable): Promise<void> => {
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  workbook.title = sheetText(layout.title)
  workbook.creator = '采纳'
  workbook.lastModifiedBy = '采纳'
  const sheet = openTableSheet(workbook, layout)
  await writeTable(sheet, layout)
  sheet.commit()
  await workbook.commit()
}

type Book = Pick<stream.xlsx.WorkbookWriter, 'addWorksheet'>

/**
 * A sheet set up for printing: A4 landscape, as wide as the page, the header row on every page, page numbers;
 * the header frozen and with a filter.
 */
const openTableSheet = (workbook: Book, layout: TableLayout): Worksheet => {
  const header = rowsAboveHeader(layout) + 1
  const rows = layout.rows.reduce((count, row) => count + row.parts.length, 0)
  const sheet = workbook.addWorksheet(sheetName(layout.sheet), {
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
  sheet.autoFilter = {
    from: { row: header, column: 1 },
    to: { row: header + rows, column: layout.columns.length },
  }
  return sheet
}

const writeTable = async (sheet: Worksheet, layout: TableLayout): Promise<void> => {
  const { columns } = layout
  for (const line of layout.above) writeLine(sheet, line, columns.length)
  for (const { cells, height, fontSize } of layout.header.parts) {
    const row = sheet.addRow(cells.map(sheetText))
    const style = headerStyle(fontSize)
    row.height = height
    row.eachCell({ includeEmpty: true }, cell => {
      cell.style = style
    })
    row.commit()
  }
  const styleOf = styleBook()
  let written = 0
  for (const { parts } of layout.rows) {
    for (const { cells, height, fontSize } of parts) {
      const row = sheet.addRow([])
      row.height = height
      for (const [at, column] of columns.entries()) {
        const text = cells[at] ?? ''
        const cell = row.getCell(at + 1)
        cell.value = cellValue(text, column)
        cell.style = styleOf(column.align, fontSize, isLikeFormula(text))
      }
      row.commit()
      written += 1
      if (written % rowsPerTurn === 0) await nextTurn()
    }
  }
  for (const line of layout.below) writeLine(sheet, line, columns.length)
}

const cellValue = (text: string, column: LayoutColumn): string | number | null =>
  text === '' ? null : ((column.numeric ? sheetNumber(text) : null) ?? sheetText(text))

const writeLine = (sheet: Worksheet, line: LayoutLine, columns: number): void => {
  for (const { cells, height } of line.parts) {
    const row = sheet.addRow([])
    row.height = height
    row.getCell(1).value = cells[0] === undefined || cells[0] === '' ? null : sheetText(cells[0])
    for (let at = 1; at <= columns; at += 1) row.getCell(at).style = lineStyles[line.style]
    if (columns > 1) sheet.mergeCells(row.number, 1, row.number, columns)
    row.commit()
  }
}

/** Hands out one style value for each kind of cell: the writer knows a style again by identity. */
const styleBook = (): ((
  align: 'left' | 'centre',
  fontSize: number,
  likeFormula: boolean,
) => Partial<Style>) => {
  const made = new Map<string, Partial<Style>>()
  return (align, fontSize, likeFormula) => {
    const key = `${align} ${fontSize} ${likeFormula}`
    const style = made.get(key) ?? cellStyle(align, fontSize, likeFormula)
    made.set(key, style)
    return style
  }
}
