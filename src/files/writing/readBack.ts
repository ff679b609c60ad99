import { sheetGrid, type TableLayout } from '../../domain/writing/tableLayout'
import { readXlsxRows, type XlsxTaker } from '../reading/xlsx/readXlsxRows'

/** A cell that reads back otherwise than it was meant. */
export interface WrittenDifference {
  /** From 1, in the sheet or table. */
  row: number
  column: number
  expected: string
  found: string
}

/** So many differences say enough. */
const enough = 20

/** Compares rows as they come with what they should be. */
class GridComparison {
  readonly differences: WrittenDifference[] = []
  private next = 0

  constructor(private readonly expected: readonly (readonly string[])[]) {}

  /** Takes a row that was found; rows between that were not found count as empty. */
  found(rowNumber: number, cells: readonly string[]): void {
    while (this.next < rowNumber - 1) this.compare([])
    this.compare(cells)
  }

  end(): readonly WrittenDifference[] {
    while (this.next < this.expected.length) this.compare([])
    return this.differences
  }

  private compare(cells: readonly string[]): void {
    const wanted = this.expected[this.next] ?? []
    this.next += 1
    for (let column = 0; column < Math.max(wanted.length, cells.length); column += 1) {
      const expected = wanted[column] ?? ''
      const found = cells[column] ?? ''
      if (expected !== found && this.differences.length < enough)
        this.differences.push({ row: this.next, column: column + 1, expected, found })
    }
  }
}

/**
 * Reads a written adoption table (.xlsx) with the reader that reads everybody's files and compares every cell
 * with the layout. An empty list means the file says what it should; with any difference it is not handed out.
 * @throws UnreadableFile where the file cannot be read at all.
 */
export const verifyWrittenXlsx = async (
  bytes: Buffer,
  layout: TableLayout,
): Promise<readonly WrittenDifference[]> => {
  const comparison = new GridComparison(sheetGrid(layout))
  const taker: XlsxTaker = {
    openSheet: () => undefined,
    row: (rowNumber, cells) => comparison.found(rowNumber, cells),
    closeSheet: () => undefined,
    skippedSheets: () => undefined,
    drained: () => undefined,
  }
  await readXlsxRows(bytes, taker)
  return comparison.end()
}
