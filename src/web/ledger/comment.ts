import type { Request, RequestHandler, Response } from 'express'
import { NotFound } from '../../actions/action'
import { recordTalk, removeTalk } from '../../actions/comments/recordTalk'
import { talkOutcomes } from '../../domain/consultation/talk'
import { keepUpload } from '../../files/uploads'
import { eventsOf } from '../../store/events'
import type { Deps } from '../deps'
import { choice, line, optionalDate, paragraph } from '../fields'
import { emptyForm, type FormState, idFrom, submit, z } from '../forms'
import { answerPage, flash } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { filesOf } from '../uploads'
import { actorOf, projectOf } from '../visit'
import { beginningOf } from '../words'
import { ledgerOfProject } from './source'

const talkForm = z.object({
  heldOn: optionalDate('沟通日期').refine(day => day !== null, '请填写沟通日期。'),
  participants: line('沟通对象', 200),
  outcome: choice('结果', ['agreed', 'not_agreed']),
  summary: paragraph('沟通情况', { most: 5000 }),
})

/** One comment through the rounds: what became of it, and the talks held over it. */
export const ledgerComment = ({ db, config }: Deps) => {
  const answer = async (req: Request, res: Response, form: FormState) => {
    const project = projectOf(req)
    const commentId = idFrom(req.params['commentId'])
    const { entries, placed, records } = await ledgerOfProject(db, project.id)
    const own = placed.get(commentId)
    const entry = entries.find(({ steps }) => steps.some(step => step.comment.id === commentId))
    if (!own || !entry) throw new NotFound()
    const inEntry = new Set(entry.steps.map(step => step.comment.id))
    const earlier = records
      .filter(({ round }) => round.number < own.round.number)
      .flatMap(({ round, comments }) => comments.map(comment => ({ round, comment })))
      .filter(({ comment }) => !inEntry.has(comment.id))
    await answerPage(req, res, 'ledger/comment', {
      title: `${own.comment.unit}的意见`,
      crumbs: [...projectCrumbs(req), { label: '意见台账', href: `/projects/${project.id}/ledger` }],
      href: `/projects/${project.id}/ledger`,
      own,
      steps: entry.steps,
      kinds: entry.kinds,
      talkOutcomes,
      choices: earlier.map(({ round, comment }) => ({
        value: comment.id,
        label: `${round.name} · ${comment.unit}：${beginningOf(comment.body, 40)}`,
      })),
      events: await eventsOf(db, 'comment', commentId),
      form,
    })
  }

  const show: RequestHandler = (req, res) => answer(req, res, emptyForm())

  const talk: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    const commentId = idFrom(req.params['commentId'])
    const recorded = await submit(talkForm, req.body, async ({ heldOn, ...fields }) => {
      const evidence = []
      for (const file of filesOf(req, 'evidence')) {
        evidence.push({ ...(await keepUpload(config.uploads, file.path)), name: file.name })
      }
      const held = { ...fields, heldOn: heldOn ?? '', projectId, commentId, evidence }
      await recordTalk(db, held, actorOf(req))
    })
    if (!recorded.done) return answer(req, res.status(422), recorded.form)
    flash(req, '沟通情况已登记。')
    res.redirect(303, `/projects/${projectId}/ledger/${commentId}`)
  }

  const dropTalk: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    await removeTalk(db, { projectId, talkId: idFrom(req.params['talkId']) }, actorOf(req))
    flash(req, '误登的沟通已删去。')
    res.redirect(303, `/projects/${projectId}/ledger/${idFrom(req.params['commentId'])}`)
  }

  return { show, talk, dropTalk }
}
