import type { TableBlock } from '../../reading/source'

/** A few filled cells of each column under a heading row. */
export const samplesOf = (block: TableBlock | null, headingRow: number): string[][] => {
  if (block === null) return []
  const head = block.rows.slice(headingRow + 1, headingRow + 200)
  const width = head.reduce((widest, row) => Math.max(widest, row.length), 0)
  return Array.from({ length: width }, (_, column) =>
    head
      .map(row => row[column] ?? '')
      .filter(cell => cell.trim() !== '')
      .slice(0, 3),
  )
}
