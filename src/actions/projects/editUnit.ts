import type { UnitKind } from '../../domain/consultation/unitKinds'
import { insertEvent } from '../../store/events'
import { findUnit, findUnitByName, insertAlias, updateUnit } from '../../store/units'
import { action, refuse } from '../action'
import { found } from '../found'

/** Corrects a unit's name or kind and adds spellings by which it is to be met again. */
export const editUnit = action(
  async (
    trx,
    input: { unitId: number; name: string; kind: UnitKind; aliases: readonly string[] },
    by,
  ): Promise<void> => {
    const unit = await found(findUnit(trx, input.unitId))
    for (const name of [input.name, ...input.aliases]) {
      const holder = await findUnitByName(trx, name)
      if (holder !== undefined && holder !== unit.id) {
        refuse(
          name === input.name ? 'name' : 'aliases',
          `“${name}”已是另一个单位的名称；如是同一单位，请用“合并单位”。`,
        )
      }
    }
    await updateUnit(trx, unit.id, { name: input.name, kind: input.kind })
    for (const alias of input.aliases.filter(each => !unit.aliases.includes(each))) {
      await insertAlias(trx, unit.id, alias, by.at)
    }
    await insertEvent(trx, by, {
      action: 'editUnit',
      subject: 'unit',
      subjectId: unit.id,
      projectId: null,
      before: { name: unit.name, kind: unit.kind },
      after: { name: input.name, kind: input.kind, aliases: input.aliases },
    })
  },
)
