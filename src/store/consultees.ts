import type { Consultee } from '../domain/consultation/record'
import { isUnitKind } from '../domain/consultation/unitKinds'
import { begun } from './begun'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'

const selectConsultees = begun(db =>
  db
    .selectFrom('consultee')
    .innerJoin('unit', 'unit.id', 'consultee.unit_id')
    .select([
      'consultee.id',
      'consultee.round_id as roundId',
      'consultee.unit_id as unitId',
      'unit.name as unit',
      'unit.kind',
      'consultee.position',
      'consultee.asked',
    ])
    .where('consultee.removed_at', 'is', null),
)

type ConsulteeRow = Awaited<ReturnType<ReturnType<typeof selectConsultees>['execute']>>[number]

const toConsultee = (row: ConsulteeRow): Consultee & { roundId: number } => ({
  ...row,
  kind: isUnitKind(row.kind) ? row.kind : 'organ',
  asked: row.asked === 1,
})

/** In office order. */
export const consulteesOf = async (db: Reader, roundId: number): Promise<Consultee[]> =>
  (
    await selectConsultees(db)
      .where('round_id', '=', roundId)
      .orderBy('consultee.position')
      .orderBy('consultee.id')
      .execute()
  ).map(toConsultee)

export const findConsultee = async (
  db: Reader,
  id: number,
): Promise<(Consultee & { roundId: number }) | undefined> => {
  const row = await selectConsultees(db).where('consultee.id', '=', id).executeTakeFirst()
  return row && toConsultee(row)
}

const nextPosition = async (trx: Trx, roundId: number): Promise<number> => {
  const row = await trx
    .selectFrom('consultee')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

/** The unit's place in the round; made at the end of the list where there is none. */
export const ensureConsultee = async (
  trx: Trx,
  roundId: number,
  unitId: number,
  options: { asked: boolean; at: string },
): Promise<{ id: number; added: boolean }> => {
  const known = await trx
    .selectFrom('consultee')
    .select(['id', 'removed_at'])
    .where('round_id', '=', roundId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  if (known) {
    const back = known.removed_at !== null
    if (back) {
      await trx
        .updateTable('consultee')
        .set({ removed_at: null, asked: options.asked ? 1 : 0 })
        .where('id', '=', known.id)
        .execute()
    }
    return { id: known.id, added: back }
  }
  const id = await insertRow(trx, 'consultee', {
    round_id: roundId,
    unit_id: unitId,
    position: await nextPosition(trx, roundId),
    asked: options.asked ? 1 : 0,
    created_at: options.at,
    removed_at: null,
  })
  return { id, added: true }
}

export const removeConsulteeRow = async (trx: Trx, id: number, at: string): Promise<void> => {
  await trx.updateTable('consultee').set({ removed_at: at }).where('id', '=', id).execute()
}

export const setConsulteePosition = async (trx: Trx, id: number, position: number): Promise<void> => {
  await trx.updateTable('consultee').set({ position }).where('id', '=', id).execute()
}
