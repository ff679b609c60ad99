/** What a person says about a verdict on one adopted change. The verdict itself stays what was computed. */
export const rulings = {
  confirmed: { label: '结论无误', needsNote: false },
  overruled: { label: '结论有误', needsNote: true },
} as const

export type Ruling = keyof typeof rulings

export const isRuling = (word: string): word is Ruling => Object.hasOwn(rulings, word)

/** The newest ruling on one change of a comment, in one later draft. */
export interface LandingReview {
  id: number
  commentId: number
  /** Which change of the comment, from 0. */
  change: number
  /** The later draft that was looked at. */
  draftId: number
  /** The verdict that the person saw. */
  verdict: string
  ruling: Ruling
  note: string
  by: string
  at: string
}

/** A round was closed (under a number, with what stood frozen) or opened again. */
export interface RoundClosing {
  id: number
  kind: 'closed' | 'reopened'
  /** Of the closings of this round, from 1; null where it was opened again. */
  number: number | null
  note: string
  by: string
  at: string
}

/** A closing with what stood when the round was closed, as JSON text (see RoundSnapshot); null where it was opened again. */
export interface SnapshotClosing extends RoundClosing {
  snapshot: string | null
}
