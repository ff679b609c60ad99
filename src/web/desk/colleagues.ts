import type { RequestHandler } from 'express'
import { addNote, removeNote } from '../../actions/desk/deskNotes'
import { setKeys } from '../../actions/desk/deskSettings'
import { removeView, saveView } from '../../actions/desk/deskViews'
import type { Deps } from '../deps'
import { flag, line, paragraph } from '../fields'
import { idFrom, submit, z } from '../forms'
import { answerPage, flash } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'
import { answerDesk } from './answer'
import { backTo, deskHref } from './form'
import { tellChange } from './live'
import { entryOf } from './show'

const noteForm = z.object({ text: paragraph('留言', { most: 2000 }) })
const viewForm = z.object({ name: line('视图名称', 40), address: line('筛选', 2000), isShared: flag() })

/** Working together at the desk: words between colleagues, kept filters, own settings. */
export const deskColleagues = (deps: Deps) => {
  const { db } = deps

  const note: RequestHandler = async (req, res) => {
    const entry = await entryOf(db, req)
    const added = await submit(noteForm, req.body, ({ text }) =>
      addNote(db, { commentId: entry.commentId, text }, actorOf(req)),
    )
    if (!added.done)
      return answerDesk(req, res.status(422), deps, entry, { refused: 'noting', form: added.form })
    tellChange(entry.roundId, entry.commentId)
    res.redirect(303, `${deskHref(req, entry.commentId)}#notes`)
  }

  const dropNote: RequestHandler = async (req, res) => {
    const entry = await entryOf(db, req)
    await removeNote(db, { commentId: entry.commentId, noteId: idFrom(req.params['noteId']) }, actorOf(req))
    tellChange(entry.roundId, entry.commentId)
    res.redirect(303, `${deskHref(req, entry.commentId)}#notes`)
  }

  /** A view that cannot be kept has a page of its own to be mended on: it may come from several lists. */
  const keepView: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    const kept = await submit(viewForm, req.body, fields =>
      saveView(db, { ...fields, projectId }, actorOf(req)).then(() => fields.address),
    )
    if (kept.done) {
      flash(req, '视图已保存。')
      return res.redirect(303, kept.result)
    }
    const address = String(kept.form.values['address'] ?? '')
    const isInside = /^\/projects\/\d+\/[\w/?&=%.+-]*$/.test(address)
    await answerPage(req, res.status(422), 'search/keep', {
      title: '保存视图',
      width: 'narrow',
      crumbs: projectCrumbs(req),
      form: kept.form,
      back: isInside ? address : `/projects/${projectId}/search`,
    })
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
    res.redirect(303, backTo(req))
  }

  return { note, dropNote, keepView, dropView, keys }
}
