import type { SourceDocument } from '../source'
import { tableLine } from '../source'
import type { Grid, Line } from './grid'

/** The document text cut into lines: `documentText(source)` is these joined by line breaks. */
export const readLines = (source: SourceDocument): Line[] =>
  source.blocks.flatMap((block): Line[] => {
    if (block.kind !== 'table') {
      return block.text.split('\n').map(text => ({ text, table: null, rowInTable: 0 }))
    }
    if (block.rows.length === 0) return [{ text: '', table: block, rowInTable: 0 }]
    return block.rows.map((cells, rowInTable) => ({ text: tableLine(cells), table: block, rowInTable }))
  })

/** The grid of a table block whose first line has this index. */
export const gridOfBlock = (lines: readonly Line[], at: number, source: SourceDocument): Grid | null => {
  const block = lines[at]?.table ?? null
  if (block === null) return null
  return {
    name: block.name,
    rows: block.rows.map((cells, index) => ({ cells, from: at + index, to: at + index + 1 })),
    merges: block.merges,
    keepsMerges: source.format !== 'csv' && source.format !== 'text' && source.format !== 'pdf',
    hiddenRows: block.hiddenRows,
    firstRow: block.firstRow,
  }
}
