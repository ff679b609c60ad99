import type { Worksheet } from 'exceljs'

/**
 * Makes cells of one column one, also where their rows are written out already. The library's own `mergeCells` holds
 * each merge against all others and keeps rows in memory: 20,000 merges take it seconds, 50,000 a quarter of a minute.
 * Its streaming sheet only writes its list of merges at the end; what it asks of an entry is its range as text.
 */
export const mergeDown = (sheet: Worksheet, column: number, top: number, bottom: number): void => {
  const list = mergesOf(sheet)
  if (list === null) {
    sheet.mergeCells(top, column, bottom, column)
    return
  }
  const letter = sheet.getColumn(column).letter
  const range = `${letter}${top}:${letter}${bottom}`
  list.push({ intersects: () => false, toString: () => range })
}

const mergesOf = (sheet: unknown): unknown[] | null =>
  typeof sheet === 'object' && sheet !== null && '_merges' in sheet && Array.isArray(sheet._merges)
    ? sheet._merges
    : null
