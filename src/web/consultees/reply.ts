import type { Request, RequestHandler, Response } from 'express'
import { NotFound } from '../../actions/action'
import { found } from '../../actions/found'
import { recordReply, replyFields } from '../../actions/rounds/recordReply'
import { channels, replyStates } from '../../domain/consultation/replies'
import { keepUpload } from '../../files/uploads'
import { commentsOf } from '../../store/comments'
import { findConsultee } from '../../store/consultees'
import { commentsOfReplies } from '../../store/earlierReplies'
import { eventsOf } from '../../store/events'
import { attachmentsOf, repliesOfConsultee } from '../../store/replies'
import type { Deps } from '../deps'
import { choice, optionalDate, optionalLine } from '../fields'
import { emptyForm, type FormState, idFrom, z } from '../forms'
import { type Merged, named, submitOver } from '../merged'
import { answerPage, flash } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { filesOf } from '../uploads'
import { actorOf } from '../visit'

const replyForm = z.object({
  state: choice('反馈情况', ['with_comments', 'no_comment', 'silent', 'none']).transform(word =>
    word === 'none' ? null : word,
  ),
  receivedOn: optionalDate('收到日期'),
  channel: choice('收到方式', ['letter', 'email', 'platform', 'meeting', 'phone', 'other', '']),
  note: optionalLine('备注', 500),
})

const states = Object.entries(replyStates).map(([state, { label }]) => [state, label])
const labels = {
  state: named('反馈情况', { ...Object.fromEntries(states), '': '尚未反馈' }),
  receivedOn: '收到日期',
  channel: named('收到方式', channels),
  note: '备注',
}

/** What one unit sent, with the scanned letter attached. */
export const replyPages = ({ db, config }: Deps) => {
  const consulteeOf = async (req: Request) => {
    const consultee = await found(findConsultee(db, idFrom(req.params['consulteeId'])))
    if (consultee.roundId !== roundOf(req).id) throw new NotFound()
    return consultee
  }

  const answer = async (
    req: Request,
    res: Response,
    form: FormState | null = null,
    merged: Merged | null = null,
  ) => {
    const consultee = await consulteeOf(req)
    const replies = await repliesOfConsultee(db, consultee.id)
    const attachments = await attachmentsOf(
      db,
      replies.map(reply => reply.id),
    )
    const standing = replyFields(replies.find(each => each.supersededBy === null))
    const superseded = replies.filter(each => each.supersededBy !== null)
    const held = await commentsOfReplies(
      db,
      superseded.map(reply => reply.id),
    )
    await answerPage(req, res, 'consultees/reply', {
      title: consultee.unit,
      crumbs: [...roundCrumbs(req), { label: '征求单位与回函', href: `${roundHref(req)}/consultees` }],
      href: roundHref(req),
      consultee,
      replies,
      earlier: superseded.map(reply => ({
        ...reply,
        comments: held.filter(comment => comment.replyId === reply.id),
      })),
      attachments,
      comments: (await commentsOf(db, roundOf(req).id)).filter(each => each.consulteeId === consultee.id),
      events: await eventsOf(db, 'consultee', consultee.id),
      replyStates,
      channels,
      was: standing,
      merged,
      form: form ?? emptyForm(standing),
    })
  }

  const show: RequestHandler = (req, res) => answer(req, res)

  const record: RequestHandler = async (req, res) => {
    const consultee = await consulteeOf(req)
    const files = filesOf(req, 'attachments')
    const recorded = await submitOver(replyForm, req.body, {
      labels,
      fields: replyFields,
      save: async (fields, seen) => {
        const attachments = []
        for (const file of files) {
          attachments.push({ ...(await keepUpload(config.uploads, file.path)), name: file.name })
        }
        await recordReply(db, { ...fields, consulteeId: consultee.id, attachments, seen }, actorOf(req))
      },
    })
    if (!recorded.done) {
      const again = { field: 'attachments', message: '来函原件没有存下，请重新选择。' }
      const { values, problems } = recorded.form
      const form = { values, problems: files.length > 0 ? [...problems, again] : problems }
      return answer(req, res.status(recorded.status), form, recorded.merged)
    }
    flash(req, `${consultee.unit}的反馈情况已保存。`)
    res.redirect(303, `${roundHref(req)}/consultees#consultee-${consultee.id}`)
  }

  return { show, record }
}
