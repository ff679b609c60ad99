import { judgeRound, type RoundLanding } from '../domain/checking/roundLanding'
import type { Comment, Round } from '../domain/consultation/record'
import { commentsOf } from './comments'
import type { Reader } from './database'
import { type Draft, draftsOf } from './drafts'
import { landingReviewsOf } from './landingReviews'
import { roundsOf } from './rounds'

/** The draft a round asked about and the one that came of it; null where there is none. */
export interface DraftPair {
  before: Draft | null
  after: Draft | null
  /** The round names no draft: the one of its place in the order is taken, and pages say so. */
  isAssumed: boolean
}

/**
 * The drafts a round stands between: its own (or, where none is named, the one of its place in the order of
 * rounds), and the next version. `wanted` chooses another later draft.
 */
export const draftPairOf = async (db: Reader, round: Round, wanted: number | null): Promise<DraftPair> => {
  const drafts = await draftsOf(db, round.projectId)
  const order = (await roundsOf(db, round.projectId)).findIndex(each => each.id === round.id)
  const named = drafts.find(each => each.id === round.draftId)
  const before = named ?? drafts[order] ?? null
  const later = drafts.filter(each => before !== null && each.position > before.position)
  const after = later.find(each => each.id === wanted) ?? later[0] ?? null
  return { before, after, isAssumed: named === undefined && before !== null }
}

/** A round held against its next draft, with what people ruled; null where there is no next draft. */
export const landingOf = async (
  db: Reader,
  round: Round,
  { before, after }: Pick<DraftPair, 'before' | 'after'>,
  comments?: readonly Comment[],
): Promise<RoundLanding | null> => {
  if (before === null || after === null) return null
  return judgeRound({
    comments: comments ?? (await commentsOf(db, round.id)),
    before: before.text,
    after: after.text,
    reviews: await landingReviewsOf(db, round.id, after.id),
  })
}
