/** A cell that reads back otherwise than it was meant. */
export interface WrittenDifference {
  /** Sheet or table, from 1. */
  table: number
  /** From 1, in the sheet; in a document, the lines and table rows counted from its beginning. */
  row: number
  column: number
  expected: string
  found: string
}

/** Cells of nothing but blanks say nothing; readers need not keep them. */
const areSame = (expected: string, found: string): boolean =>
  expected === found || (expected.trim() === '' && found.trim() === '')

/** So many differences say enough. */
const enough = 20

/** Compares the rows of a file, as they come, with what they should be. */
export class GridComparison {
  readonly differences: WrittenDifference[] = []
  private next = 0
  private readonly expected: Iterator<readonly string[]>
  /** What the next row should say; undefined behind the last. */
  private wanted: readonly string[] | undefined

  constructor(
    private readonly table: number,
    expected: Iterable<readonly string[]>,
  ) {
    this.expected = expected[Symbol.iterator]()
    this.advance()
  }

  /** Takes a row that was found; rows before it that were not found count as empty. */
  found(rowNumber: number, cells: readonly string[]): void {
    while (this.next < rowNumber - 1) this.compare([])
    this.compare(cells)
  }

  /** To be called once, when the file has no more rows. */
  end(): readonly WrittenDifference[] {
    while (this.wanted !== undefined) this.compare([])
    return this.differences
  }

  private advance(): void {
    const { done, value } = this.expected.next()
    this.wanted = done ? undefined : value
  }

  private compare(cells: readonly string[]): void {
    const wanted = this.wanted ?? []
    this.next += 1
    this.advance()
    const width = Math.max(wanted.length, cells.length)
    for (let column = 0; column < width; column += 1) {
      const expected = wanted[column] ?? ''
      const found = cells[column] ?? ''
      if (!areSame(expected, found) && this.differences.length < enough)
        this.differences.push({ table: this.table, row: this.next, column: column + 1, expected, found })
    }
  }
}
