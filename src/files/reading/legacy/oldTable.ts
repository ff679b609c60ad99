import type { TableBlock } from '../../../domain/reading/source'
import type { Budget } from '../blockSink'
import { GridBuilder, type VerticalMerge } from '../gridBuilder'
import type { ParagraphProperties, RowDefinition } from './wordProperties'

interface OldRow {
  cells: string[]
  definition: RowDefinition | null
}

/** Edges nearer than this, in twentieths of a point, are one. */
const NEAR = 40

/** Gathers the cells of a table of the binary format. Its columns are known only when all rows' edges are. */
export class OldTable {
  private readonly rows: OldRow[] = []
  private cells: string[] = []
  private lines: string[] = []

  constructor(private readonly budget: Budget) {}

  /** Takes a paragraph with the sign that ended it. */
  paragraph(text: string, sign: string, properties: ParagraphProperties): void {
    if (properties.endsRow && properties.depth <= 1) {
      this.rows.push({ cells: this.cells, definition: properties.row })
      this.cells = []
      this.lines = []
    } else if (sign === '\u0007' && properties.depth <= 1) {
      this.cells.push([...this.lines, text].join('\n').trim())
      this.lines = []
    } else if (!properties.endsInnerRow) this.lines.push(text)
  }

  block(): TableBlock | null {
    if (this.cells.length > 0) this.rows.push({ cells: this.cells, definition: null })
    const edges = this.allEdges()
    const grid = new GridBuilder(this.budget)
    for (const { cells, definition } of this.rows) {
      grid.openRow()
      cells.forEach((text, index) => {
        grid.mergingCell(text, spanOf(definition, index, edges), vertical(definition, index))
      })
    }
    return grid.table(null)
  }

  private allEdges(): number[] {
    const all = this.rows.flatMap(row => row.definition?.edges ?? []).sort((a, b) => a - b)
    return all.filter((edge, index) => index === 0 || edge - (all[index - 1] ?? 0) > NEAR)
  }
}

const vertical = (definition: RowDefinition | null, index: number): VerticalMerge =>
  definition?.vertical[index] ?? 'none'

/** Over how many columns of the whole table a cell reaches. */
const spanOf = (definition: RowDefinition | null, index: number, edges: readonly number[]): number => {
  const left = definition?.edges[index]
  const right = definition?.edges[index + 1]
  if (left === undefined || right === undefined) return 1
  return Math.max(1, edges.filter(edge => edge > left + NEAR && edge <= right + NEAR).length)
}
