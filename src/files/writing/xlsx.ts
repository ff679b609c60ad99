import { PassThrough, type Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { TableLayout } from '../../domain/writing/tableLayout'
import { counting, type Told, toldNobody } from './progress'
import { sheetNames, sheetText } from './sheetText'
import { writeTableSheet } from './tableSheet'

/** The adoption table as the bytes of an .xlsx file. */
export const writeAdoptionTableXlsx = (layout: TableLayout): Promise<Buffer> =>
  writeTablesXlsx([layout], layout.title)

/** Writes the adoption table as .xlsx to `out` and ends it; other work gets its turn between the rows. */
export const streamAdoptionTableXlsx = (layout: TableLayout, out: Writable): Promise<void> =>
  writeWorkbook([layout], layout.title, out)

/** Several tables as the bytes of one .xlsx file, a sheet each, in order. */
export const writeTablesXlsx = (
  layouts: readonly TableLayout[],
  title: string,
  told: Told = toldNobody,
): Promise<Buffer> => collect(out => writeWorkbook(layouts, title, out, told))

/** Loaded when the first workbook is written: most processes write none. */
export const exceljs = async () => (await import('exceljs')).default

/** Of 1 to 9: a long table takes a seventh less time than at the usual 6 and a fifth more room. */
const compression = 2

const writeWorkbook = async (
  layouts: readonly TableLayout[],
  title: string,
  out: Writable,
  told: Told = toldNobody,
): Promise<void> => {
  const { stream } = await exceljs()
  const workbook = new stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { level: compression } },
  })
  workbook.title = sheetText(title)
  workbook.creator = '采纳'
  workbook.lastModifiedBy = '采纳'
  const names = sheetNames(layouts.map(({ sheet }) => sheet))
  const tick = counting(told, '已写出')
  for (const [at, layout] of layouts.entries())
    await writeTableSheet(workbook, layout, names[at] ?? layout.sheet, tick)
  await workbook.commit()
}

const collect = async (write: (out: Writable) => Promise<void>): Promise<Buffer> => {
  const out = new PassThrough()
  const [bytes] = await Promise.all([buffer(out), write(out)])
  return bytes
}
