import type { Actor } from '../domain/consultation/actor'
import type { SourceDocument } from '../domain/reading/source'
import { begun } from './begun'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'

/** A filled-in table that came back: read, looked at, and taken in as far as people said so. */
export interface ExchangeReturn {
  id: number
  roundId: number
  uploadName: string
  sha256: string
  /** Who filled it in, as far as somebody said. */
  filledBy: string
  /** How much was read of it: what is kept of the reading, in characters. */
  characters: number
  /** Ids of what has been decided about: items of the plan, added rows. */
  settled: readonly string[]
  state: string
  /** Who brought it, and when. */
  by: string
  createdAt: string
  closedAt: string | null
}

const selectReturns = begun(db =>
  db
    .selectFrom('exchange_return as returned')
    .innerJoin('upload', 'upload.id', 'returned.upload_id')
    .innerJoin('user', 'user.id', 'returned.created_by')
    .select([
      'returned.id',
      'returned.round_id as roundId',
      'returned.upload_name as uploadName',
      'upload.sha256',
      'returned.filled_by as filledBy',
      'returned.state',
      'user.display_name as by',
      'returned.created_at as createdAt',
      'returned.closed_at as closedAt',
    ]),
)

export const findReturn = async (db: Reader, id: number): Promise<ExchangeReturn | undefined> => {
  const row = await selectReturns(db)
    .select(({ fn }) => ['returned.settled', fn<number>('length', ['returned.source']).as('characters')])
    .where('returned.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, characters: Number(row.characters), settled: JSON.parse(row.settled) }
}

/** What was read of the file. */
export const sourceOfReturn = async (db: Reader, id: number): Promise<SourceDocument> => {
  const { source } = await db
    .selectFrom('exchange_return')
    .select('source')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return JSON.parse(source)
}

/** What came back into a round, without contents, newest first. */
export const returnsOf = (db: Reader, roundId: number) =>
  selectReturns(db).where('returned.round_id', '=', roundId).orderBy('returned.id', 'desc').execute()

export const insertReturn = (
  trx: Trx,
  fields: {
    roundId: number
    uploadId: number
    uploadName: string
    filledBy: string
    source: SourceDocument
  },
  by: Actor,
): Promise<number> =>
  insertRow(trx, 'exchange_return', {
    round_id: fields.roundId,
    upload_id: fields.uploadId,
    upload_name: fields.uploadName,
    filled_by: fields.filledBy,
    source: JSON.stringify(fields.source),
    state: 'open',
    created_by: by.userId,
    created_at: by.at,
    closed_at: null,
  })

export const settleReturn = async (trx: Trx, id: number, settled: readonly string[]): Promise<void> => {
  await trx
    .updateTable('exchange_return')
    .set({ settled: JSON.stringify(settled) })
    .where('id', '=', id)
    .execute()
}

export const closeReturn = async (trx: Trx, id: number, at: string): Promise<void> => {
  await trx
    .updateTable('exchange_return')
    .set({ state: 'closed', closed_at: at })
    .where('id', '=', id)
    .execute()
}
