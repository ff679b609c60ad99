import { guessUnitKind, isUnitKind, type UnitKind } from '../domain/consultation/unitKinds'
import { groupBy } from '../domain/groups'
import { cleanUnitName, unitKey } from '../domain/reading/units/unitNames'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'

export interface Unit {
  id: number
  name: string
  kind: UnitKind
  aliases: readonly string[]
}

export const listUnits = async (db: Reader): Promise<Unit[]> => {
  const rows = await db.selectFrom('unit').selectAll().orderBy('id').execute()
  const aliases = groupBy(
    await db.selectFrom('unit_alias').selectAll().orderBy('id').execute(),
    alias => alias.unit_id,
  )
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    kind: isUnitKind(row.kind) ? row.kind : 'organ',
    aliases: (aliases.get(row.id) ?? []).map(alias => alias.name),
  }))
}

export const findUnit = async (db: Reader, id: number): Promise<Unit | undefined> =>
  (await listUnits(db)).find(unit => unit.id === id)

/** Finds a unit by any spelling met before: its name, an alias, or the same name normalised. */
export const findUnitByName = async (db: Reader, name: string): Promise<number | undefined> => {
  const key = unitKey(name)
  const unit = await db.selectFrom('unit').select('id').where('key', '=', key).executeTakeFirst()
  if (unit) return unit.id
  const alias = await db.selectFrom('unit_alias').select('unit_id').where('key', '=', key).executeTakeFirst()
  return alias?.unit_id
}

/** The unit of that name; entered into the registry when it is new, of the kind that its name tells unless one is said. */
export const ensureUnit = async (trx: Trx, name: string, at: string, kind?: UnitKind): Promise<number> => {
  const known = await findUnitByName(trx, name)
  if (known !== undefined) return known
  const clean = cleanUnitName(name)
  return insertRow(trx, 'unit', {
    name: clean,
    key: unitKey(clean),
    kind: kind ?? guessUnitKind(clean),
    created_at: at,
  })
}

export const insertAlias = async (trx: Trx, unitId: number, name: string, at: string): Promise<void> => {
  const clean = cleanUnitName(name)
  await insertRow(trx, 'unit_alias', { unit_id: unitId, name: clean, key: unitKey(clean), created_at: at })
}

export const deleteAlias = async (trx: Trx, unitId: number, name: string): Promise<void> => {
  await trx.deleteFrom('unit_alias').where('unit_id', '=', unitId).where('name', '=', name).execute()
}

export const updateUnit = async (
  trx: Trx,
  id: number,
  fields: { name: string; kind: UnitKind },
): Promise<void> => {
  await trx
    .updateTable('unit')
    .set({ name: fields.name, key: unitKey(fields.name), kind: fields.kind })
    .where('id', '=', id)
    .execute()
}

/**
 * Moves everything of one unit to another and takes the first out of the registry. Where both stand in one
 * round, the replies of the first go to the place of the second.
 */
export const moveUnit = async (trx: Trx, move: { from: number; into: number; at: string }): Promise<void> => {
  const places = await trx.selectFrom('consultee').selectAll().where('unit_id', '=', move.from).execute()
  for (const place of places) {
    const other = await trx
      .selectFrom('consultee')
      .select('id')
      .where('round_id', '=', place.round_id)
      .where('unit_id', '=', move.into)
      .executeTakeFirst()
    if (other) {
      await trx
        .updateTable('reply')
        .set({ consultee_id: other.id })
        .where('consultee_id', '=', place.id)
        .execute()
      await trx.deleteFrom('consultee').where('id', '=', place.id).execute()
    } else {
      await trx.updateTable('consultee').set({ unit_id: move.into }).where('id', '=', place.id).execute()
    }
  }
  await trx.updateTable('unit_alias').set({ unit_id: move.into }).where('unit_id', '=', move.from).execute()
  await trx.deleteFrom('unit').where('id', '=', move.from).execute()
}
