import type { CheckedItem, ClosingFacts } from '../checking/closing'
import { countRound, type RoundCounts, type RoundRecord, recordRows } from '../consultation/record'

/** A closed round as it stood: plain data, to be kept as JSON and read by later programs. Fields may be added. */
export interface RoundSnapshot {
  format: 1
  number: number
  at: string
  round: RoundRecord['round']
  drafts: { before: SnapshotDraft | null; after: SnapshotDraft | null }
  counts: RoundCounts
  checklist: readonly CheckedItem[]
  rows: readonly object[]
  /** Every adopted change with its verdict and what a person ruled. */
  landing: readonly {
    commentId: number
    change: number
    verdict: string
    ruling: string | null
    note: string
  }[]
}

interface SnapshotDraft {
  id: number
  name: string
  stage: string
}

const draftOf = (draft: SnapshotDraft | null): SnapshotDraft | null =>
  draft === null ? null : { id: draft.id, name: draft.name, stage: draft.stage }

/** Freezes a round. Rulings on an outdated verdict are left out: they did not count. */
export const freezeRound = (
  facts: ClosingFacts & {
    before: SnapshotDraft | null
    after: SnapshotDraft | null
    number: number
    at: string
    items: readonly CheckedItem[]
  },
): RoundSnapshot => ({
  format: 1,
  number: facts.number,
  at: facts.at,
  round: facts.record.round,
  drafts: { before: draftOf(facts.before), after: draftOf(facts.after) },
  counts: countRound(facts.record),
  checklist: facts.items,
  rows: recordRows(facts.record),
  landing: (facts.landing?.changes ?? []).map(({ comment, verdict, review, outdated }) => ({
    commentId: comment.id,
    change: verdict.change,
    verdict: verdict.verdict,
    ruling: review === null || outdated ? null : review.ruling,
    note: review === null || outdated ? '' : review.note,
  })),
})
