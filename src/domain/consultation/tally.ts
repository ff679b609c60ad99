import type { AdoptionRow } from './adoptionTable'
import { isSomebody } from './anonymous'
import { dispositions } from './dispositions'

/** Counts over the rows of one table. `comments` counts rows (条), not the items inside a row. */
export interface Tally {
  rows: number
  /** Distinct units, by normalised name; people without a name count one by one. */
  units: number
  unitsWithComments: number
  comments: number
  noComment: number
  accepted: number
  partial: number
  rejected: number
  explained: number
  forwarded: number
  duplicate: number
  withdrawn: number
  open: number
}

/** Counts a table. `unitKey` makes two spellings of one unit equal. Only comment rows are counted as decided. */
export const tallyRows = (rows: readonly AdoptionRow[], unitKey: (name: string) => string): Tally => {
  const comments = rows.filter(row => !row.noComment)
  const distinct = (some: readonly AdoptionRow[]): number =>
    new Set(
      some.map(({ row, unit }) => (isSomebody(unit) ? `${row}` : unitKey(unit))).filter(key => key !== ''),
    ).size
  const tally: Tally = {
    rows: rows.length,
    units: distinct(rows),
    unitsWithComments: distinct(comments),
    comments: comments.length,
    noComment: rows.length - comments.length,
    accepted: 0,
    partial: 0,
    rejected: 0,
    explained: 0,
    forwarded: 0,
    duplicate: 0,
    withdrawn: 0,
    open: 0,
  }
  for (const { decision } of comments) tally[dispositions[decision.disposition].countsAs ?? 'open'] += 1
  return tally
}
