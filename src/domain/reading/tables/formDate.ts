import { dateIn, isDateLabel } from '../letters/letterLabels'

/** Forms say it above or below what they ask for; rows of comments say nothing of the kind. */
const mostRows = 60

/** The date that a form says of itself in its cells (填表日期 | 2024年5月6日, or both in one), ISO; null where it says none. */
export const dateInForm = (rows: readonly (readonly string[])[]): string | null => {
  const looked = rows.slice(0, mostRows)
  for (const [row, cells] of looked.entries())
    for (const [column, cell] of cells.entries()) {
      const [, label = '', value = ''] = /^([^：:]{2,16})[：:]?\s*(.{0,40})$/u.exec(cell.trim()) ?? []
      if (!isDateLabel(cell.trim()) && !isDateLabel(label)) continue
      const beside = cells.slice(column + 1).find(text => text.trim() !== '')
      const below = looked[row + 1]?.[column]
      for (const text of [value, beside, below]) {
        const date = dateIn(text ?? '')
        if (date !== null) return date
      }
    }
  return null
}
