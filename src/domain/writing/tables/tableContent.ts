import type { AdoptionRow } from '../../consultation/adoptionTable'
import { foldKey } from '../../reading/fold'
import type { DocumentWords } from '../documentWords'
import type { Grouping } from './groupRows'
import type { CellMark } from './tableLayout'

/** A row to be written; whether it is a person's is known by the record, where there is one. */
export type ContentRow = AdoptionRow & { person?: boolean }

/** What an adoption table says. */
export interface TableContent {
  title: string
  /** Lines under the title: the round, the date, the drafting office. */
  subtitles?: readonly string[]
  /** Comments and units that said they have none. */
  rows: readonly ContentRow[]
  /** Units that did not answer in time: each gets a row. */
  silentUnits?: readonly string[]
  /** What stands in their comment cell, by the round's rule for silence; by default that it counts as no comment. */
  silenceText?: string
  /** Office order. Units that are not named follow, in the order in which they first appear. */
  unitOrder?: readonly string[]
  /** Counts of the consultation as recorded; what is not given is counted from the rows. */
  counts?: Partial<ConsultationCounts>
  /** `printed` keeps the numbers that rows bring (a table shown as it is); `fresh` numbers from 1. */
  numbering?: 'printed' | 'fresh'
  /** Rows under headings, by what they have in common; absent for one run of rows. */
  grouping?: Grouping
  /** The line under the table where it is not to be counted: a table shown as it is; null for none. */
  footer?: string | null
  /** Lines of the record's own under the table, after the tally and the template's. */
  footnotes?: readonly string[]
  /** Cells to point at, by row. */
  marks?: (row: AdoptionRow) => readonly CellMark[] | undefined
}

/** Counts of units, and of comments (条). */
export interface ConsultationCounts {
  consulted: number
  replied: number
  withComments: number
  withoutComments: number
  silent: number
  comments: number
}

/** The row of a unit that asked for nothing, or did not answer. */
export const silentRow = (unit: string, comment: string): ContentRow => ({
  row: 0,
  seq: null,
  unit,
  comment,
  clause: null,
  original: null,
  proposed: null,
  rationale: null,
  decision: { text: '', disposition: 'open', inherited: false },
  reason: null,
  remark: null,
  noComment: true,
  items: 0,
})

/** All rows of the table in office order, not yet numbered. The comments of one unit keep their order. */
export const orderRows = (content: TableContent, words: DocumentWords): readonly ContentRow[] => {
  const silent = (content.silentUnits ?? []).map(unit => silentRow(unit, content.silenceText ?? words.silent))
  const rows = silent.length === 0 ? content.rows : [...content.rows, ...silent]
  if (content.numbering === 'printed') return rows
  const places = new Map<string, number>()
  for (const unit of content.unitOrder ?? []) {
    const key = foldKey(unit)
    if (!places.has(key)) places.set(key, places.size)
  }
  return places.size === 0 ? rows : sortByPlace(rows, places)
}

/** A row under the number it has in the table: its own where numbers are kept, else its place from 1. */
export const numberRow = (row: ContentRow, at: number, content: TableContent): ContentRow => {
  if (content.numbering === 'printed' && row.row > 0) return row
  const seq = String(at + 1)
  // Rows of the record have their numbers already: long tables are not copied.
  return row.row === at + 1 && row.seq === seq ? row : { ...row, row: at + 1, seq }
}

const sortByPlace = (rows: readonly ContentRow[], places: Map<string, number>): ContentRow[] => {
  const keyed = rows.map(row => {
    const key = foldKey(row.unit)
    const place = places.get(key) ?? places.size
    places.set(key, place)
    return { row, place }
  })
  return keyed.sort((one, other) => one.place - other.place).map(({ row }) => row)
}
