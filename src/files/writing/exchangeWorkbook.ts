import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DataValidation, stream, Worksheet } from 'exceljs'
import { type ExchangeSheet, exchangeGrids, rowsAboveExchange } from '../../domain/writing/exchangeSheet'
import { readXlsxRows, type XlsxTaker } from '../reading/xlsx/readXlsxRows'
import { answerStyle, exchangeStyles, lockedStyle } from './exchangeStyles'
import { GridComparison, type WrittenDifference } from './gridComparison'
import { trusted } from './handOut'
import { openWorkbook } from './openWorkbook'
import { sheetName, sheetNumber, sheetText } from './sheetText'

/** Rows written before others get their turn. */
const rowsPerTurn = 40

/**
 * A table for filling in as the bytes of an .xlsx file that has been read back.
 * @throws UnfaithfulFile where the file does not say what the record says.
 */
export const exchangeFile = async (layout: ExchangeSheet): Promise<Buffer> => {
  const bytes = await writeExchange(layout)
  return trusted(bytes, await verifyExchange(bytes, layout))
}

const writeExchange = async (layout: ExchangeSheet): Promise<Buffer> => {
  const out = new PassThrough()
  const collected = buffer(out)
  const workbook = await openWorkbook(out, layout.title)
  await writeRows(workbook, layout)
  writeInstructions(workbook, layout)
  writeIdentity(workbook, layout)
  await workbook.commit()
  return collected
}

type Sheets = Pick<stream.xlsx.WorkbookWriter, 'addWorksheet'>

const writeRows = async (workbook: Sheets, layout: ExchangeSheet): Promise<void> => {
  const { columns, rows, spareRows } = layout
  const sheet = workbook.addWorksheet(sheetName(layout.sheet), {
    views: [{ state: 'frozen', xSplit: 3, ySplit: rowsAboveExchange, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${rowsAboveExchange}:${rowsAboveExchange}`,
      margins: { left: 0.59, right: 0.59, top: 0.63, bottom: 0.71, header: 0.3, footer: 0.35 },
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
  })
  sheet.columns = columns.map(({ width, hidden }) => ({ width, hidden }))
  sheet.autoFilter = {
    from: { row: rowsAboveExchange, column: 1 },
    to: { row: rowsAboveExchange + rows.length + spareRows, column: columns.length },
  }
  await protect(sheet)
  writeHead(sheet, layout)
  for (const [at, { cells, height }] of rows.entries()) {
    writeRow(sheet, layout.columns, cells, { height, spare: false })
    if (at % rowsPerTurn === rowsPerTurn - 1) await nextTurn()
  }
  for (let spare = 0; spare < spareRows; spare += 1)
    writeRow(sheet, layout.columns, [], { height: spareHeight, spare: true })
  offerChoices(sheet, layout)
  sheet.commit()
}

const spareHeight = 32

/** Without a password: it keeps slips away, nobody out. What arranges the table without changing it stays allowed. */
const protect = (sheet: Worksheet): Promise<void> =>
  sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertColumns: true,
    insertRows: true,
    sort: true,
    autoFilter: true,
  })

const writeHead = (sheet: Worksheet, { title, hint, columns }: ExchangeSheet): void => {
  const titleRow = sheet.addRow([null, sheetText(title)])
  titleRow.height = 34
  titleRow.getCell(2).style = exchangeStyles.title
  titleRow.commit()
  const hintRow = sheet.addRow([null, sheetText(hint)])
  hintRow.height = 22
  hintRow.getCell(2).style = exchangeStyles.hint
  hintRow.commit()
  const header = sheet.addRow(columns.map(column => column.header))
  header.height = 30
  for (const [at, column] of columns.entries())
    header.getCell(at + 1).style = column.editable ? exchangeStyles.answerHeader : exchangeStyles.header
  header.commit()
}

/** A spare row is open in all its columns but the key's. */
const writeRow = (
  sheet: Worksheet,
  columns: ExchangeSheet['columns'],
  cells: readonly string[],
  { height, spare }: { height: number; spare: boolean },
): void => {
  const row = sheet.addRow([])
  row.height = height
  for (const [at, column] of columns.entries()) {
    const cell = row.getCell(at + 1)
    const text = cells[at] ?? ''
    if (text !== '') cell.value = (column.name === 'number' ? sheetNumber(text) : null) ?? sheetText(text)
    const open = column.editable || (spare && column.name !== 'key' && column.name !== 'number')
    cell.style = open ? answerStyle(column.centred) : lockedStyle(column.centred)
  }
  row.commit()
}

/**
 * One list for the whole column. Told cell by cell, the library gathers the cells into ranges that overlap (F10:F50 and
 * F4:F50, in the order of texts), which spreadsheets may take for damage.
 */
const offerChoices = (sheet: Worksheet, { columns, rows, spareRows, choices }: ExchangeSheet): void => {
  const column = columns.findIndex(({ name }) => name === 'decision') + 1
  if (column === 0 || rows.length + spareRows === 0) return
  const { letter } = sheet.getColumn(column)
  const range = `${letter}${rowsAboveExchange + 1}:${letter}${rowsAboveExchange + rows.length + spareRows}`
  if (!hasValidations(sheet)) throw new Error('the library keeps lists of choices elsewhere')
  sheet.dataValidations.add(range, choiceOf(choices))
}

const hasValidations = (
  sheet: object,
): sheet is { dataValidations: { add: (range: string, validation: DataValidation) => void } } =>
  'dataValidations' in sheet

const choiceOf = (choices: readonly string[]) => ({
  type: 'list' as const,
  allowBlank: true,
  formulae: [`"${choices.join(',')}"`],
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '请从列表中选',
  error: `采纳情况请从列表中选一个：${choices.join('、')}。理由写在右边一格。`,
})

const writeInstructions = (workbook: Sheets, { instructions }: ExchangeSheet): void => {
  const sheet = workbook.addWorksheet(sheetName(instructions.sheet), {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = [{ width: instructions.width }]
  for (const [at, { text, height, heading }] of instructions.lines.entries()) {
    const row = sheet.addRow([sheetText(text)])
    row.height = at === 0 ? 34 : height
    row.getCell(1).style =
      at === 0 ? exchangeStyles.title : heading ? exchangeStyles.heading : exchangeStyles.prose
    row.commit()
  }
  sheet.commit()
}

const writeIdentity = (workbook: Sheets, { identity }: ExchangeSheet): void => {
  const sheet = workbook.addWorksheet(sheetName(identity.sheet), { state: 'hidden' })
  sheet.columns = [{ width: 14 }, { width: 60 }]
  for (const [name, value] of identity.rows) sheet.addRow([name, sheetText(value)]).commit()
  sheet.commit()
}

/** Reads a written table back and compares every cell with its layout; empty means that it says the same. */
export const verifyExchange = async (
  bytes: Buffer,
  layout: ExchangeSheet,
): Promise<readonly WrittenDifference[]> => {
  const sheets = exchangeGrids(layout).map((grid, at) => new GridComparison(at + 1, grid))
  const surplus = new GridComparison(sheets.length + 1, [])
  let opened = 0
  const taker: XlsxTaker = {
    openSheet: () => {
      opened += 1
    },
    row: (rowNumber, cells) => (sheets[opened - 1] ?? surplus).found(rowNumber, cells),
    closeSheet: () => undefined,
    skippedSheets: () => undefined,
    drained: () => undefined,
  }
  await readXlsxRows(bytes, taker)
  return [...sheets, surplus].flatMap(sheet => sheet.end())
}
