import { planOfReturn } from '../../actions/exchanges/planOfReturn'
import {
  type Choice,
  type Chosen,
  choose,
  type PlanItem,
  type ReturnPlan,
} from '../../domain/checking/exchange'
import type { Reader } from '../../store/database'
import { eventsOf } from '../../store/events'
import type { ExchangeReturn } from '../../store/exchangeReturns'

/** So many of a kind are listed on the page. */
const mostListed = {
  changes: 1000,
  conflicts: 1000,
  doubtful: 500,
  refused: 200,
  troubles: 200,
  added: 500,
  missing: 200,
} as const

/** What the page of a returned table tells: how many of everything there are, and those that it lists. */
export interface ReturnSight extends ReturnPlan {
  counts: Readonly<Record<keyof typeof mostListed, number>>
}

/** One look at a returned table, and what of it was chosen. Everything in it is plain, so that a process of its own can work it out. */
export interface Look {
  sight: ReturnSight
  chosen: Chosen
}

export type LookedAt = Pick<ExchangeReturn, 'id' | 'roundId' | 'settled'>

/** Cost: see planOfReturn. */
export const lookAt = async (db: Reader, returned: LookedAt, choice: Choice): Promise<Look> => {
  const plan = await planOfReturn(db, returned)
  const { changes, conflicts, doubtful, refused, troubles, added, missing } = plan
  const listed = conflicts.slice(0, mostListed.conflicts)
  return {
    chosen: choose(plan, choice),
    sight: {
      ...plan,
      changes: changes.slice(0, mostListed.changes),
      conflicts: await Promise.all(listed.map(item => withAuthor(db, item))),
      doubtful: doubtful.slice(0, mostListed.doubtful),
      refused: refused.slice(0, mostListed.refused),
      troubles: troubles.slice(0, mostListed.troubles),
      added: added.slice(0, mostListed.added),
      missing: missing.slice(0, mostListed.missing),
      counts: {
        changes: changes.length,
        conflicts: conflicts.length,
        doubtful: doubtful.length,
        refused: refused.length,
        troubles: troubles.length,
        added: added.length,
        missing: missing.length,
      },
    },
  }
}

/** Decisions know who made them; for a remark the history is asked. */
const withAuthor = async (db: Reader, item: PlanItem): Promise<PlanItem> => {
  if (item.kind === 'answer') return item
  const events = await eventsOf(db, 'comment', item.commentId)
  const last = events.find(event => event.action === 'applyReturnRemark')
  return last === undefined ? item : { ...item, by: last.by, at: last.at }
}
