import type { AdoptionTable } from '../../consultation/adoptionTable'
import { groupBy } from '../../groups'
import { auditTables, type SourcesAudit } from '../auditSources'
import type { Repair } from '../finding'
import { applyRepairs } from './repair'

/** A repair of one of several tables, by its place in the audit. */
export interface TableRepair {
  table: number
  repair: Repair
}

/** What a person accepted with one click: one repair, or several together. Rows are numbered as they were then. */
export type RepairStep = readonly TableRepair[]

/** The repairs that an audit offers, each once: several findings may offer the same. */
export const offeredRepairs = ({ findings, recognised }: SourcesAudit): TableRepair[] => {
  const seen = new Set<string>()
  return findings.flatMap(({ table, repair }) => {
    // A finding about prose only belongs to the one table there is.
    const at = table ?? (recognised.length === 1 ? 0 : null)
    const key = JSON.stringify([at, repair])
    if (repair === undefined || at === null || seen.has(key)) return []
    seen.add(key)
    return [{ table: at, repair }]
  })
}

const isSame = (one: TableRepair, other: TableRepair): boolean =>
  one.table === other.table && JSON.stringify(one.repair) === JSON.stringify(other.repair)

/** The offered repair that is meant; undefined where it is no longer offered. */
export const findOffered = (audited: SourcesAudit, wanted: TableRepair): TableRepair | undefined =>
  offeredRepairs(audited).find(offered => isSame(offered, wanted))

const applyStep = (tables: readonly AdoptionTable[], step: RepairStep): readonly AdoptionTable[] => {
  const byTable = groupBy(step, ({ table }) => table)
  return tables.map((table, index) => {
    const repairs = byTable.get(index)?.map(({ repair }) => repair) ?? []
    return repairs.length === 0 ? table : applyRepairs(table, repairs)
  })
}

/**
 * The audit after the steps, in their order; the given one is untouched, so a step is undone by leaving it out from
 * the end. No steps give the audit as it was.
 */
export const auditAfter = (audited: SourcesAudit, steps: readonly RepairStep[]): SourcesAudit =>
  steps.length === 0
    ? audited
    : auditTables(steps.reduce(applyStep, audited.recognised), audited.noteText, undefined, audited.drafts)
