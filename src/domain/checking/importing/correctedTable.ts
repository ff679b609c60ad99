import type { AdoptionRow, AdoptionTable } from '../../consultation/adoptionTable'
import { dispositions } from '../../consultation/dispositions'
import { unitKey } from '../../reading/units/unitNames'
import { silentUnitsOf } from '../counting/unitsOfRow'
import { applyRepairs } from '../repairs/repair'
import type { Corrections, RowCorrection } from './corrections'

/** A table as read, with what a person corrected; `unit` for the rows that name none. */
export const correctTable = (read: AdoptionTable, corrections: Corrections, unit: string): AdoptionTable => {
  const repaired = applyRepairs(read, corrections.repairs)
  const rows = new Map(corrections.rows.map(row => [row.row, row]))
  const names = new Map(corrections.units.flatMap(({ name, as }) => (as ? [[unitKey(name), as]] : [])))
  return {
    ...repaired,
    rows: repaired.rows
      .filter(row => !rows.get(row.row)?.leftOut)
      .map(row => correctRow(row, rows.get(row.row), unit))
      .map(row => (names.size === 0 ? row : { ...row, unit: knownAs(row, names) })),
  }
}

/** The unit's name of the registry; of several units with nothing to say, each of theirs. */
const knownAs = (row: AdoptionRow, names: ReadonlyMap<string, string>): string => {
  const units = row.noComment ? silentUnitsOf(row) : [row.unit]
  return units.map(unit => names.get(unitKey(unit)) ?? unit).join('、')
}

const correctRow = (row: AdoptionRow, correction: RowCorrection | undefined, unit: string): AdoptionRow => {
  const disposition = correction?.disposition
  if (correction === undefined && (unit === '' || row.unit.trim() !== '')) return row
  return {
    ...row,
    unit: correction?.unit ?? (row.unit.trim() === '' ? unit : row.unit),
    decision:
      disposition === undefined
        ? row.decision
        : { ...row.decision, disposition, text: row.decision.text || dispositions[disposition].label },
  }
}
