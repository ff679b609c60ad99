import type { Merge, SourceProblem, TableBlock } from '../../domain/reading/source'
import type { LongPortion, LongTableName } from '../../domain/reading/tables/longReading'
import { headOfLongTable, type LongTableReader, openLongTable } from '../../domain/reading/tables/longTable'
import type { BlockSink } from './blockSink'
import type { LongOrder } from './child/reports'

/** Takes what a reader finds, with the rows of long tables as what they mean. */
export interface LongSink extends BlockSink {
  longRows(table: LongTableName, portion: LongPortion): void
  /** How long the table of this name turned out to be. */
  rowsInAll(table: LongTableName, rows: number): void
}

/** A table of more rows is read row by row into its meaning; shorter ones go through as they are. */
export const longest = 2_000
const rowsAPortion = 500

interface Open {
  name: string | null
  firstRow: number
  count: number
  head: (readonly string[])[]
  hiddenHead: Set<number>
  /** Set once the table has turned out to be long and its heading was found. */
  reader: LongTableReader | null
  named: LongTableName
  portion: (readonly string[])[]
  hidden: Set<number>
}

/** Merged cells by the name of their table, as an earlier reading has met them. */
export type KnownMerges = ReadonlyMap<string, readonly Merge[]>

/**
 * Stands between a reader and a LongSink. A sheet tells its merged cells only after its rows: where they matter to
 * rows that have been read without them, `unforeseen` holds them, and the file has to be read again.
 */
export class LongTables implements BlockSink {
  readonly unforeseen = new Map<string, readonly Merge[]>()
  private open: Open[] = []

  constructor(
    private readonly sink: LongSink,
    private readonly order: LongOrder,
    private readonly keepsMerges: boolean,
    private readonly merges: KnownMerges,
  ) {}

  block(block: Parameters<BlockSink['block']>[0]): void {
    this.sink.block(block)
  }

  openTable(name: string | null, firstRow: number): void {
    this.end(this.open.at(-1))
    this.open.push({
      name,
      firstRow,
      count: 0,
      head: [],
      hiddenHead: new Set(),
      reader: null,
      named: { name, firstRow, headingRow: firstRow },
      portion: [],
      hidden: new Set(),
    })
    this.sink.openTable(name, firstRow)
  }

  row(cells: readonly string[], hidden: boolean): void {
    const table = this.open.at(-1)
    if (table === undefined) return
    table.count += 1
    if (table.count <= longest) {
      if (hidden) table.hiddenHead.add(table.head.length)
      table.head.push(cells)
      this.sink.row(cells, hidden)
      return
    }
    if (table.count === longest + 1) this.begin(table)
    if (table.reader === null) return
    if (hidden) table.hidden.add(table.portion.length)
    table.portion.push(cells)
    if (table.portion.length >= rowsAPortion) this.take(table)
  }

  closeTables(merges: readonly (readonly Merge[])[]): void {
    this.end(this.open.at(-1))
    this.open.forEach((table, index) => {
      const met = merges[index] ?? []
      const matter = met.some(({ bottom }) => bottom >= table.named.headingRow - table.firstRow)
      const key = keyOf(table)
      if (table.count > longest && matter && !this.merges.has(key)) this.unforeseen.set(key, met)
    })
    this.open = []
    this.sink.closeTables(merges)
  }

  problem(problem: SourceProblem): void {
    this.sink.problem(problem)
  }

  drained(): Promise<void> | undefined {
    return this.sink.drained()
  }

  private begin(table: Open): void {
    const { name, firstRow } = table
    const merges = this.merges.get(keyOf(table)) ?? []
    const block: TableBlock = { kind: 'table', name, rows: table.head, merges, hiddenRows: [], firstRow }
    const { given } = this.order
    const row = given !== null && given.name === name ? given.headingRow - firstRow : table.head.length
    // The row above the first, where a table has no heading.
    const isGiven = given !== null && row >= -1 && row < table.head.length
    const heading = isGiven ? headOfLongTable(block, given.roles, row) : headOfLongTable(block, null)
    if (heading === null) return
    table.named = { name, firstRow, headingRow: firstRow + heading.top }
    table.reader = openLongTable({ name, firstRow, merges, keepsMerges: this.keepsMerges, heading })
    for (let at = 0; at < table.head.length; at += rowsAPortion) {
      table.portion = table.head.slice(at, at + rowsAPortion)
      for (const index of table.hiddenHead)
        if (index >= at && index < at + rowsAPortion) table.hidden.add(index - at)
      this.take(table)
    }
  }

  private take(table: Open): void {
    if (table.reader !== null) this.sink.longRows(table.named, table.reader.take(table.portion, table.hidden))
    table.portion = []
    table.hidden = new Set()
  }

  private end(table: Open | undefined): void {
    if (table === undefined || table.count <= longest) return
    this.sink.rowsInAll(table.named, table.count)
    if (table.reader === null) return
    this.take(table)
    this.sink.longRows(table.named, table.reader.end())
    table.reader = null
    table.head = []
  }
}

const keyOf = ({ name, firstRow }: { name: string | null; firstRow: number }): string =>
  `${firstRow} ${name ?? ''}`
