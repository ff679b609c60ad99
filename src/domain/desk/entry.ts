import type { ChangeAction } from '../consultation/change'
import type { Disposition } from '../consultation/dispositions'
import type { UnitKind } from '../consultation/unitKinds'

/** How far the work on a comment is. `proposed`: one person has proposed an answer, another has to approve it. */
export const workStates = { open: '未定', proposed: '待复核', decided: '已定' } as const

export type WorkState = keyof typeof workStates

export const isWorkState = (word: string): word is WorkState => Object.hasOwn(workStates, word)

/** A comment as the desk lists it. */
export interface Entry {
  commentId: number
  projectId: number
  roundId: number
  unitId: number
  unit: string
  kind: UnitKind
  /** Sorts as the table of the round does. */
  place: string
  clause: string
  /** Canonical reference of the place it names, '' where it names none. */
  clauseRef: string
  action: ChangeAction
  /** What it asks for in one line. */
  summary: string
  disposition: Disposition
  reason: string
  state: WorkState
  assigneeId: number | null
  department: string
  dueOn: string | null
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0')

/** The order of a round's table as one text: by unit, then as the comments came. */
export const placeOf = (row: {
  unitPosition: number
  consulteeId: number
  position: number
  id: number
}): string =>
  [digits(row.unitPosition, 7), digits(row.consulteeId, 9), digits(row.position, 7), digits(row.id, 9)].join(
    '',
  )
