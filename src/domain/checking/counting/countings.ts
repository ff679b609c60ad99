import type { AdoptionRow } from '../../consultation/adoptionTable'
import { type Disposition, dispositions } from '../../consultation/dispositions'

/** Comments and decisions of a table, counted in one way. */
export interface Counting {
  comments: number
  accepted: number
  partial: number
  rejected: number
  explained: number
  /** Not decided, or not readably: may have been counted as anything. */
  open: number
}

const nothing = (): Counting => ({
  comments: 0,
  accepted: 0,
  partial: 0,
  rejected: 0,
  explained: 0,
  open: 0,
})

const columnOf = (disposition: Disposition): keyof Counting => {
  const column = dispositions[disposition].countsAs
  return column === 'accepted' || column === 'partial' || column === 'rejected' || column === 'explained'
    ? column
    : 'open'
}

/** One row is one comment (条). */
export const countByRow = (rows: readonly AdoptionRow[]): Counting => {
  const counting = nothing()
  for (const { decision } of rows) {
    counting.comments += 1
    counting[columnOf(decision.disposition)] += 1
  }
  return counting
}

/** One numbered request inside a cell is one comment. */
export const countByItem = (rows: readonly AdoptionRow[]): Counting => {
  const counting = nothing()
  for (const { items, decision } of rows) {
    const parts = decision.parts ?? []
    const rest = Math.max(items, 1) - parts.length
    counting.comments += Math.max(items, 1)
    for (const { disposition } of parts) counting[columnOf(disposition)] += 1
    if (rest > 0) counting[columnOf(parts.length > 0 ? 'open' : decision.disposition)] += rest
  }
  return counting
}

/** The ways in which offices count one table; the first is the one that is told. */
export const countingsOf = ({
  comments,
  own = null,
}: {
  comments: readonly AdoptionRow[]
  /** By the project's own rule. */
  own?: Counting | null
}): readonly Counting[] => [...(own === null ? [] : [own]), countByRow(comments), countByItem(comments)]
