import type { Block, Merge, SourceProblem } from '../../../domain/reading/source'
import type { LongPortion, LongTableName } from '../../../domain/reading/tables/longReading'
import type { LongSink } from '../longTables'
import type { Report, Step } from './reports'

const ROWS_A_REPORT = 500
const CHARACTERS_A_REPORT = 200_000

/** Sends what is read to the parent in portions, and lets the reader wait until a portion has gone. */
export class ReportingSink implements LongSink {
  private steps: Step[] = []
  private rows: (readonly string[])[] = []
  private hidden: number[] = []
  private characters = 0
  private underway: Promise<void> | undefined

  /** @param send resolves once the report has left this process. */
  constructor(private readonly send: (report: Report) => Promise<void>) {}

  block(block: Block): void {
    this.add({ kind: 'block', block })
    this.characters += block.kind === 'table' ? 0 : block.text.length
  }

  openTable(name: string | null, firstRow: number): void {
    this.add({ kind: 'openTable', name, firstRow })
  }

  row(cells: readonly string[], hidden: boolean): void {
    if (hidden) this.hidden.push(this.rows.length)
    this.rows.push(cells)
    for (const cell of cells) this.characters += cell.length
    if (this.rows.length >= ROWS_A_REPORT || this.characters >= CHARACTERS_A_REPORT) this.flush()
  }

  closeTables(merges: readonly (readonly Merge[])[]): void {
    this.add({ kind: 'closeTables', merges })
  }

  problem(problem: SourceProblem): void {
    this.add({ kind: 'problem', problem })
  }

  longRows(table: LongTableName, portion: LongPortion): void {
    this.add({ kind: 'longRows', table, portion })
    this.flush()
  }

  rowsInAll(table: LongTableName, rows: number): void {
    this.add({ kind: 'rowsInAll', table, rows })
  }

  drained(): Promise<void> | undefined {
    return this.underway
  }

  async finish(): Promise<void> {
    this.flush()
    await this.underway
  }

  private add(step: Step): void {
    this.settleRows()
    this.steps.push(step)
    if (this.steps.length >= ROWS_A_REPORT || this.characters >= CHARACTERS_A_REPORT) this.flush()
  }

  private settleRows(): void {
    if (this.rows.length === 0) return
    this.steps.push({ kind: 'rows', rows: this.rows, hidden: this.hidden })
    this.rows = []
    this.hidden = []
  }

  private flush(): void {
    this.settleRows()
    if (this.steps.length === 0) return
    const report: Report = { kind: 'steps', steps: this.steps }
    this.steps = []
    this.characters = 0
    const before = this.underway
    const sent = before === undefined ? this.send(report) : before.then(() => this.send(report))
    const underway = sent.then(() => {
      if (this.underway === underway) this.underway = undefined
    })
    this.underway = underway
  }
}
