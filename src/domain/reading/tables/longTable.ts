import type { ColumnRole, TableProblem } from '../../consultation/adoptionTable'
import type { Merge, TableBlock } from '../source'
import { type Body, lastRowOfTable, noRowsAbove, readBody } from './body'
import { mergedColumns } from './gathered'
import { filled, type Grid, type GridRow, placeOf, viewGrid } from './grid'
import { couldHead, describeHeading, type Heading, headingAt } from './headings'
import { longMerges } from './longMerges'
import type { LongPortion, LongRow } from './longReading'
import { findHeadings } from './recogniser'

/** What is known of a long table before its rows come. */
export interface LongTableHead {
  name: string | null
  /** Row number in the source of the first row. */
  firstRow: number
  /** Of the whole table, in its own coordinates. */
  merges: readonly Merge[]
  keepsMerges: boolean
  /** The heading as it was found among the first rows, with the roles that a person gave or confirmed. */
  heading: Heading
}

export interface LongTableReader {
  /** Takes rows in their order; gives those that are understood by now. The heading's rows come too. */
  take(rows: readonly (readonly string[])[], hidden: ReadonlySet<number>): LongPortion
  /** To be called after the last row. */
  end(): LongPortion
}

/**
 * The heading under which the rows of a long table are read: where it is recognised in the first rows, else what
 * a person said stands in `headingRow`. Null where neither is the case.
 */
export const headOfLongTable = (
  head: TableBlock,
  roles: readonly ColumnRole[] | null,
  headingRow?: number,
): Heading | null => {
  const grid: Grid = {
    name: head.name,
    rows: head.rows.map((cells, index) => ({ cells, from: index, to: index + 1 })),
    merges: head.merges,
    keepsMerges: head.merges.length > 0,
    hiddenRows: head.hiddenRows,
    firstRow: head.firstRow,
  }
  const [recognised] = findHeadings(grid)
  const at = headingRow ?? recognised?.top
  if (at === undefined) return null
  const found = headingAt(grid, at) ?? describeHeading(grid, at, at)
  if (roles === null) return found
  const columns = found.columns.map(({ header }, index) => ({
    header,
    role: roles[index] ?? ('other' as const),
  }))
  return { ...found, columns }
}

/**
 * Reads a table that is too long to be held, portion by portion: the rows are those that `recogniseTables` and
 * `readWithRoles` would give, for the last row of a portion is kept back until it is known what follows. The same
 * heading again (on every page) is left out; rows under another heading become a problem each.
 */
export const openLongTable = ({ heading, ...table }: LongTableHead): LongTableReader => {
  const overlapping = longMerges(table.merges)
  let waiting: (readonly string[])[] = []
  let waitingHidden: number[] = []
  /** Index in the table of the first waiting row. */
  let start = 0
  let above = noRowsAbove
  /** Where the row stood that is kept back. */
  let held: Place[] = []
  let given = 0
  let foreign = false

  const read = (until: number, ended: boolean): LongPortion => {
    const portion = new Portion()
    const masters = overlapping.before(start)
    const shift = masters.length
    const grid: Grid = {
      ...gridOf(table, [...masters, ...waiting.slice(0, until)]),
      merges: overlapping.within(start, until, shift),
      hiddenRows: waitingHidden.filter(index => index < until).map(index => index + shift),
      firstRow: table.firstRow + start - shift,
    }
    const view = viewGrid(grid)
    const top = start > heading.bottom ? -1 : heading.bottom - start
    const placeAt = placesIn(grid, { ...heading, bottom: top < 0 ? -1 : top + shift })
    let from = shift + top + 1
    for (const stop of [...findHeadings(grid).filter(each => each.top >= from), null]) {
      const to = stop?.top ?? grid.rows.length
      const breaks = ended || stop !== null
      const closes = breaks && stop?.key !== heading.key
      if (foreign) portion.leave(grid, from, to)
      else {
        const body = readBody(view, heading, from, to, { ...above, goesOn: !breaks })
        const places = [...held, ...body.rowIndexes.map(placeAt)]
        const rows = body.rows.slice(above.rows.length - held.length)
        const kept = closes ? 0 : Math.min(1, rows.length)
        portion.add(grid, body)
        for (const [index, row] of rows.slice(0, rows.length - kept).entries()) {
          given += 1
          portion.rows.push({ row: { row: given, ...row }, ...(places[index] ?? nowhere) })
        }
        held = places.slice(rows.length - kept)
        above = closes
          ? noRowsAbove
          : stop === null
            ? body.left
            : { ...body.left, section: null, parted: true }
      }
      if (stop === null) break
      foreign = stop.key !== heading.key
      if (foreign) portion.leave(grid, stop.top, stop.bottom + 1)
      from = stop.bottom + 1
    }
    overlapping.pass(start, waiting.slice(0, until))
    waiting = waiting.slice(until)
    waitingHidden = waitingHidden.filter(index => index >= until).map(index => index - until)
    start += until
    return portion
  }

  /** How many of the waiting rows can be read without knowing what follows. */
  const readable = (): number => {
    let until = lastRowOfTable(viewGrid(gridOf(table, waiting)), heading)
    while (until > 0 && couldHead(waiting[until - 1] ?? [])) until -= 1
    return start + until <= heading.bottom ? 0 : until
  }

  return {
    take: (rows, hidden) => {
      for (const index of hidden) waitingHidden.push(waiting.length + index)
      waiting = [...waiting, ...rows]
      const until = readable()
      return until <= 0 ? new Portion() : read(until, false)
    },
    end: () => read(waiting.length, true),
  }
}

type Place = Omit<LongRow, 'row'>

const nowhere: Place = { line: 0, hidden: false, merged: [] }

const gridOf = (table: Omit<LongTableHead, 'heading'>, rows: readonly (readonly string[])[]): Grid => ({
  name: table.name,
  rows: rows.map((cells, index): GridRow => ({ cells, from: index, to: index + 1 })),
  merges: [],
  keepsMerges: table.keepsMerges,
  hiddenRows: [],
  firstRow: table.firstRow,
})

const placesIn = (grid: Grid, heading: Heading): ((row: number) => Place) => {
  const hidden = new Set(grid.hiddenRows)
  const merged = mergedColumns(grid, heading)
  return row => ({
    line: (grid.firstRow ?? 1) + row,
    hidden: hidden.has(row),
    merged: merged.get(row) ?? [],
  })
}

class Portion implements LongPortion {
  readonly rows: LongRow[] = []
  readonly footers: string[] = []
  readonly problems: TableProblem[] = []
  readonly prose: string[] = []

  add(grid: Grid, body: Body): void {
    this.footers.push(...body.footers)
    this.problems.push(...body.problems)
    for (const { row, use } of body.uses)
      if (use === 'prose') this.prose.push(filled(grid.rows[row]?.cells ?? []).join(' '))
  }

  /** Rows under another heading: said one by one, so that nothing disappears. */
  leave(grid: Grid, from: number, to: number): void {
    for (let row = from; row < to; row += 1) {
      const text = filled(grid.rows[row]?.cells ?? []).join(' ')
      if (text === '') continue
      const message = '这一行在另一个表头之下，与上面的表各列不同，没有读入；请把它另存为一个文件后导入。'
      this.problems.push({ place: placeOf(grid, row), text: text.slice(0, 200), message })
    }
  }
}
