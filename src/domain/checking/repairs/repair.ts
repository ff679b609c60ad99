import { type AdoptionRow, type AdoptionTable, rowLabel } from '../../consultation/adoptionTable'
import { dispositions } from '../../consultation/dispositions'
import { isBlankMark } from '../blanks'
import type { Repair } from '../finding'
import { findShifts, hasStrayDecision, isUndecided, type Move } from '../shifts'

const emptied = { text: '', disposition: 'open', inherited: false } as const

/** The row of that number which can give a decision away or take one; numbers may repeat in a bad table. */
const rowsNumbered = (rows: readonly AdoptionRow[], number: number): readonly AdoptionRow[] =>
  rows.filter(row => rowLabel(row) === number)

const isNamed = ({ from, to }: Move, repair: { from: number; to: number }): boolean =>
  rowLabel(from) === repair.from && rowLabel(to) === repair.to

/**
 * The rows that the repairs mean. Numbers may be shared (a merged number of one unit), so a repair is first taken
 * for the slip of the table that it was offered for; else for the pair of neighbours whose target has no decision
 * or has just given its own away.
 */
const readMoves = (rows: readonly AdoptionRow[], repairs: readonly Repair[]): readonly Move[] => {
  const moves: Move[] = []
  const given = new Set<number>()
  const offered = findShifts(rows)
  for (const repair of repairs) {
    if (repair.op !== 'move-decision') continue
    const pairs = rowsNumbered(rows, repair.from)
      .filter(from => !isUndecided(from) && !given.has(from.row))
      .flatMap(from => rowsNumbered(rows, repair.to).map(to => ({ from, to })))
      .filter(({ from, to }) => from.row !== to.row)
    const neighbours = pairs.filter(({ from, to }) => Math.abs(from.row - to.row) === 1)
    const move =
      offered.find(slip => !moves.includes(slip) && isNamed(slip, repair)) ??
      neighbours.find(({ to }) => isUndecided(to) || given.has(to.row)) ??
      neighbours[0] ??
      pairs[0]
    if (move === undefined) continue
    moves.push(move)
    given.add(move.from.row)
  }
  return moves
}

/**
 * Puts decisions back where they belong, all at once, so that a run of slips does not overwrite itself.
 * A move whose target keeps a decision of its own is left out. A reason goes with its decision unless the
 * reasons fit the decisions better where they already stand (only one of the two columns slipped).
 */
export const moveDecisions = (rows: readonly AdoptionRow[], moves: readonly Move[]): AdoptionRow[] => {
  const possible = keepPossible(moves)
  const together = placeDecisions(rows, possible, true)
  const apart = placeDecisions(rows, possible, false)
  return countMisfits(apart, possible) < countMisfits(together, possible) ? apart : together
}

const keepPossible = (moves: readonly Move[]): readonly Move[] => {
  const leaving = new Set(moves.map(move => move.from.row))
  const kept = moves.filter(({ to }) => isUndecided(to) || leaving.has(to.row))
  return kept.length === moves.length ? kept : keepPossible(kept)
}

const placeDecisions = (
  rows: readonly AdoptionRow[],
  moves: readonly Move[],
  withReasons: boolean,
): AdoptionRow[] => {
  const arriving = new Map(moves.map(move => [move.to.row, move.from]))
  const leaving = new Set(moves.map(move => move.from.row))
  return rows.map(row => {
    const giver = arriving.get(row.row)
    if (giver === undefined && !leaving.has(row.row)) return row
    const decision = giver?.decision ?? emptied
    if (!withReasons) return { ...row, decision }
    const own = leaving.has(row.row) ? null : row.reason
    return { ...row, decision, reason: isBlankMark(giver?.reason ?? null) ? own : (giver?.reason ?? null) }
  })
}

/** Rows that would have a reason without need, or need one and have none. */
const countMisfits = (rows: readonly AdoptionRow[], moves: readonly Move[]): number => {
  const touched = new Set(moves.flatMap(move => [move.from.row, move.to.row]))
  return rows.filter(
    row =>
      touched.has(row.row) && dispositions[row.decision.disposition].needsReason === isBlankMark(row.reason),
  ).length
}

/** The rows with the repairs made, numbered as before. */
const repairRows = (table: AdoptionTable, repairs: readonly Repair[]): readonly AdoptionRow[] => {
  const moved = moveDecisions(table.rows, readMoves(table.rows, repairs))
  const removed = new Set(
    repairs.flatMap(repair => {
      if (repair.op !== 'merge-rows') return []
      const doubled = findDoubled(moved, repair.keep, repair.remove)
      return doubled === null ? [] : [doubled.row]
    }),
  )
  return moved.filter(row => !removed.has(row.row))
}

/**
 * Closes the gaps that taken rows leave: each later number goes down by the numbers that no row carries any more.
 * A number that another row still carries (one number for a unit's rows) leaves no gap.
 */
const renumber = (rows: readonly AdoptionRow[], before: readonly AdoptionRow[]): readonly AdoptionRow[] => {
  if (rows.length === before.length) return rows
  const carried = new Set(rows.map(rowLabel))
  const vanished = [...new Set(before.map(rowLabel))].filter(number => !carried.has(number))
  const lower = (number: number): number => number - vanished.filter(gone => gone < number).length
  return rows.map((row, index) => ({
    ...row,
    row: index + 1,
    seq: row.seq?.replace(/\d+/, printed => String(lower(Number(printed)))) ?? null,
  }))
}

/**
 * The table with the repairs made; the given one is untouched. All repairs name rows by the numbers people see
 * in the table as given. Of two merged rows the kept one stays as it is and the rows below move up by one
 * number. A repair that does not fit the table changes nothing.
 */
export const applyRepairs = (table: AdoptionTable, repairs: readonly Repair[]): AdoptionTable => ({
  ...table,
  rows: renumber(repairRows(table, repairs), table.rows),
})

/** The row that a merge takes out: no comment, no decision, and another row stays. */
const findDoubled = (rows: readonly AdoptionRow[], keep: number, remove: number): AdoptionRow | null => {
  const kept = rowsNumbered(rows, keep)[0]
  if (kept === undefined) return null
  const doubled = rowsNumbered(rows, remove).findLast(row => row.row !== kept.row && row.noComment)
  return doubled === undefined || hasStrayDecision(doubled) ? null : doubled
}

export interface RepairPreview {
  /** Row numbers as people see them. */
  row: number
  before: AdoptionRow
  /** null where the row goes. */
  after: AdoptionRow | null
}

/** The rows that the repairs would change, before and after; empty where they no longer fit the table. */
export const previewRepair = (table: AdoptionTable, repairs: readonly Repair[]): readonly RepairPreview[] => {
  const after = new Map(repairRows(table, repairs).map(row => [row.row, row]))
  return table.rows.flatMap(before => {
    const changed = after.get(before.row) ?? null
    return changed === before ? [] : [{ row: rowLabel(before), before, after: changed }]
  })
}
