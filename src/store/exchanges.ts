import type { ExportedRow } from '../domain/checking/exchange'
import type { Actor } from '../domain/consultation/actor'
import { begun } from './begun'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'

/** A table that was handed out to be filled in. */
export interface Exchange {
  id: number
  roundId: number
  key: string
  name: string
  by: string
  createdAt: string
}

const selectExchanges = begun(db =>
  db
    .selectFrom('exchange')
    .innerJoin('user', 'user.id', 'exchange.created_by')
    .select([
      'exchange.id',
      'exchange.round_id as roundId',
      'exchange.key',
      'exchange.name',
      'user.display_name as by',
      'exchange.created_at as createdAt',
    ]),
)

/** The exports of a round with the number of their rows, newest first. */
export const exchangesOf = async (db: Reader, roundId: number): Promise<(Exchange & { rows: number })[]> => {
  const exchanges = await selectExchanges(db)
    .where('exchange.round_id', '=', roundId)
    .orderBy('exchange.id', 'desc')
    .execute()
  const counts = await db
    .selectFrom('exchange_row')
    .innerJoin('exchange', 'exchange.id', 'exchange_row.exchange_id')
    .select(({ fn }) => ['exchange_row.exchange_id as id', fn.countAll().as('rows')])
    .where('exchange.round_id', '=', roundId)
    .groupBy('exchange_row.exchange_id')
    .execute()
  const rowsOf = new Map(counts.map(each => [each.id, Number(each.rows)]))
  return exchanges.map(each => ({ ...each, rows: rowsOf.get(each.id) ?? 0 }))
}

export const findExchange = (db: Reader, id: number): Promise<Exchange | undefined> =>
  selectExchanges(db).where('exchange.id', '=', id).executeTakeFirst()

/** An export by the key in its file, with the round and project it belongs to. */
export const exchangeByKey = (
  db: Reader,
  key: string,
): Promise<{ id: number; key: string; roundId: number; roundName: string; projectId: number } | undefined> =>
  db
    .selectFrom('exchange')
    .innerJoin('round', 'round.id', 'exchange.round_id')
    .select([
      'exchange.id',
      'exchange.key',
      'round.id as roundId',
      'round.name as roundName',
      'round.project_id as projectId',
    ])
    .where('exchange.key', '=', key)
    .executeTakeFirst()

/** The rows of an export as they were handed out, in order. */
export const exportedRowsOf = async (db: Reader, exchangeId: number): Promise<ExportedRow[]> => {
  const rows = await db
    .selectFrom('exchange_row')
    .select('shown')
    .where('exchange_id', '=', exchangeId)
    .orderBy('position')
    .execute()
  return rows.map(row => JSON.parse(row.shown))
}

export const insertExchange = (
  trx: Trx,
  fields: { roundId: number; key: string; name: string },
  by: Actor,
): Promise<number> =>
  insertRow(trx, 'exchange', {
    round_id: fields.roundId,
    key: fields.key,
    name: fields.name,
    created_by: by.userId,
    created_at: by.at,
  })

/** Some hundred rows of an export: engines bound the number of values in one statement. */
export const insertExchangeRows = async (
  trx: Trx,
  exchangeId: number,
  rows: readonly ExportedRow[],
): Promise<void> => {
  const values = rows.map(row => ({
    exchange_id: exchangeId,
    comment_id: row.commentId,
    position: row.number,
    shown: JSON.stringify(row),
  }))
  await trx.insertInto('exchange_row').values(values).execute()
}

export const exchangeRowCount = async (db: Reader, exchangeId: number): Promise<number> => {
  const { rows } = await db
    .selectFrom('exchange_row')
    .where('exchange_id', '=', exchangeId)
    .select(({ fn }) => fn.countAll().as('rows'))
    .executeTakeFirstOrThrow()
  return Number(rows)
}
