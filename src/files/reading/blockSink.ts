import type { Block, Merge, SourceDocument, SourceFormat, SourceProblem } from '../../domain/reading/source'
import { limits } from './limits'
import { trouble, UnreadableFile } from './unreadable'

/**
 * Takes what a reader finds, in the order of the document. Large tables go row by row, so that a reader
 * need not hold them; `drained` gives something to wait for where the taker is slower than the reader.
 */
export interface BlockSink {
  block(block: Block): void
  openTable(name: string | null, firstRow: number): void
  row(cells: readonly string[], hidden: boolean): void
  /** Ends all open tables: a reader may learn their merges only after the last. One list for each, in order. */
  closeTables(merges: readonly (readonly Merge[])[]): void
  problem(problem: SourceProblem): void
  drained(): Promise<void> | undefined
}

interface OpenTable {
  name: string | null
  firstRow: number
  rows: (readonly string[])[]
  hiddenRows: number[]
}

/** Puts together a SourceDocument from what it is given. */
export class DocumentCollector implements BlockSink {
  private readonly blocks: Block[] = []
  private readonly problems: SourceProblem[] = []
  private open: OpenTable[] = []

  block(block: Block): void {
    this.blocks.push(block)
  }

  openTable(name: string | null, firstRow: number): void {
    this.open.push({ name, firstRow, rows: [], hiddenRows: [] })
  }

  row(cells: readonly string[], hidden: boolean): void {
    const table = this.open.at(-1)
    if (table === undefined) return
    if (hidden) table.hiddenRows.push(table.rows.length)
    table.rows.push(cells)
  }

  closeTables(merges: readonly (readonly Merge[])[]): void {
    this.open.forEach((table, index) => {
      this.blocks.push({ kind: 'table', ...table, merges: merges[index] ?? [] })
    })
    this.open = []
  }

  problem(problem: SourceProblem): void {
    this.problems.push(problem)
  }

  drained(): undefined {
    return undefined
  }

  document(name: string, format: SourceFormat): SourceDocument {
    return { name, format, blocks: this.blocks, problems: this.problems }
  }
}

/** Counts what a document has come to, and refuses what no real one comes to. */
export class Budget {
  private cells = 0
  private characters = 0

  row(cells: readonly string[]): void {
    this.cells += cells.length
    for (const cell of cells) this.characters += cell.length
    this.check()
  }

  text(text: string): void {
    this.characters += text.length
    this.check()
  }

  private check(): void {
    if (this.cells > limits.gridCells)
      throw new UnreadableFile(trouble.tooMuch(`表格超过 ${limits.gridCells / 10_000} 万个单元格`))
    if (this.characters > limits.documentCharacters)
      throw new UnreadableFile(
        trouble.tooMuch(`文字超过 ${Math.round(limits.documentCharacters / 10_000)} 万字`),
      )
  }
}

/** Hands a finished table over row by row. */
export const pourBlock = (sink: BlockSink, block: Block): void => {
  if (block.kind !== 'table') {
    sink.block(block)
    return
  }
  sink.openTable(block.name, block.firstRow)
  const hidden = new Set(block.hiddenRows)
  block.rows.forEach((row, index) => {
    sink.row(row, hidden.has(index))
  })
  sink.closeTables([block.merges])
}
