import type { TableBlock } from '../../reading/source'
import { answerColumns, type ColumnPlaces, exchangeColumns } from './columns'

/** Columns whose cells people join over several rows: one unit, one answer for all of them. */
const joinable = ['unit', 'clause', ...answerColumns] as const

/** Of so many cells the text is written into the rows below; more are in no honest file. */
const mostFilled = 200_000

export interface Unjoined {
  rows: readonly (readonly string[])[]
  /** Which answers were read for several rows from one cell, a sentence each. */
  notices: readonly string[]
}

/** The rows of a table in which what stands in a joined cell stands in each of its rows. */
export const unjoined = ({ rows, merges, firstRow }: TableBlock, places: ColumnPlaces): Unjoined => {
  const names = new Map(joinable.flatMap(name => (places[name] === undefined ? [] : [[places[name], name]])))
  const filled = new Map<number, string[]>()
  const notices: string[] = []
  let left = mostFilled
  for (const merge of merges) {
    const name = names.get(merge.left)
    const text = rows[merge.top]?.[merge.left] ?? ''
    const bottom = Math.min(merge.bottom, rows.length - 1)
    if (name === undefined || text.trim() === '' || bottom <= merge.top || left <= 0) continue
    for (let at = merge.top + 1; at <= bottom && left > 0; at += 1) {
      const row = filled.get(at) ?? [...(rows[at] ?? [])]
      while (row.length <= merge.left) row.push('')
      row[merge.left] = text
      filled.set(at, row)
      left -= 1
    }
    if (answerColumns.some(column => column === name))
      notices.push(
        `第 ${firstRow + merge.top}—${firstRow + bottom} 行的“${exchangeColumns[name]}”是合并的一格，这几行都按“${shorten(text)}”读入，请核对。`,
      )
  }
  return { rows: rows.map((row, at) => filled.get(at) ?? row), notices }
}

const shorten = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}……` : text)
