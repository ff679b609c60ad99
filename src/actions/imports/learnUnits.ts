import type { UnitChoice } from '../../domain/checking/importing/corrections'
import type { Trx } from '../../store/database'
import { ensureUnit, findUnitByName, insertAlias } from '../../store/units'

/** What a person confirmed about names becomes part of the registry: the next file needs no question. */
export const learnUnits = async (trx: Trx, choices: readonly UnitChoice[], at: string): Promise<void> => {
  for (const { name, as } of choices) {
    if (as === null || (await findUnitByName(trx, name)) !== undefined) continue
    await insertAlias(trx, await ensureUnit(trx, as, at), name, at)
  }
}
