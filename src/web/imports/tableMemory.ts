import { silentUnitsOf } from '../../domain/checking/counting/unitsOfRow'
import {
  proposeUnits,
  type RegisteredUnit,
  type UnitProposal,
} from '../../domain/checking/importing/unitProposals'
import type { AdoptionTable } from '../../domain/consultation/adoptionTable'
import { type Tally, tallyRows } from '../../domain/consultation/tally'
import { unitKey } from '../../domain/reading/units/unitNames'

/** What was proposed for a table that is still kept, and for how large a registry: pages are turned often. */
const proposed = new WeakMap<object, { registry: number; proposals: readonly UnitProposal[] }>()

export const proposalsFor = (
  table: AdoptionTable,
  units: readonly RegisteredUnit[],
): readonly UnitProposal[] => {
  const registry = units.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0)
  const known = proposed.get(table)
  if (known?.registry === registry) return known.proposals
  const names = table.rows.flatMap(row => (row.noComment ? silentUnitsOf(row) : [row.unit]))
  const proposals = proposeUnits(names, units)
  proposed.set(table, { registry, proposals })
  return proposals
}

const tallies = new WeakMap<object, Tally>()

/** The counts of a table that is still kept. */
export const tallyOf = (table: AdoptionTable | null): Tally => {
  if (table === null) return tallyRows([], unitKey)
  const tally = tallies.get(table) ?? tallyRows(table.rows, unitKey)
  tallies.set(table, tally)
  return tally
}
