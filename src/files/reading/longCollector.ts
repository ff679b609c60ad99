import type { AdoptionRow, TableProblem } from '../../domain/consultation/adoptionTable'
import type { Merge, SourceDocument, SourceFormat } from '../../domain/reading/source'
import type { LongPortion, LongReading, LongTableName } from '../../domain/reading/tables/longReading'
import { DocumentCollector } from './blockSink'
import type { LongSink } from './longTables'

interface Gathered extends LongReading {
  rows: AdoptionRow[]
  lines: number[]
  marked: Map<number, { hidden: boolean; merged: readonly string[] }>
  footers: string[]
  problems: TableProblem[]
  prose: string[]
}

/** Puts together a document of which the long tables are there with their first rows only, and their readings. */
export class LongCollector implements LongSink {
  private document = new DocumentCollector()
  private readonly gathered = new Map<string, Gathered>()
  private readonly lengths = new Map<string, number>()

  /** Forgets everything: the file is read again. */
  restart(): void {
    this.document = new DocumentCollector()
    this.gathered.clear()
    this.lengths.clear()
  }

  block(block: Parameters<LongSink['block']>[0]): void {
    this.document.block(block)
  }

  openTable(name: string | null, firstRow: number): void {
    this.document.openTable(name, firstRow)
  }

  row(cells: readonly string[], hidden: boolean): void {
    this.document.row(cells, hidden)
  }

  closeTables(merges: readonly (readonly Merge[])[]): void {
    this.document.closeTables(merges)
  }

  problem(problem: Parameters<LongSink['problem']>[0]): void {
    this.document.problem(problem)
  }

  drained(): undefined {
    return undefined
  }

  longRows(table: LongTableName, portion: LongPortion): void {
    const known = this.gathered.get(keyOf(table)) ?? nothing(table)
    this.gathered.set(keyOf(table), known)
    for (const { row, line, hidden, merged } of portion.rows) {
      known.rows.push(row)
      known.lines.push(line)
      if (hidden || merged.length > 0) known.marked.set(row.row, { hidden, merged })
    }
    known.footers.push(...portion.footers)
    known.problems.push(...portion.problems)
    known.prose.push(...portion.prose)
  }

  rowsInAll(table: LongTableName, rows: number): void {
    this.lengths.set(keyOf(table), rows)
  }

  result(name: string, format: SourceFormat): { source: SourceDocument; long: readonly LongReading[] } {
    const source = this.document.document(name, format)
    const blocks = source.blocks.map(block => {
      const rowsInAll = block.kind === 'table' ? this.lengths.get(keyOf(block)) : undefined
      return block.kind !== 'table' || rowsInAll === undefined ? block : { ...block, rowsInAll }
    })
    return { source: { ...source, blocks }, long: [...this.gathered.values()] }
  }
}

const nothing = (table: LongTableName): Gathered => ({
  table,
  rows: [],
  lines: [],
  marked: new Map(),
  footers: [],
  problems: [],
  prose: [],
})

const keyOf = ({ name, firstRow }: { name: string | null; firstRow: number }): string =>
  `${firstRow} ${name ?? ''}`
