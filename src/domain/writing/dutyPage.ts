import type { DutyRole } from '../consultation/change'
import type { Clause, Outline } from '../consultation/clause'
import { formatClauseRef } from '../reading/clauses/clauseRef'
import {
  clausesWithoutLead,
  type ObligedUnit,
  unitDuties,
  unitsNeverAsked,
} from '../reading/duties/dutyUnits'
import { likeUnitNames, unitKey } from '../reading/units/unitNames'

/** A clause in a list: how it is called, its first words, where it stands. */
export interface ClauseLine {
  ref: string
  place: string
  words: string
}

/** Who a draft obliges, clause by clause and unit by unit. */
export interface DutyPage {
  clauses: readonly (ClauseLine & { duties: Clause['duties'] })[]
  /** Every unit with the number of clauses in each role. */
  units: readonly { name: string; roles: Record<DutyRole, number>; asked: boolean; drafts: boolean }[]
  withoutLead: readonly ClauseLine[]
  neverAsked: readonly ObligedUnit[]
}

const longest = 40

const lineOf = (clause: Clause): ClauseLine => {
  const words = clause.heading ?? clause.text
  return {
    ref: clause.ref,
    place: formatClauseRef(clause.ref),
    words: words.length > longest ? `${words.slice(0, longest)}……` : words,
  }
}

const rolesOf = ({ clauses }: ObligedUnit): Record<DutyRole, number> => {
  const count = (role: DutyRole) => clauses.filter(each => each.role === role).length
  return { lead: count('lead'), support: count('support'), responsible: count('responsible') }
}

/**
 * The duties of a draft against the units that were asked; `asked` is empty where nobody has been asked yet.
 * Who drafts the text does not ask itself.
 */
export const layOutDuties = (outline: Outline, asked: readonly string[], draftingUnit: string): DutyPage => {
  const keys = new Set(asked.map(unitKey))
  const drafts = (name: string) =>
    draftingUnit !== '' && (unitKey(name) === unitKey(draftingUnit) || likeUnitNames(name, draftingUnit))
  return {
    clauses: outline.clauses
      .filter(({ duties }) => duties.length > 0)
      .map(clause => ({ ...lineOf(clause), duties: clause.duties })),
    units: unitDuties(outline).map(unit => ({
      name: unit.name,
      roles: rolesOf(unit),
      asked: keys.has(unitKey(unit.name)),
      drafts: drafts(unit.name),
    })),
    withoutLead: clausesWithoutLead(outline).map(lineOf),
    neverAsked: unitsNeverAsked(outline, asked).filter(({ name }) => !drafts(name)),
  }
}

/** The clauses of a draft that oblige one unit under any of its names. */
export const clausesOfUnit = (
  outline: Outline,
  names: readonly string[],
): (ClauseLine & { role: DutyRole; byDefault: boolean })[] => {
  const keys = new Set(names.map(unitKey))
  const clauseOf = new Map(outline.clauses.map(clause => [clause.ref, clause]))
  return unitDuties(outline)
    .filter(({ name }) => keys.has(unitKey(name)))
    .flatMap(({ clauses }) =>
      clauses.flatMap(({ ref, role, byDefault }) => {
        const clause = clauseOf.get(ref)
        return clause === undefined ? [] : [{ ...lineOf(clause), role, byDefault }]
      }),
    )
}
