import type { Problem } from '../../consultation/problem'
import type { Answer } from './answer'

/** One thing that somebody changed outside and that can be taken in, with all three sides. */
export type PlanItem = PlanPlace &
  (
    | { kind: 'answer'; exported: Answer; theirs: Answer; current: Answer; doubts: readonly Doubt[] }
    | { kind: 'remark'; exported: string; theirs: string; current: string }
  )

/** A cell that does not go with the decision beside it, as a sentence: left from an earlier one, or telling another. */
export interface Doubt {
  column: 'reason' | 'revisedText'
  message: string
}

interface PlanPlace {
  /** Names the item in forms: answer-12, remark-12. */
  id: string
  commentId: number
  /** Number of the comment in the round as it stands. */
  number: number
  unit: string
  comment: string
  /** Where it stands in the file. */
  place: string
  /** Who decided what stands now, and when; '' where nobody has, or for a remark. */
  by: string
  at: string
}

/** A change that breaks a rule and cannot be taken in as it is. */
export interface RefusedChange {
  commentId: number
  number: number
  unit: string
  comment: string
  place: string
  theirs: Answer
  problems: readonly Problem[]
}

/** What was not understood. Nothing of it is taken in. */
export interface RowTrouble {
  place: string
  /** The unit and the beginning of the comment, as far as the row says. */
  about: string
  message: string
}

/** A row that somebody added by hand: a new comment, if a person says so. */
export interface AddedRow {
  /** Names it in forms: made of its content, so it stays the same. */
  id: string
  place: string
  unit: string
  clause: string
  comment: string
  remark: string
  /** null where its decision cell says nothing. */
  answer: Answer | null
  /** What keeps its answer from being taken in with it. */
  problems: readonly Problem[]
}

/** A comment that was handed out and has no row in what came back. */
export interface MissingRow {
  commentId: number
  number: number
  unit: string
  comment: string
}

export interface ReturnPlan {
  notices: readonly string[]
  changes: readonly PlanItem[]
  conflicts: readonly PlanItem[]
  /** Changes that contradict themselves: taken only as a person says, with or without the cells in doubt. */
  doubtful: readonly PlanItem[]
  refused: readonly RefusedChange[]
  troubles: readonly RowTrouble[]
  added: readonly AddedRow[]
  missing: readonly MissingRow[]
  /** Rows that came back as they were. */
  unchanged: number
  /** Changes that the record has already. */
  already: number
  /** The same for the same choices to make: shown to a person and checked when they decide. */
  seen: string
}
