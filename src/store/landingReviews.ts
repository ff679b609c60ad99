import type { Actor } from '../domain/consultation/actor'
import { isRuling, type LandingReview, type Ruling } from '../domain/consultation/landingReview'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'
import { asSaid, type Provenance } from './provenance'

/** The newest ruling on each change of a round's comments, as seen in one later draft, or in each. */
export const landingReviewsOf = async (
  db: Reader,
  roundId: number,
  draftId: number | 'any',
): Promise<LandingReview[]> => {
  const reviews = db
    .selectFrom('standing_landing_review as review')
    .innerJoin('user', 'user.id', 'review.created_by')
    .innerJoin('comment', 'comment.id', 'review.comment_id')
    .innerJoin('reply', 'reply.id', 'comment.reply_id')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .select([
      'review.id',
      'review.comment_id as commentId',
      'review.change',
      'review.draft_id as draftId',
      'review.verdict',
      'review.ruling',
      'review.note',
      'user.display_name as by',
      'review.created_at as at',
      'review.said_by as saidBy',
      'review.said_at as saidAt',
    ])
    .where('consultee.round_id', '=', roundId)
    .orderBy('review.id')
  const rows = await (draftId === 'any' ? reviews : reviews.where('review.draft_id', '=', draftId)).execute()
  return rows.map(({ ruling, by, at, saidBy, saidAt, ...row }) => ({
    ...row,
    ruling: isRuling(ruling) ? ruling : 'confirmed',
    by: asSaid(by, saidBy),
    at: saidAt ?? at,
  }))
}

export const insertLandingReview = (
  trx: Trx,
  review: {
    commentId: number
    change: number
    draftId: number
    verdict: string
    ruling: Ruling
    note: string
  },
  by: Actor,
  provenance?: Provenance,
): Promise<number> =>
  insertRow(trx, 'landing_review', {
    comment_id: review.commentId,
    change: review.change,
    draft_id: review.draftId,
    verdict: review.verdict,
    ruling: review.ruling,
    note: review.note,
    created_by: by.userId,
    created_at: by.at,
    said_by: provenance?.by ?? null,
    said_at: provenance?.at ?? null,
  })
