import type { Request, RequestHandler, Response } from 'express'
import { createRound } from '../../actions/rounds/createRound'
import { editRound, roundFields } from '../../actions/rounds/editRound'
import { writeNumeral } from '../../domain/reading/numerals'
import { draftsOf } from '../../store/drafts'
import { roundsOf } from '../../store/rounds'
import type { Deps } from '../deps'
import { flag, line, optionalDate, optionalLine } from '../fields'
import { emptyForm, type FormState, submit, z } from '../forms'
import { type Merged, named, submitOver, tick } from '../merged'
import { answerPage, flash } from '../page'
import { actorOf, projectOf } from '../visit'
import { projectCrumbs, roundCrumbs, roundHref, roundOf } from './enter'

const roundNumber = line('轮次', 4).transform((text, context) => {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  context.addIssue({ code: 'custom', message: '轮次应是 1、2、3 这样的数字。' })
  return z.NEVER
})

export const roundForm = z.object({
  number: roundNumber,
  name: line('轮次名称', 100),
  tableTitle: optionalLine('采纳情况表标题', 200),
  sentOn: optionalDate('发出日期'),
  dueOn: optionalDate('截止日期'),
  letterNumber: optionalLine('发文字号', 60),
  silenceMeansNoComment: flag(),
  draftId: z.preprocess(
    value => (typeof value === 'string' && /^[1-9]\d*$/.test(value) ? Number(value) : null),
    z.number().nullable(),
  ),
})

const labels = {
  number: '轮次',
  name: '轮次名称',
  sentOn: '发出日期',
  dueOn: '截止日期',
  letterNumber: '发文字号',
  tableTitle: '采纳情况表标题',
  silenceMeansNoComment: tick('逾期未反馈视为无意见'),
}

/** What a new round is likely to be called. */
export const nextRoundValues = (taken: readonly { number: number }[]): { number: number; name: string } => {
  const number = Math.max(0, ...taken.map(round => round.number)) + 1
  return { number, name: `第${writeNumeral(number)}次征求意见` }
}

export const roundPages = ({ db }: Deps) => {
  const answerNew = async (req: Request, res: Response, form: FormState) =>
    answerPage(req, res, 'rounds/new', {
      title: '新建轮次',
      width: 'narrow',
      crumbs: projectCrumbs(req),
      drafts: await draftsOf(db, projectOf(req).id),
      form,
    })

  const showNew: RequestHandler = async (req, res) => {
    const { number, name } = nextRoundValues(await roundsOf(db, projectOf(req).id))
    const draftId = String((await draftsOf(db, projectOf(req).id)).at(-1)?.id ?? '')
    const usual = { number: String(number), name, draftId, silenceMeansNoComment: 'on' }
    return answerNew(req, res, emptyForm(usual))
  }

  const create: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    const created = await submit(roundForm, req.body, fields =>
      createRound(db, { ...fields, projectId }, actorOf(req)),
    )
    if (!created.done) return answerNew(req, res.status(422), created.form)
    flash(req, '轮次已建立。接下来请填写征求意见的单位。')
    res.redirect(303, `/projects/${projectId}/rounds/${created.result}/consultees`)
  }

  const answerEdit = async (req: Request, res: Response, form: FormState, merged: Merged | null = null) =>
    answerPage(req, res, 'rounds/edit', {
      title: '修改轮次',
      width: 'narrow',
      crumbs: roundCrumbs(req),
      href: roundHref(req),
      drafts: await draftsOf(db, projectOf(req).id),
      was: roundFields(roundOf(req)),
      merged,
      form,
    })

  const showEdit: RequestHandler = (req, res) => answerEdit(req, res, emptyForm(roundFields(roundOf(req))))

  const edit: RequestHandler = async (req, res) => {
    const { id, projectId } = roundOf(req)
    const drafts = (await draftsOf(db, projectId)).map(({ id: draftId, name }) => [String(draftId), name])
    const edited = await submitOver(roundForm, req.body, {
      labels: { ...labels, draftId: named('征求意见的文稿', Object.fromEntries(drafts)) },
      fields: roundFields,
      save: (fields, seen) => editRound(db, { ...fields, roundId: id, seen }, actorOf(req)),
    })
    if (!edited.done) return answerEdit(req, res.status(edited.status), edited.form, edited.merged)
    flash(req, '已保存。')
    res.redirect(303, roundHref(req))
  }

  return { showNew, create, showEdit, edit }
}
