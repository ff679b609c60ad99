import type { AdoptionTable } from '../../consultation/adoptionTable'
import type { TableBlock } from '../../reading/source'
import type { RowPlace } from '../../reading/tables'
import { totalsOf } from '../../reading/tables/gathered'
import { rowWordsOf } from '../../reading/tables/grid'
import type { LongReading } from '../../reading/tables/longReading'

/** Where the rows of a table stood, by row number. */
export interface Places {
  get(row: number): RowPlace | undefined
}

export const placesByRow = (places: readonly RowPlace[]): Places =>
  new Map(places.map((place, index) => [index + 1, place]))

/** Put into words only when somebody asks: a long table has hundreds of thousands. */
export const placesOfLong = ({ table, lines, marked }: LongReading): Places => ({
  get: row => {
    const line = lines[row - 1]
    if (line === undefined) return undefined
    return { place: rowWordsOf(table.name, line), hidden: false, merged: [], ...marked.get(row) }
  },
})

/** A block shows a recognised table from its heading on, and one that was not recognised from its first row. */
export const isOfBlock = ({ table }: LongReading, block: TableBlock | null): boolean =>
  block !== null &&
  block.name === table.name &&
  (block.firstRow === table.firstRow || block.firstRow === table.headingRow)

/** The table as recognised by its first rows, with all of its rows. */
export const withRows = (head: AdoptionTable, long: LongReading): AdoptionTable => ({
  ...head,
  rows: long.rows,
  footer: totalsOf(long.footers),
  problems: long.problems,
})
