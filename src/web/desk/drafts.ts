import { DraftReading } from '../../domain/checking/landing/draftReading'
import type { Reader } from '../../store/database'
import { findDraft } from '../../store/drafts'

const mostHeld = 6

/** The draft of a round, read once: drafts never change, and reading a long one takes longer than a page may. */
const readings = new WeakMap<object, Map<number, Promise<DraftReading | null>>>()

export const readingOfDraft = (db: Reader, draftId: number): Promise<DraftReading | null> => {
  const kept = readings.get(db) ?? new Map<number, Promise<DraftReading | null>>()
  readings.set(db, kept)
  const reading =
    kept.get(draftId) ?? findDraft(db, draftId).then(draft => (draft ? new DraftReading(draft.text) : null))
  kept.delete(draftId)
  kept.set(draftId, reading)
  const [oldest] = kept.keys()
  if (kept.size > mostHeld && oldest !== undefined) kept.delete(oldest)
  return reading
}
