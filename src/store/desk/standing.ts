import { type Disposition, isDisposition } from '../../domain/consultation/dispositions'
import { noDispositions } from '../../domain/consultation/record'
import { isWorkState, type WorkState } from '../../domain/desk/entry'
import type { Reader } from '../database'
import { remembered } from './memory'
import { revisionOf } from './revision'

/** Where the work on a round stands. decided + open + proposed = total. */
export interface RoundStanding {
  total: number
  byState: Readonly<Record<WorkState, number>>
  byDisposition: Readonly<Record<Disposition, number>>
}

const count = async (db: Reader, roundId: number): Promise<RoundStanding> => {
  const rows = await db
    .selectFrom('comment_entry')
    .select(({ fn }) => ['state', 'disposition', fn.countAll().as('count')])
    .where('round_id', '=', roundId)
    .groupBy(['state', 'disposition'])
    .execute()
  const byState = { open: 0, proposed: 0, decided: 0 }
  const byDisposition: Record<Disposition, number> = { ...noDispositions }
  let total = 0
  for (const row of rows) {
    const times = Number(row.count)
    total += times
    byState[isWorkState(row.state) ? row.state : 'open'] += times
    byDisposition[isDisposition(row.disposition) ? row.disposition : 'unrecognised'] += times
  }
  return { total, byState, byDisposition }
}

const standings = remembered<RoundStanding>()

/** Counted once for each revision of the round. */
export const roundStanding = async (db: Reader, roundId: number): Promise<RoundStanding> => {
  const { revision } = await revisionOf(db, roundId)
  return standings(db, roundId, String(revision), () => count(db, roundId))
}

/** The numbers of a round's comments, 1 for the first in table order. */
export interface Numbering {
  of: (commentId: number) => number
  /** The comment of a number; null where no comment has it. */
  at: (number: number) => number | null
  total: number
}

const number = async (db: Reader, roundId: number): Promise<Numbering> => {
  const rows = await db
    .selectFrom('comment_entry')
    .select('comment_id')
    .where('round_id', '=', roundId)
    .orderBy('place')
    .execute()
  const numbers = new Map(rows.map((row, index) => [row.comment_id, index + 1]))
  return {
    of: id => numbers.get(id) ?? 0,
    at: number => rows[number - 1]?.comment_id ?? null,
    total: rows.length,
  }
}

const numberings = remembered<Numbering>()

/** Numbering is not stored, it is counted: anew only when a comment comes, goes or moves. */
export const numberingOf = async (db: Reader, roundId: number): Promise<Numbering> => {
  const { ordering } = await revisionOf(db, roundId)
  return numberings(db, roundId, String(ordering), () => number(db, roundId))
}
