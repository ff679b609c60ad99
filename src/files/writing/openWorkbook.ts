import type { Writable } from 'node:stream'
import type { stream } from 'exceljs'
import { sheetText } from './sheetText'

/** Loaded when the first workbook is written: most processes write none. */
const exceljs = async () => (await import('exceljs')).default

/** Of 1 to 9: a long table takes a seventh less time than at the usual 6 and a fifth more room. */
const compression = 2

/**
 * The font of cells without a style, by whose digits a spreadsheet measures the widths of columns. The library's own
 * is missing outside of Windows, and what stands in for it is a quarter wider: the printed page then shrinks by as
 * much. This one has a double of the same widths wherever office programs are.
 */
const measuringFont = { size: 10, name: 'Arial', family: 2 }

/** A workbook that is written to `out` as it grows. */
export const openWorkbook = async (out: Writable, title: string): Promise<stream.xlsx.WorkbookWriter> => {
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
  measureBy(workbook, measuringFont)
  return workbook
}

/** The library adds its own font before the first style where there is none yet, and has no setting for it. */
const measureBy = (workbook: object, font: object): void => {
  if (!('styles' in workbook)) return
  const { styles } = workbook
  if (typeof styles !== 'object' || styles === null || !('_addFont' in styles)) return
  if (typeof styles._addFont === 'function') Reflect.apply(styles._addFont, styles, [font])
}
