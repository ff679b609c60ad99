import type { Request, RequestHandler, Response } from 'express'
import { createRound } from '../../actions/rounds/createRound'
import { editRound } from '../../actions/rounds/editRound'
import { writeNumeral } from '../../domain/reading/numerals'
import { draftsOf } from '../../store/drafts'
import { roundsOf } from '../../store/rounds'
import type { Deps } from '../deps'
import { flag, line, optionalDate, optionalLine } from '../fields'
import { emptyForm, type FormState, submit, type Values, z } from '../forms'
import { answerPage, flash } from '../page'
import { actorOf, projectOf } from '../visit'
import { dateWords } from '../words'
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

  const answerEdit = async (req: Request, res: Response, form: FormState) =>
    answerPage(req, res, 'rounds/edit', {
      title: '修改轮次',
      width: 'narrow',
      crumbs: roundCrumbs(req),
      href: roundHref(req),
      drafts: await draftsOf(db, projectOf(req).id),
      form,
    })

  const showEdit: RequestHandler = (req, res) => {
    const round = roundOf(req)
    const values: Values = {
      number: String(round.number),
      name: round.name,
      tableTitle: round.tableTitle,
      sentOn: dateWords(round.sentOn),
      dueOn: dateWords(round.dueOn),
      letterNumber: round.letterNumber,
      silenceMeansNoComment: round.silenceMeansNoComment ? 'on' : '',
      draftId: String(round.draftId ?? ''),
    }
    return answerEdit(req, res, emptyForm(values))
  }

  const edit: RequestHandler = async (req, res) => {
    const { id } = roundOf(req)
    const edited = await submit(roundForm, req.body, fields =>
      editRound(db, { ...fields, roundId: id }, actorOf(req)),
    )
    if (!edited.done) return answerEdit(req, res.status(422), edited.form)
    flash(req, '已保存。')
    res.redirect(303, roundHref(req))
  }

  return { showNew, create, showEdit, edit }
}
