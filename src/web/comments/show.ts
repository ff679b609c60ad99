import type { Request, RequestHandler, Response } from 'express'
import { NotFound, Overtaken } from '../../actions/action'
import { correctComment } from '../../actions/comments/correctComment'
import { removeComment } from '../../actions/comments/removeComment'
import { found } from '../../actions/found'
import { findComment } from '../../store/comments'
import { decisionsOfComment } from '../../store/decisions'
import { partsOf } from '../../store/desk/candidates'
import { openProposal } from '../../store/desk/proposals'
import { numberingOf, roundStanding } from '../../store/desk/standing'
import { eventsOf, lastEventId } from '../../store/events'
import type { Deps } from '../deps'
import { emptyForm, type FormState, idFrom, readForm, submit, z } from '../forms'
import { ledgerLinkOf } from '../ledger/link'
import { type Merged, mergedForm, since } from '../merged'
import { answerPage, flash } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'
import { besideComment } from './beside'
import { placeFields } from './pages'
import { fieldsOf, readComment } from './reading'

const correctionForm = z.object({ ...placeFields, since })

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
    const lastEvent = await lastEventId(db, projectOf(req).id)
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
      since: lastEvent,
      was: read.values,
      merged,
      form: typed ?? emptyForm(read.values),
    })
  }

  const show: RequestHandler = async (req, res) => answer(req, res)

  const correct: RequestHandler = async (req, res) => {
    const comment = await commentOf(req)
    try {
      const corrected = await submit(correctionForm, req.body, fields =>
        correctComment(db, { ...fields, commentId: comment.id }, actorOf(req)),
      )
      if (!corrected.done) return answer(req, res.status(422), corrected.form)
      flash(req, '更正已保存，来函原话没有改动。')
      res.redirect(303, `${roundHref(req)}/comments/${comment.id}`)
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      const theirs = async () => {
        const { clause, original, proposed, rationale } = await commentOf(req)
        return { clause, original, proposed, rationale }
      }
      const sent = readForm(z.object(placeFields), req.body)
      const mine = sent.done ? sent.result : await theirs()
      const merged = await mergedForm(deps, req, { by: error.by, mine, theirs, labels })
      await answer(req, res.status(409), merged.form, merged)
    }
  }

  const remove: RequestHandler = async (req, res) => {
    const comment = await commentOf(req)
    await removeComment(db, { commentId: comment.id }, actorOf(req))
    flash(req, '这条意见已从表中删去，记录仍在历史中。')
    res.redirect(303, `${roundHref(req)}/comments`)
  }

  return { show, correct, remove }
}
