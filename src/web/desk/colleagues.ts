import type { RequestHandler } from 'express'
import { assignWork } from '../../actions/assignWork'
import { addNote, removeNote } from '../../actions/deskNotes'
import { setDecisionSteps, setKeys } from '../../actions/deskSettings'
import { removeView, saveView } from '../../actions/deskViews'
import type { Deps } from '../deps'
import { flag, line, optionalDate, optionalLine, paragraph } from '../fields'
import { idFrom, submit, z } from '../forms'
import { flash, flashOutcome } from '../page'
import { roundHref, roundOf } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'
import { deskHref } from './form'
import { entryOf } from './show'

const someone = z.preprocess(
  value => (typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null),
  z.number().nullable(),
)

export const assignForm = z.object({
  userId: someone,
  department: optionalLine('承办处室', 60),
  dueOn: optionalDate('办理期限'),
})

const noteForm = z.object({ text: paragraph('留言', { most: 2000 }) })
const viewForm = z.object({ name: line('视图名称', 40), address: line('筛选', 2000), isShared: flag() })

/** Working together at the desk: who deals with what, words between colleagues, kept filters, own settings. */
export const deskColleagues = ({ db }: Deps) => {
  const assign: RequestHandler = async (req, res) => {
    const entry = await entryOf(db, req)
    const assigned = await submit(assignForm, req.body, fields =>
      assignWork(db, { ...fields, roundId: roundOf(req).id, commentIds: [entry.commentId] }, actorOf(req)),
    )
    flashOutcome(req, assigned, '承办已更新。')
    res.redirect(303, deskHref(req, entry.commentId))
  }

  const note: RequestHandler = async (req, res) => {
    const entry = await entryOf(db, req)
    const added = await submit(noteForm, req.body, ({ text }) =>
      addNote(db, { commentId: entry.commentId, text }, actorOf(req)),
    )
    flashOutcome(req, added)
    res.redirect(303, `${deskHref(req, entry.commentId)}#notes`)
  }

  const dropNote: RequestHandler = async (req, res) => {
    const entry = await entryOf(db, req)
    await removeNote(db, { commentId: entry.commentId, noteId: idFrom(req.params['noteId']) }, actorOf(req))
    res.redirect(303, `${deskHref(req, entry.commentId)}#notes`)
  }

  const keepView: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    const kept = await submit(viewForm, req.body, fields =>
      saveView(db, { ...fields, projectId }, actorOf(req)),
    )
    flashOutcome(req, kept, '视图已保存。')
    const address = kept.done || kept.form.problems[0]?.field === 'name' ? req.body?.address : null
    const inside = typeof address === 'string' && /^\/projects\/\d+\/[\w/?&=%.+-]*$/.test(address)
    res.redirect(303, inside ? address : `/projects/${projectId}/search`)
  }

  const dropView: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    await removeView(db, { projectId, viewId: idFrom(req.params['viewId']) }, actorOf(req))
    flash(req, '视图已删除。')
    res.redirect(303, `/projects/${projectId}/search`)
  }

  const keys: RequestHandler = async (req, res) => {
    await setKeys(db, { on: req.body?.keys === 'on' }, actorOf(req))
    flash(req, req.body?.keys === 'on' ? '单键操作已打开。' : '单键操作已关闭。')
    res.redirect(303, `${roundHref(req)}/desk`)
  }

  const steps: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    await setDecisionSteps(db, { projectId, steps: req.body?.steps === '2' ? 2 : 1 }, actorOf(req))
    flash(req, '处理步骤已保存，适用于本项目各轮次。')
    res.redirect(303, `${roundHref(req)}/desk/list`)
  }

  return { assign, note, dropNote, keepView, dropView, keys, steps }
}
