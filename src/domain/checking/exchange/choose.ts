import type { AddedRow, PlanItem, ReturnPlan } from './plan'

/** What a person ticked of a plan. */
export interface Choice {
  /** Ids of changes, and of conflicts in which the returned version wins; 'all' is every change and no conflict. */
  take: readonly string[] | 'all'
  /** Ids of conflicts in which what stands stays. */
  keep: readonly string[]
  /** Ids of added rows. */
  rows: readonly string[]
}

export const nothingChosen: Choice = { take: [], keep: [], rows: [] }

/** The same as parts of the plan; ids that it does not have are nothing. */
export interface Chosen {
  items: readonly PlanItem[]
  /** Ids of conflicts that are settled by leaving what stands. */
  kept: readonly string[]
  rows: readonly AddedRow[]
  /** Of changes, conflicts and added rows none is left to decide. */
  isLast: boolean
  /** And nothing else in the file needs a look. */
  closes: boolean
}

/** What of a plan was chosen. A conflict both taken and kept is taken. */
export const choose = (plan: ReturnPlan, { take, keep, rows }: Choice): Chosen => {
  const wanted = new Set(take === 'all' ? plan.changes.map(({ id }) => id) : take)
  const stays = new Set(keep)
  const ticked = new Set(rows)
  const items = [...plan.changes, ...plan.conflicts].filter(({ id }) => wanted.has(id))
  const kept = plan.conflicts.map(({ id }) => id).filter(id => stays.has(id) && !wanted.has(id))
  const added = plan.added.filter(({ id }) => ticked.has(id))
  const left = plan.changes.length + plan.conflicts.length - items.length - kept.length
  const isLast = left === 0 && added.length === plan.added.length
  return {
    items,
    kept,
    rows: added,
    isLast,
    closes: isLast && plan.refused.length === 0 && plan.troubles.length === 0,
  }
}
