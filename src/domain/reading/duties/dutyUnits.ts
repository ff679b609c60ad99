import type { DutyRole } from '../../consultation/change'
import type { Clause, Outline } from '../../consultation/clause'
import { unitKey } from '../units/unitNames'

/** A unit that a draft obliges, with every clause that does. */
export interface ObligedUnit {
  /** As first written in the draft. */
  name: string
  clauses: readonly { ref: string; role: DutyRole; byDefault: boolean }[]
}

/** Every unit a draft obliges, in the order of first mention; spellings of one unit count as one. */
export const unitDuties = (outline: Outline): ObligedUnit[] => {
  const units = new Map<
    string,
    { name: string; clauses: { ref: string; role: DutyRole; byDefault: boolean }[] }
  >()
  for (const clause of outline.clauses) {
    for (const { role, units: names, standing = [] } of clause.duties) {
      for (const name of names) {
        const key = unitKey(name)
        const unit = units.get(key) ?? { name, clauses: [] }
        units.set(key, unit)
        unit.clauses.push({ ref: clause.ref, role, byDefault: standing.includes(name) })
      }
    }
  }
  return [...units.values()]
}

/** Clauses that oblige someone and name nobody to lead, in drafts that name a lead elsewhere. */
export const clausesWithoutLead = (outline: Outline): Clause[] => {
  const obliging = outline.clauses.filter(({ duties }) => duties.length > 0)
  const leads = (clause: Clause): boolean => clause.duties.some(({ role }) => role === 'lead')
  return obliging.some(leads) ? obliging.filter(clause => !leads(clause)) : []
}

/** Units obliged by the draft that are not among those asked. */
export const unitsNeverAsked = (outline: Outline, asked: readonly string[]): ObligedUnit[] => {
  const keys = new Set(asked.map(unitKey))
  return unitDuties(outline).filter(({ name }) => !keys.has(unitKey(name)))
}
