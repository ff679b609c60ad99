import type { GridRow } from './grid'
import { firstRowOfData } from './guessRoles'
import { readQuotedRow } from './separated'
import type { TextForm } from './textForm'

const mostLookedAt = 60

/** Tab-separated rows of which the first is one of data already, as somebody copies them without the heading. */
export const readUnheaded: TextForm = (texts, at) => {
  if (!texts.line(at).includes('\t') || texts.line(at - 1).includes('\t')) return null
  const rows: GridRow[] = []
  for (let line = at; line < texts.end && texts.line(line).includes('\t'); ) {
    const row = readQuotedRow(texts, line)
    rows.push(row)
    line = row.to
    if (rows.length === mostLookedAt && !saysWhose(rows)) return null
  }
  return rows.length > 1 && saysWhose(rows) ? rows : null
}

/** No more than a line of tabs tells of a table: each row has as many cells, and its columns can be told. */
const saysWhose = (rows: readonly GridRow[]): boolean => {
  const cells = rows.slice(0, mostLookedAt).map(row => row.cells)
  return cells.every(row => row.length === cells[0]?.length) && firstRowOfData(cells, false)?.row === 0
}
