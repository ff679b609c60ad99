import type { Request, RequestHandler, Response } from 'express'
import { NotFound } from '../../actions/action'
import { correctComment } from '../../actions/comments/correctComment'
import { removeComment } from '../../actions/comments/removeComment'
import { found } from '../../actions/found'
import { findComment } from '../../store/comments'
import { decisionsOfComment } from '../../store/decisions'
import { partsOf } from '../../store/desk/candidates'
import { openProposal } from '../../store/desk/proposals'
import { numberingOf, roundStanding } from '../../store/desk/standing'
import { eventsOf } from '../../store/events'
import type { Deps } from '../deps'
import { emptyForm, type FormState, idFrom, z } from '../forms'
import { ledgerLinkOf } from '../ledger/link'
import { type Merged, submitOver } from '../merged'
import { answerPage, flash } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { actorOf } from '../visit'
import { besideComment } from './beside'
import { placeFields } from './pages'
import { fieldsOf, readComment, storedFields } from './reading'

const correctionForm = z.object(placeFields)

const labels = { clause: '条款', original: '原文', proposed: '修改建议', rationale: '提出理由' }

/** One comment: what was asked, what was decided, how it came about. */
export const commentShow = (deps: Deps) => {
  const { db } = deps

  const commentOf = async (req: Request) => {
    const comment = await found(findComment(db, idFrom(req.params['commentId'])))
    if (comment.roundId !== roundOf(req).id) throw new NotFound()
    return comment
  }

  const answer = async (
    req: Request,
    res: Response,
    typed: FormState | null = null,
    merged: Merged | null = null,
  ) => {
    const comment = await commentOf(req)
    const numbers = await numberingOf(db, comment.roundId)
    const number = numbers.of(comment.id)
    const { byDisposition, total } = await roundStanding(db, comment.roundId)
    const reading = readComment(comment.body)
    const read = fieldsOf(comment, reading)
    await answerPage(req, res, 'comments/show', {
      title: `第 ${number} 条意见`,
      crumbs: [...roundCrumbs(req), { label: '意见', href: `${roundHref(req)}/comments` }],
      href: roundHref(req),
      comment,
      reading,
      correcting: typed !== null,
      isFilled: typed === null && read.filled,
      siblings: comment.origin ? await partsOf(db, comment.origin.id) : [],
      ...(await besideComment(deps, req, comment, numbers)),
      ...(await ledgerLinkOf(db, req, comment)),
      decisions: await decisionsOfComment(db, comment.id),
      events: await eventsOf(db, 'comment', comment.id),
      previous: numbers.at(number - 1),
      next: numbers.at(number + 1),
      decided: total - byDisposition.open,
      total,
      waiting: await openProposal(db, comment.id),
      was: storedFields(comment),
      merged,
      form: typed ?? emptyForm(read.values),
    })
  }

  const show: RequestHandler = async (req, res) => answer(req, res)

  const correct: RequestHandler = async (req, res) => {
    const comment = await commentOf(req)
    const corrected = await submitOver(correctionForm, req.body, {
      labels,
      fields: values => ({ ...values }),
      shown: seen => ({ ...fieldsOf({ ...comment, ...seen }, readComment(comment.body)).values }),
      save: (fields, seen) => correctComment(db, { ...fields, commentId: comment.id, seen }, actorOf(req)),
    })
    if (!corrected.done) return answer(req, res.status(corrected.status), corrected.form, corrected.merged)
    flash(req, '更正已保存，来函原话没有改动。')
    res.redirect(303, `${roundHref(req)}/comments/${comment.id}`)
  }

  const remove: RequestHandler = async (req, res) => {
    const comment = await commentOf(req)
    await removeComment(db, { commentId: comment.id }, actorOf(req))
    flash(req, '这条意见已从表中删去，记录仍在历史中。')
    res.redirect(303, `${roundHref(req)}/comments`)
  }

  return { show, correct, remove }
}
