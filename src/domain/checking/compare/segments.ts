import { diffTexts, type Hunk, joinHunks } from './difference'

export interface Segment {
  op: 'same' | 'delete' | 'insert'
  text: string
}

/** A single sign left alike between two changes is marked with them: confetti helps no reader. */
const withoutConfetti = (hunks: readonly Hunk[]): Hunk[] =>
  joinHunks(
    hunks.map((hunk, at) =>
      hunk.same && hunk.after.length <= 1 && at > 0 && at < hunks.length - 1
        ? { ...hunk, same: false }
        : hunk,
    ),
  )

/** A difference as one text with marks: `same` and `insert` join to the later text. */
export const segmentsOf = (hunks: readonly Hunk[]): Segment[] =>
  withoutConfetti(hunks).flatMap(({ same, before, after }): Segment[] => {
    if (same) return [{ op: 'same', text: after }]
    const removed: Segment[] = before === '' ? [] : [{ op: 'delete', text: before }]
    return after === '' ? removed : [...removed, { op: 'insert', text: after }]
  })

/** Two wordings as one text with marks. Here every sign counts: a comment may ask for nothing but a full-width comma. */
export const markDifference = (before: string, after: string): Segment[] =>
  segmentsOf(diffTexts(before, after, token => token))
