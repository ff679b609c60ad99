import type { UnitKind } from '../../domain/consultation/unitKinds'
import type { Fields } from '../../domain/desk/mergeFields'
import { cleanUnitName } from '../../domain/reading/units/unitNames'
import { insertEvent } from '../../store/events'
import { deleteAlias, findUnit, findUnitByName, insertAlias, updateUnit } from '../../store/units'
import { action, refuse } from '../action'
import { found } from '../found'
import { type Seen, standsAsSeen } from '../overtaken'

interface UnitFields {
  name: string
  kind: UnitKind
  aliases: readonly string[]
}

/** A unit in the words of its form: an alias on a line. */
export const unitFields = ({ name, kind, aliases }: UnitFields): Fields => ({
  name,
  kind,
  aliases: aliases.join('\n'),
})

/** Corrects a unit's name, its kind and the spellings by which it is to be met again. */
export const editUnit = action(
  async (trx, edit: UnitFields & { unitId: number; seen?: Seen }, by): Promise<void> => {
    const input = { ...edit, aliases: [...new Set(edit.aliases.map(cleanUnitName))] }
    const unit = await found(findUnit(trx, input.unitId))
    const whose = {
      projectId: null,
      subject: 'unit',
      subjectId: unit.id,
      actions: ['editUnit', 'mergeUnits'],
    }
    const words = { stands: unitFields(unit), asked: unitFields(input) }
    await standsAsSeen(trx, { seen: input.seen, ...words, ...whose }, by)
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
    for (const alias of unit.aliases.filter(each => !input.aliases.includes(each))) {
      await deleteAlias(trx, unit.id, alias)
    }
    await insertEvent(trx, by, {
      action: 'editUnit',
      subject: 'unit',
      subjectId: unit.id,
      projectId: null,
      before: { name: unit.name, kind: unit.kind, aliases: unit.aliases },
      after: { name: input.name, kind: input.kind, aliases: input.aliases },
    })
  },
)
