import { PassThrough, type Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { TableLayout } from '../../domain/writing/tables/tableLayout'
import { openWorkbook } from './openWorkbook'
import { counting, type Told, toldNobody } from './progress'
import { sheetNames } from './sheetText'
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

const writeWorkbook = async (
  layouts: readonly TableLayout[],
  title: string,
  out: Writable,
  told: Told = toldNobody,
): Promise<void> => {
  const workbook = await openWorkbook(out, title)
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
