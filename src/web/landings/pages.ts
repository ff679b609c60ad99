import type { Request, RequestHandler, Response } from 'express'
import { reviewLanding, rulingFields } from '../../actions/documents/reviewLanding'
import type { ChangePlace } from '../../domain/checking/compare'
import { type Verdict, verdicts } from '../../domain/checking/landing'
import { quoteContext } from '../../domain/checking/landing/quotedContext'
import type { JudgedChange, RoundLanding } from '../../domain/checking/landing/roundLanding'
import { draftStages } from '../../domain/consultation/drafts'
import { rulings } from '../../domain/consultation/landingReview'
import { formatClauseRef } from '../../domain/reading/clauses/clauseRef'
import { marksOf } from '../../domain/writing/changeMarks'
import { type Draft, draftsOf } from '../../store/drafts'
import { draftPairOf, landingOf } from '../../store/landings'
import type { Deps } from '../deps'
import { choice, chosenId, paragraph } from '../fields'
import { emptyForm, type FormState, typedValues, wordFrom, z } from '../forms'
import { type Merged, named, submitOver } from '../merged'
import { answerPage, flash } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'
import { addressOf, countVerdicts, type List, lists, type Paged, pageOf } from './lists'

const reviewForm = z.object({
  commentId: chosenId('意见'),
  change: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number),
  draftId: chosenId('文稿'),
  verdict: choice('结论', ['landed', 'altered', 'standing', 'missing', 'clause-gone', 'unchecked']),
  ruling: choice('您的认定', ['confirmed', 'overruled']),
  note: paragraph('依据', { most: 2000 }),
})

const labels = {
  note: '依据',
  ruling: named('认定', {
    '': '没有认定',
    confirmed: rulings.confirmed.label,
    overruled: rulings.overruled.label,
  }),
}

/** How each verdict looks. */
const tones: Record<Verdict, string> = {
  landed: 'ok',
  altered: 'warn',
  standing: 'bad',
  missing: 'bad',
  'clause-gone': 'bad',
  unchecked: '',
}

/** Whether what was adopted stands in the next draft, and what changed without a comment. */
export const landingPages = ({ db }: Deps) => {
  const placeIn = (draft: Draft, place: ChangePlace | null) =>
    place === null
      ? null
      : {
          label: place.ref === null ? '题名、说明或表' : formatClauseRef(place.ref),
          href: `/projects/${draft.projectId}/drafts/${draft.id}${place.ref === null ? '' : `#${encodeURIComponent(place.ref)}`}`,
          ...quoteContext(draft.text, place.span),
        }

  const withPlaces = (change: JudgedChange, before: Draft, after: Draft) => ({
    ...change,
    key: `${change.comment.id}-${change.verdict.change}`,
    before: placeIn(before, change.verdict.before),
    after: placeIn(after, change.verdict.after),
    marks:
      change.asked === null
        ? []
        : marksOf({ text: '', noComment: false, rationale: null, changes: [change.asked] }),
  })

  const wantedDraft = (text: unknown): number | null => {
    const word = wordFrom(text)
    return /^[1-9]\d{0,14}$/.test(word) ? Number(word) : null
  }

  /** The four lists, a page of each; places are looked up only for what is shown. */
  const listsOf = (
    landing: RoundLanding | null,
    query: Request['query'],
    before: Draft | null,
    after: Draft | null,
  ) => {
    const changes = before && after ? (landing?.changes ?? []) : []
    const open = changes.filter(each => !each.hasLanded)
    const counts = countVerdicts(open)
    const verdict = counts.find(each => each.verdict === wordFrom(query['verdict']))?.verdict ?? null
    const place = (paged: Paged<JudgedChange>) => ({
      ...paged,
      rows: before && after ? paged.rows.map(change => withPlaces(change, before, after)) : [],
    })
    const unexplained = pageOf(before && after ? (landing?.unexplained ?? []) : [], query['unexplained'])
    return {
      counts,
      verdict,
      open: place(
        pageOf(
          open.filter(each => verdict === null || each.verdict.verdict === verdict),
          query['open'],
        ),
      ),
      done: place(
        pageOf(
          changes.filter(each => each.hasLanded),
          query['done'],
        ),
      ),
      rejected: pageOf(landing?.rejectedButPresent ?? [], query['rejected']),
      unexplained: {
        ...unexplained,
        rows: unexplained.rows.map(each => ({
          ...each,
          before: before && placeIn(before, each.before),
          after: after && placeIn(after, each.after),
        })),
      },
    }
  }

  const answer = async (
    req: Request,
    res: Response,
    form: FormState,
    wanted: number | null,
    merged: Merged | null = null,
  ) => {
    const round = roundOf(req)
    const pair = await draftPairOf(db, round, wanted)
    const { before, after } = pair
    const landing = await landingOf(db, round, pair)
    const drafts = await draftsOf(db, projectOf(req).id)
    const listed = listsOf(landing, req.query, before, after)
    await answerPage(req, res, 'landings/show', {
      title: '落实情况',
      width: 'wide',
      crumbs: roundCrumbs(req),
      href: roundHref(req),
      round,
      before,
      after,
      isAssumed: pair.isAssumed,
      later: drafts.filter(each => before !== null && each.position > before.position),
      draftStages,
      landing,
      ...listed,
      address: (list: List, page: number) => {
        const query = new URLSearchParams(after === null ? {} : { after: String(after.id) })
        if (listed.verdict !== null) query.set('verdict', listed.verdict)
        for (const each of lists) {
          const wanted = each === list ? page : listed[each].page
          if (wanted > 1) query.set(each, String(wanted))
        }
        return `${roundHref(req)}/landing?${query}#${list}`
      },
      verdicts,
      tones,
      rulings,
      changeWords: { replace: '修改', insert: '增加', delete: '删去', move: '移动' },
      rulingFields,
      merged,
      form,
    })
  }

  const show: RequestHandler = (req, res) => answer(req, res, emptyForm(), wantedDraft(req.query['after']))

  const review: RequestHandler = async (req, res) => {
    const reviewed = await submitOver(reviewForm, req.body, {
      labels,
      fields: rulingFields,
      values: fields => ({ ...typedValues(req.body), ...fields }),
      save: async (fields, seen) => {
        await reviewLanding(db, { ...fields, roundId: roundOf(req).id, seen }, actorOf(req))
        return fields
      },
    })
    if (!reviewed.done) {
      const { status, form, merged } = reviewed
      return answer(req, res.status(status), form, wantedDraft(form.values['draftId']), merged)
    }
    const { ruling, draftId, commentId, change } = reviewed.result
    flash(req, ruling === 'overruled' ? '已记下您的认定，核对结论保持原样。' : '已确认这条结论。')
    const round = roundOf(req)
    const landing = await landingOf(db, round, await draftPairOf(db, round, draftId))
    const page = addressOf(landing, commentId, change)
    res.redirect(303, `${roundHref(req)}/landing?after=${draftId}${page}#change-${commentId}-${change}`)
  }

  return { show, review }
}
