import { insertEvent } from '../../store/events'
import { findUnit, insertAlias, moveUnit } from '../../store/units'
import { action, refuse } from '../action'
import { found } from '../found'

/** Two entries of the registry are one unit: every name of `from` becomes an alias of `into`. */
export const mergeUnits = action(async (trx, input: { from: number; into: number }, by): Promise<void> => {
  if (input.from === input.into) refuse('into', '请选择另一个单位。')
  const from = await found(findUnit(trx, input.from))
  const into = await found(findUnit(trx, input.into))
  await moveUnit(trx, { from: from.id, into: into.id, at: by.at })
  await insertAlias(trx, into.id, from.name, by.at)
  await insertEvent(trx, by, {
    action: 'mergeUnits',
    subject: 'unit',
    subjectId: into.id,
    projectId: null,
    before: { name: from.name },
    after: { name: into.name },
  })
})
