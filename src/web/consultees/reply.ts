import type { Request, RequestHandler, Response } from 'express'
import { NotFound } from '../../actions/action'
import { found } from '../../actions/found'
import { recordReply } from '../../actions/rounds/recordReply'
import { channels, replyStates } from '../../domain/consultation/replies'
import { keepUpload } from '../../files/uploads'
import { commentsOf } from '../../store/comments'
import { findConsultee } from '../../store/consultees'
import { commentsOfReplies } from '../../store/earlierReplies'
import { eventsOf } from '../../store/events'
import { attachmentsOf, repliesOfConsultee } from '../../store/replies'
import type { Deps } from '../deps'
import { choice, optionalDate, optionalLine } from '../fields'
import { emptyForm, type FormState, idFrom, submit, z } from '../forms'
import { answerPage, flash } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { filesOf } from '../uploads'
import { actorOf } from '../visit'
import { dateWords } from '../words'

const replyForm = z.object({
  state: choice('反馈情况', ['with_comments', 'no_comment', 'silent', 'none']),
  receivedOn: optionalDate('收到日期'),
  channel: choice('收到方式', ['letter', 'email', 'platform', 'meeting', 'phone', 'other', '']),
  note: optionalLine('备注', 500),
})

/** What one unit sent, with the scanned letter attached. */
export const replyPages = ({ db, config }: Deps) => {
  const consulteeOf = async (req: Request) => {
    const consultee = await found(findConsultee(db, idFrom(req.params['consulteeId'])))
    if (consultee.roundId !== roundOf(req).id) throw new NotFound()
    return consultee
  }

  const answer = async (req: Request, res: Response, form: FormState) => {
    const consultee = await consulteeOf(req)
    const replies = await repliesOfConsultee(db, consultee.id)
    const attachments = await attachmentsOf(
      db,
      replies.map(reply => reply.id),
    )
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
      form,
    })
  }

  const show: RequestHandler = async (req, res) => {
    const consultee = await consulteeOf(req)
    const [reply] = (await repliesOfConsultee(db, consultee.id)).filter(each => each.supersededBy === null)
    const values = {
      state: reply?.state ?? '',
      receivedOn: dateWords(reply?.receivedOn ?? null),
      channel: reply?.channel ?? 'letter',
      note: reply?.note ?? '',
    }
    await answer(req, res, emptyForm(values))
  }

  const record: RequestHandler = async (req, res) => {
    const consultee = await consulteeOf(req)
    const recorded = await submit(replyForm, req.body, async fields => {
      const attachments = []
      for (const file of filesOf(req, 'attachments')) {
        attachments.push({ ...(await keepUpload(config.uploads, file.path)), name: file.name })
      }
      const state = fields.state === 'none' ? null : fields.state
      await recordReply(db, { ...fields, state, consulteeId: consultee.id, attachments }, actorOf(req))
    })
    if (!recorded.done) return answer(req, res.status(422), recorded.form)
    flash(req, `${consultee.unit}的反馈情况已保存。`)
    res.redirect(303, `${roundHref(req)}/consultees#consultee-${consultee.id}`)
  }

  return { show, record }
}
