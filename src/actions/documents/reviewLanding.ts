import type { Verdict } from '../../domain/checking/landing'
import { type Ruling, rulings } from '../../domain/consultation/landingReview'
import type { Fields } from '../../domain/desk/mergeFields'
import { findComment } from '../../store/comments'
import { findDraft } from '../../store/drafts'
import { insertEvent } from '../../store/events'
import { insertLandingReview } from '../../store/landingReviews'
import { draftPairOf, landingOf } from '../../store/landings'
import { action, NotFound, refuse, Stale } from '../action'
import { found } from '../found'
import { type Seen, standsAsSeen } from '../overtaken'
import { findOpenRound } from '../rounds/openRound'

export interface ReviewLandingInput {
  roundId: number
  commentId: number
  change: number
  /** The later draft that was looked at. */
  draftId: number
  /** The verdict the person saw. */
  verdict: Verdict
  ruling: Ruling
  note: string
  seen?: Seen
}

/** What a person has said of a change in the words of the form; '' where nobody has. */
export const rulingFields = (review: { ruling: Ruling; note: string } | null): Fields => ({
  ruling: review?.ruling ?? '',
  note: review?.note ?? '',
})

/** Confirms or overrules a verdict. The verdict stays as computed; the newest ruling stands. */
export const reviewLanding = action(async (trx, input: ReviewLandingInput, by): Promise<void> => {
  const round = await findOpenRound(trx, input.roundId)
  const comment = await found(findComment(trx, input.commentId))
  const draft = await found(findDraft(trx, input.draftId))
  if (comment.roundId !== round.id || draft.projectId !== round.projectId) throw new NotFound()
  if (rulings[input.ruling].needsNote && input.note.trim() === '')
    refuse('note', '认定结论有误时，请写明依据，例如在哪一条、怎样写的。')
  const landing = await landingOf(trx, round, await draftPairOf(trx, round, draft.id))
  const judged = landing?.changes.find(
    each => each.comment.id === comment.id && each.verdict.change === input.change,
  )
  if (judged === undefined) throw new NotFound()
  if (judged.verdict.verdict !== input.verdict)
    throw new Stale('您打开页面之后，这条意见的核对结论已经变了，请刷新页面看新的结论。')
  const { commentId, change, draftId, verdict, ruling, note, seen } = input
  const stands = rulingFields(judged.review)
  const whose = { projectId: round.projectId, subject: 'comment', subjectId: commentId }
  const saving = { seen, stands, asked: { ruling, note }, ...whose, actions: ['reviewLanding'] }
  await standsAsSeen(trx, saving, by)
  await insertLandingReview(trx, { commentId, change, draftId, verdict, ruling, note }, by)
  await insertEvent(trx, by, {
    action: 'reviewLanding',
    subject: 'comment',
    subjectId: commentId,
    projectId: round.projectId,
    roundId: round.id,
    after: { verdict, ruling, note, draft: draft.name },
  })
})
