import type { AdoptionRow } from '../consultation/adoptionTable'
import { isDecided } from '../consultation/dispositions'
import { isBlankMark } from './blanks'

/** A decision that stands at `from` and belongs to the neighbouring row `to`. */
export interface Move {
  from: AdoptionRow
  to: AdoptionRow
}

/** True where nothing is written that could be a decision: a blank cell, a dash, a stroke. */
export const isUndecided = (row: AdoptionRow): boolean =>
  !row.decision.inherited && !isDecided(row.decision.disposition) && isBlankMark(row.decision.text)

const lacksDecision = (row: AdoptionRow): boolean => !row.noComment && isUndecided(row)

const hasOwnDecision = (row: AdoptionRow): boolean =>
  !row.noComment && !row.decision.inherited && !isUndecided(row)

/** A no-comment row with a decision of its own; one that a merge reaches down to says nothing about the row. */
export const hasStrayDecision = (row: AdoptionRow): boolean =>
  row.noComment && !row.decision.inherited && isDecided(row.decision.disposition)

interface Run {
  lacking: number
  stray: number
}

const stepOf = (run: Run): number => Math.sign(run.stray - run.lacking)
const lengthOf = (run: Run): number => Math.abs(run.stray - run.lacking)

/** Runs in one reading direction: a comment without decision, comments with one, a no-comment row with one. */
const runsAlong = (rows: readonly AdoptionRow[], order: readonly number[]): Run[] => {
  const runs: Run[] = []
  let lacking: number | null = null
  for (const at of order) {
    const row = rows[at]
    if (row === undefined) continue
    if (lacksDecision(row)) lacking = at
    else if (!hasOwnDecision(row)) {
      if (lacking !== null && hasStrayDecision(row)) runs.push({ lacking, stray: at })
      lacking = null
    }
  }
  return runs
}

/**
 * Decisions that slipped by one row, up or down. A slip leaves two traces that no total shows: a comment
 * without a decision and, at the other end of an unbroken run of decisions, a no-comment row with one. Where a
 * stray decision fits both neighbours, the shorter run wins, then the direction most slips of the table have.
 * Moves of one run come in the order in which they can be applied one after the other. Cost is linear but for
 * the sorting of the runs.
 */
export const findShifts = (rows: readonly AdoptionRow[]): Move[] => {
  const down = [...rows.keys()]
  const runs = [...runsAlong(rows, down), ...runsAlong(rows, down.toReversed())]
  const leaning = runs.reduce((sum, run) => sum + stepOf(run), 0) < 0 ? -1 : 1
  runs.sort(
    (a, b) =>
      lengthOf(a) - lengthOf(b) ||
      Number(stepOf(b) === leaning) - Number(stepOf(a) === leaning) ||
      a.lacking - b.lacking,
  )
  const taken = new Set<number>()
  const chosen = runs.filter(run => {
    const ends = [run.lacking, run.stray]
    if (ends.some(end => taken.has(end))) return false
    for (const end of ends) taken.add(end)
    return true
  })
  return chosen.sort((a, b) => a.lacking - b.lacking).flatMap(run => movesOf(rows, run))
}

const movesOf = (rows: readonly AdoptionRow[], run: Run): Move[] => {
  const step = stepOf(run)
  return Array.from({ length: lengthOf(run) }, (_, index) => run.lacking + index * step).flatMap(at => {
    const to = rows[at]
    const from = rows[at + step]
    return to === undefined || from === undefined ? [] : [{ from, to }]
  })
}
