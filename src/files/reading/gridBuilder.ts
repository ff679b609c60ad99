import type { Merge, TableBlock } from '../../domain/reading/source'
import type { Budget } from './blockSink'

/** Whether a cell begins, goes on with or stands outside of a vertical merge (Word's way of saying it). */
export type VerticalMerge = 'none' | 'begins' | 'continues'

/**
 * Lays cells that reach across and down (HTML), or are merged with those above (Word), onto a grid: the text
 * stands in the first cell, the others are '' and covered by a merge.
 */
export class GridBuilder {
  readonly rows: string[][] = []
  private readonly merges: Merge[] = []
  /** For each column the first row that a cell above does not cover. */
  private readonly coveredUntil: number[] = []
  /** For each column the vertical merge that may still go on. */
  private readonly running = new Map<number, Merge>()

  constructor(private readonly budget: Budget) {}

  openRow(): void {
    this.rows.push([])
  }

  /** HTML's cell. `down` 0 reaches to the end of the table. */
  spanningCell(text: string, across: number, down: number): void {
    const top = this.rows.length - 1
    const left = this.skipCovered(top)
    this.place(text, across)
    const bottom = down === 0 ? Number.MAX_SAFE_INTEGER : top + down - 1
    for (let column = left; column < left + across; column += 1) this.coveredUntil[column] = bottom + 1
    if (across > 1 || bottom > top) this.merges.push({ top, left, bottom, right: left + across - 1 })
  }

  /** Word's cell. */
  mergingCell(text: string, across: number, vertical: VerticalMerge): void {
    const top = this.rows.length - 1
    const left = this.rows[top]?.length ?? 0
    const above = this.running.get(left)
    this.place(text, across)
    if (vertical === 'continues' && above?.bottom === top - 1) {
      above.bottom = top
      return
    }
    this.running.delete(left)
    const merge = { top, left, bottom: top, right: left + across - 1 }
    if (vertical === 'none' && across === 1) return
    this.merges.push(merge)
    if (vertical !== 'none') this.running.set(left, merge)
  }

  /** Takes the last row back. Merges that reached into it end above. */
  dropRow(): void {
    this.rows.pop()
    const last = this.rows.length - 1
    for (const merge of this.merges) merge.bottom = Math.min(merge.bottom, last)
    this.merges.splice(0, this.merges.length, ...this.merges.filter(merge => merge.top <= last))
  }

  /** Null where nothing was laid. */
  table(name: string | null, hiddenRows: readonly number[] = []): TableBlock | null {
    if (this.rows.every(row => row.every(cell => cell === ''))) return null
    const last = this.rows.length - 1
    const merges = this.merges
      .map(merge => ({ ...merge, bottom: Math.min(merge.bottom, last) }))
      .filter(({ top, left, bottom, right }) => top < bottom || left < right)
    for (const { top, bottom, right } of merges)
      for (let row = top + 1; row <= bottom; row += 1) this.fillTo(this.rows[row], right + 1)
    return { kind: 'table', name, rows: this.rows, merges, hiddenRows, firstRow: 1 }
  }

  /** A merge covers cells that a row does not even name. */
  private fillTo(row: string[] | undefined, width: number): void {
    if (row === undefined || row.length >= width) return
    const cells = Array.from({ length: width - row.length }, () => '')
    this.budget.row(cells)
    row.push(...cells)
  }

  private skipCovered(top: number): number {
    const row = this.rows[top] ?? []
    while ((this.coveredUntil[row.length] ?? 0) > top) row.push('')
    return row.length
  }

  private place(text: string, across: number): void {
    const row = this.rows.at(-1)
    if (row === undefined) return
    const cells = [text, ...Array.from({ length: across - 1 }, () => '')]
    this.budget.row(cells)
    row.push(...cells)
  }
}
