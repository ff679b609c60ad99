import type { Actor } from '../domain/consultation/actor'
import type { RoundClosing, SnapshotClosing } from '../domain/consultation/landingReview'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'
import { asSaid, type Provenance } from './provenance'

const selectClosings = (db: Reader, roundId: number) =>
  db
    .selectFrom('round_closing')
    .innerJoin('user', 'user.id', 'round_closing.created_by')
    .select([
      'round_closing.id',
      'round_closing.kind',
      'round_closing.number',
      'round_closing.note',
      'user.display_name as by',
      'round_closing.created_at as at',
      'round_closing.said_by as saidBy',
      'round_closing.said_at as saidAt',
    ])
    .where('round_closing.round_id', '=', roundId)

interface ClosingRow extends Omit<RoundClosing, 'kind'> {
  kind: string
  saidBy: string | null
  saidAt: string | null
}

const toClosing = <R extends ClosingRow>({ kind, by, at, saidBy, saidAt, ...row }: R) => ({
  ...row,
  kind: kind === 'closed' ? ('closed' as const) : ('reopened' as const),
  by: asSaid(by, saidBy),
  at: saidAt ?? at,
})

/** Every closing and reopening of a round, newest first, without the snapshots. */
export const closingsOf = async (db: Reader, roundId: number): Promise<RoundClosing[]> =>
  (await selectClosings(db, roundId).orderBy('round_closing.id', 'desc').execute()).map(toClosing)

/** The same with what was frozen, oldest first. */
export const frozenClosingsOf = async (db: Reader, roundId: number): Promise<SnapshotClosing[]> => {
  const rows = await selectClosings(db, roundId)
    .select('round_closing.snapshot')
    .orderBy('round_closing.id')
    .execute()
  return rows.map(toClosing)
}

/** Whether the newest of these is a closing. */
export const isClosed = (closings: readonly RoundClosing[]): boolean => closings[0]?.kind === 'closed'

/** What was frozen under a number of a round, as JSON text. */
export const snapshotOf = async (
  db: Reader,
  roundId: number,
  number: number,
): Promise<string | undefined> => {
  const row = await db
    .selectFrom('round_closing')
    .select('snapshot')
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.snapshot ?? undefined
}

export const insertClosing = (
  trx: Trx,
  closing: {
    roundId: number
    kind: RoundClosing['kind']
    number: number | null
    snapshot: string | null
    note: string
  },
  by: Actor,
  provenance?: Provenance,
): Promise<number> =>
  insertRow(trx, 'round_closing', {
    round_id: closing.roundId,
    kind: closing.kind,
    number: closing.number,
    snapshot: closing.snapshot,
    note: closing.note,
    created_by: by.userId,
    created_at: by.at,
    said_by: provenance?.by ?? null,
    said_at: provenance?.at ?? null,
  })
