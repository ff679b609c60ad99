import { withoutDoubts } from './doubts'
import type { AddedRow, PlanItem, ReturnPlan } from './plan'

/** What a person ticked of a plan. */
export interface Choice {
  /** Ids of changes, and of conflicts and doubtful changes that are taken as they are written; 'all' is every change and none of those. */
  take: readonly string[] | 'all'
  /** Ids of those that are taken without the cells in doubt. */
  clear: readonly string[]
  /** Ids of those in which what stands stays. */
  keep: readonly string[]
  /** Ids of added rows. */
  rows: readonly string[]
}

export const nothingChosen: Choice = { take: [], clear: [], keep: [], rows: [] }

/** The same as parts of the plan; ids that it does not have are nothing. */
export interface Chosen {
  items: readonly PlanItem[]
  /** Ids of those that are settled by leaving what stands. */
  kept: readonly string[]
  rows: readonly AddedRow[]
  /** Of changes, conflicts and added rows none is left to decide. */
  isLast: boolean
  /** And nothing else in the file needs a look. */
  closes: boolean
}

/** What of a plan was chosen. What is both taken and kept is taken. */
export const choose = (plan: ReturnPlan, { take, clear, keep, rows }: Choice): Chosen => {
  const toChoose = [...plan.conflicts, ...plan.doubtful]
  const wanted = new Set(take === 'all' ? plan.changes.map(({ id }) => id) : take)
  const stays = new Set(keep)
  const ticked = new Set(rows)
  const cleared = new Set(clear.filter(id => !wanted.has(id)))
  const items = [
    ...[...plan.changes, ...toChoose].filter(({ id }) => wanted.has(id)),
    ...toChoose.filter(({ id }) => cleared.has(id)).map(withoutTheirDoubts),
  ]
  const kept = toChoose.map(({ id }) => id).filter(id => stays.has(id) && !wanted.has(id) && !cleared.has(id))
  const added = plan.added.filter(({ id }) => ticked.has(id))
  const left = plan.changes.length + toChoose.length - items.length - kept.length
  const isLast = left === 0 && added.length === plan.added.length
  return {
    items,
    kept,
    rows: added,
    isLast,
    closes: isLast && plan.refused.length === 0 && plan.troubles.length === 0,
  }
}

const withoutTheirDoubts = (item: PlanItem): PlanItem =>
  item.kind === 'answer' ? { ...item, theirs: withoutDoubts(item.theirs, item.doubts) } : item
