import type { ProposedChange } from '../../consultation/change'
import { dispositions } from '../../consultation/dispositions'
import type { LandingReview } from '../../consultation/landingReview'
import type { Comment } from '../../consultation/record'
import { groupBy } from '../../groups'
import { type ChangeVerdict, judgeLanding, type Landing, type UnexplainedChange } from '.'
import { askedChanges } from './askedChanges'

/** One change of an adopted comment, judged in the next draft. */
export interface JudgedChange {
  comment: Comment
  /** Of the comment in its round, from 1. */
  number: number
  /** What was asked; null where the comment holds no edit. */
  asked: ProposedChange | null
  verdict: ChangeVerdict
  /** The newest ruling of a person on this change in this draft; null where nobody has looked. */
  review: LandingReview | null
  /** The ruling was made on another verdict or before the comment was decided anew: it counts no more. */
  outdated: boolean
  /** The verdict says so and nobody overruled it, or a person overruled it. */
  hasLanded: boolean
}

/** A round held against the draft that came after it. */
export interface RoundLanding {
  /** Every change of every adopted comment, those that have not landed first. */
  changes: readonly JudgedChange[]
  /** Adopted comments, and those of them with every change in the draft. */
  adopted: number
  landed: number
  unexplained: readonly UnexplainedChange[]
  rejectedButPresent: readonly { comment: Comment; number: number }[]
}

const keyOf = (comment: number | string, change: number): string => `${comment}/${change}`

/** What counts as in the draft: a verdict of `landed` that stands, or any other that a person has overruled. */
const settle = (comment: Comment, verdict: ChangeVerdict, review: LandingReview | null) => {
  const decidedAt = comment.decision?.at ?? ''
  const outdated = review !== null && (review.verdict !== verdict.verdict || review.at < decidedAt)
  const isOverruled = review !== null && !outdated && review.ruling === 'overruled'
  return { review, outdated, hasLanded: (verdict.verdict === 'landed') !== isOverruled }
}

/** What a machine says of every comment of a round, without the rulings of people. */
export interface JudgedComments {
  asked: ReadonlyMap<number, readonly ProposedChange[]>
  landing: Landing
}

/** Judges every comment of a round in the draft that followed: the costly half, which depends on nothing else. */
export const judgeComments = (input: {
  comments: readonly Comment[]
  before: string
  after: string
}): JudgedComments => {
  const asked = new Map(input.comments.map(comment => [comment.id, askedChanges(comment).changes]))
  const landing = judgeLanding({
    before: input.before,
    after: input.after,
    comments: input.comments.map(comment => ({
      id: comment.id,
      disposition: comment.decision?.disposition ?? 'open',
      text: comment.body,
      unit: comment.unit,
      changes: asked.get(comment.id),
      revised: comment.decision?.revisedText ?? '',
    })),
  })
  return { asked, landing }
}

/**
 * A round as it stands in the draft that followed: the rulings of people laid over the verdicts. The wording
 * decided counts instead of the wording asked. Never throws.
 */
export const judgeRound = (input: {
  comments: readonly Comment[]
  judged: JudgedComments
  reviews: readonly LandingReview[]
}): RoundLanding => {
  const { asked, landing } = input.judged
  const reviews = new Map(input.reviews.map(review => [keyOf(review.commentId, review.change), review]))
  const verdictsOf = groupBy(landing.verdicts, verdict => verdict.id)
  const rejected = new Set(landing.rejectedButPresent.map(({ id }) => id))
  const changes = input.comments.flatMap((comment, index) =>
    (verdictsOf.get(comment.id) ?? []).map(
      (verdict): JudgedChange => ({
        comment,
        number: index + 1,
        asked: asked.get(comment.id)?.[verdict.change] ?? null,
        verdict,
        ...settle(comment, verdict, reviews.get(keyOf(comment.id, verdict.change)) ?? null),
      }),
    ),
  )
  const adopted = input.comments.filter(
    ({ decision }) => dispositions[decision?.disposition ?? 'open'].mustLand,
  )
  const open = new Set(changes.filter(({ hasLanded }) => !hasLanded).map(({ comment }) => comment.id))
  return {
    changes: changes.toSorted((one, other) => Number(one.hasLanded) - Number(other.hasLanded)),
    adopted: adopted.length,
    landed: adopted.filter(({ id }) => !open.has(id)).length,
    unexplained: landing.unexplained,
    rejectedButPresent: input.comments.flatMap((comment, index) =>
      rejected.has(comment.id) ? [{ comment, number: index + 1 }] : [],
    ),
  }
}
