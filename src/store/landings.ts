import { createHash } from 'node:crypto'
import {
  type JudgedComments,
  judgeComments,
  judgeRound,
  type RoundLanding,
} from '../domain/checking/landing/roundLanding'
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
  const all = comments ?? (await commentsOf(db, round.id))
  return judgeRound({
    comments: all,
    judged: judgedComments(all, before.text, after.text),
    reviews: await landingReviewsOf(db, round.id, after.id),
  })
}

const held = new Map<string, JudgedComments>()
const mostHeld = 4

/** The last few judgements are kept: every page of a long round needs the same one, and it takes seconds to make. */
export const judgedComments = (
  comments: readonly Comment[],
  before: string,
  after: string,
): JudgedComments => {
  const digest = createHash('sha256').update(before).update('\u0000').update(after)
  for (const { id, unit, body, clause, original, proposed, decision } of comments) {
    const { disposition = '', revisedText = '' } = decision ?? {}
    digest.update(JSON.stringify([id, unit, body, clause, original, proposed, disposition, revisedText]))
  }
  const key = digest.digest('hex')
  const found = held.get(key) ?? judgeComments({ comments, before, after })
  held.delete(key)
  held.set(key, found)
  const [oldest] = held.keys()
  if (held.size > mostHeld && oldest !== undefined) held.delete(oldest)
  return found
}
