import type { Request, RequestHandler, Response } from 'express'
import { NotFound, Stale } from '../../actions/action'
import { correctComment } from '../../actions/correctComment'
import { found } from '../../actions/found'
import { recordDecision } from '../../actions/recordDecision'
import { removeComment } from '../../actions/removeComment'
import { commentsOf, findComment } from '../../store/comments'
import { decisionsOfComment } from '../../store/decisions'
import { eventsOf } from '../../store/events'
import type { Deps } from '../deps'
import { choice, paragraph } from '../fields'
import { emptyForm, type FormState, idFrom, submit, typedValues, z } from '../forms'
import { ledgerLinkOf } from '../ledger/link'
import { answerPage, flash } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { actorOf } from '../visit'
import { besideComment } from './beside'
import { placeFields } from './pages'
import { fieldsOf, readComment } from './reading'

const decisionForm = z.object({
  disposition: choice('采纳情况', [
    'accepted',
    'partial',
    'rejected',
    'explained',
    'forwarded',
    'duplicate',
    'withdrawn',
    'open',
  ]),
  reason: paragraph('理由'),
  revisedText: paragraph('采纳后的表述'),
  seen: z.preprocess(
    value => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : null),
    z.number().nullable(),
  ),
})

/** One comment: what was asked, what was decided, how it came about. */
export const commentShow = ({ db }: Deps) => {
  const commentOf = async (req: Request) => {
    const comment = await found(findComment(db, idFrom(req.params['commentId'])))
    if (comment.roundId !== roundOf(req).id) throw new NotFound()
    return comment
  }

  const answer = async (req: Request, res: Response, form: FormState, conflict: object | null = null) => {
    const comment = await commentOf(req)
    const all = await commentsOf(db, comment.roundId)
    const index = all.findIndex(each => each.id === comment.id)
    const reading = readComment(comment.body)
    await answerPage(req, res, 'comments/show', {
      title: `第 ${index + 1} 条意见`,
      crumbs: [...roundCrumbs(req), { label: '意见', href: `${roundHref(req)}/comments` }],
      href: roundHref(req),
      comment,
      reading,
      fields: fieldsOf(comment, reading),
      siblings: all
        .filter(each => comment.origin && each.origin?.id === comment.origin.id)
        .map(each => each.id),
      ...(await besideComment({ db }, req, comment)),
      ...(await ledgerLinkOf(db, req, comment)),
      decisions: await decisionsOfComment(db, comment.id),
      events: await eventsOf(db, 'comment', comment.id),
      previous: all[index - 1] ?? null,
      next: all[index + 1] ?? null,
      decided: all.filter(each => (each.decision?.disposition ?? 'open') !== 'open').length,
      total: all.length,
      reasons: usedReasons(all),
      conflict,
      form,
    })
  }

  const show: RequestHandler = async (req, res) => {
    const { decision } = await commentOf(req)
    const values = {
      disposition: decision?.disposition ?? '',
      reason: decision?.reason ?? '',
      revisedText: decision?.revisedText ?? '',
      seen: String(decision?.id ?? ''),
    }
    await answer(req, res, emptyForm(values))
  }

  const decide: RequestHandler = async (req, res) => {
    const comment = await commentOf(req)
    try {
      const decided = await submit(decisionForm, req.body, fields =>
        recordDecision(db, { ...fields, commentId: comment.id }, actorOf(req)),
      )
      if (!decided.done) return answer(req, res.status(422), decided.form)
    } catch (error) {
      if (!(error instanceof Stale)) throw error
      const standing = String(comment.decision?.id ?? '')
      const form = { values: { ...typedValues(req.body), seen: standing }, problems: [] }
      return answer(req, res.status(409), form, error.details)
    }
    flash(req, '已保存。')
    res.redirect(303, await nextOpen(req, comment.id))
  }

  /** Where the work goes on: the next comment nobody has decided, else the round. */
  const nextOpen = async (req: Request, from: number): Promise<string> => {
    const all = await commentsOf(db, roundOf(req).id)
    const index = all.findIndex(each => each.id === from)
    const rest = [...all.slice(index + 1), ...all.slice(0, index)]
    const next = rest.find(each => (each.decision?.disposition ?? 'open') === 'open')
    return next ? `${roundHref(req)}/comments/${next.id}` : roundHref(req)
  }

  const correct: RequestHandler = async (req, res) => {
    const comment = await commentOf(req)
    const corrected = await submit(z.object(placeFields), req.body, fields =>
      correctComment(db, { ...fields, commentId: comment.id }, actorOf(req)),
    )
    if (!corrected.done) return answer(req, res.status(422), corrected.form)
    flash(req, '更正已保存，来函原话没有改动。')
    res.redirect(303, `${roundHref(req)}/comments/${comment.id}`)
  }

  const remove: RequestHandler = async (req, res) => {
    const comment = await commentOf(req)
    await removeComment(db, { commentId: comment.id }, actorOf(req))
    flash(req, '这条意见已从表中删去，记录仍在历史中。')
    res.redirect(303, `${roundHref(req)}/comments`)
  }

  return { show, decide, correct, remove }
}

/** Reasons used in this round, most used first. */
const usedReasons = (comments: readonly { decision: { reason: string } | null }[]) => {
  const counts = new Map<string, number>()
  for (const { decision } of comments) {
    if (decision?.reason) counts.set(decision.reason, (counts.get(decision.reason) ?? 0) + 1)
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([text, times]) => ({ text, times }))
}
