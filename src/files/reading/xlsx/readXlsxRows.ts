import { Archive } from '../package/archive'
import { readPart } from '../package/parts'
import { type SheetNotes, SheetRows } from './sheetRows'
import { readWorkbook, type Sheet } from './workbook'

/** Takes a workbook as it is read. Rows without text are left out; their numbers tell where they were. */
export interface XlsxTaker {
  openSheet(sheet: Sheet): void
  /** Row number from 1; cells from column A, a cell without text is ''. */
  row(rowNumber: number, cells: readonly string[], hidden: boolean): void
  closeSheet(sheet: Sheet, notes: SheetNotes): void
  /** Sheets that hold no cells (charts). */
  skippedSheets(names: readonly string[]): void
  /** Asked after each piece of the file; the reader waits for what it is given. */
  drained(): Promise<void> | undefined
}

/**
 * Reads the rows of all sheets of an .xlsx or .xlsm, in order, without holding more than one row and the
 * shared texts.
 * @throws UnreadableFile where the file is damaged, hostile or no workbook.
 */
export const readXlsxRows = async (bytes: Buffer, taker: XlsxTaker): Promise<Archive> => {
  const archive = await Archive.open(bytes)
  const workbook = await readWorkbook(archive)
  for (const sheet of workbook.sheets) {
    taker.openSheet(sheet)
    const rows = new SheetRows(workbook, (rowNumber, cells, hidden) => {
      taker.row(rowNumber, cells, hidden)
    })
    await readPart(archive, sheet.path, rows, () => taker.drained())
    taker.closeSheet(sheet, rows.notes)
  }
  if (workbook.otherSheets.length > 0) taker.skippedSheets(workbook.otherSheets)
  return archive
}
