import type { Request, RequestHandler, Response } from 'express'
import { logComment } from '../../actions/comments/logComment'
import { isDisposition } from '../../domain/consultation/dispositions'
import type { Comment } from '../../domain/consultation/record'
import { divideComment } from '../../domain/reading/divideComment'
import { foldKey } from '../../domain/reading/fold'
import { changeMarks } from '../../domain/writing/changeMarks'
import { commentsOf } from '../../store/comments'
import { consulteesOf } from '../../store/consultees'
import { listUnits } from '../../store/units'
import { countingNoteOf } from '../countingNote'
import type { Deps } from '../deps'
import { line, optionalLine, paragraph } from '../fields'
import { emptyForm, type FormState, pageFrom, submit, wordFrom, z } from '../forms'
import { answerPage, flash } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { actorOf } from '../visit'

export const placeFields = {
  clause: optionalLine('条款', 300),
  original: paragraph('原文'),
  proposed: paragraph('修改建议'),
  rationale: paragraph('理由'),
}

const commentForm = z.object({
  unit: line('单位', 100),
  body: paragraph('意见内容（来函原话）', { required: true }),
  remark: optionalLine('备注', 300),
  ...placeFields,
})

const perPage = 50

interface Filter {
  unit: string
  disposition: string
  text: string
}

const matches = (filter: Filter) => {
  const text = foldKey(filter.text)
  return (comment: Comment): boolean =>
    (filter.unit === '' || comment.unit === filter.unit) &&
    (!isDisposition(filter.disposition) ||
      (comment.decision?.disposition ?? 'open') === filter.disposition) &&
    (text === '' ||
      foldKey(
        [comment.body, comment.clause, comment.unit, comment.decision?.reason ?? ''].join('\n'),
      ).includes(text))
}

const shownLatest = 5

/** What was logged last, with what is worth a look: the same said twice by one unit, several requests in one. */
const latestOf = (comments: readonly Comment[]) =>
  comments
    .map((comment, at) => ({ ...comment, number: at + 1 }))
    .toSorted((one, other) => other.id - one.id)
    .slice(0, shownLatest)
    .map(comment => {
      const key = foldKey(comment.body)
      const isSame = (each: Comment) =>
        each.id < comment.id && each.unit === comment.unit && foldKey(each.body) === key
      return {
        ...comment,
        same: comments.findIndex(isSame) + 1,
        parts: comment.origin ? 1 : divideComment(comment.body).length,
      }
    })

/** The comments of a round: the list with its filters, and logging one after another. */
export const commentPages = ({ db }: Deps) => {
  const list: RequestHandler = async (req, res) => {
    const round = roundOf(req)
    const filter = {
      unit: wordFrom(req.query['unit']),
      disposition: wordFrom(req.query['disposition']),
      text: wordFrom(req.query['text']),
    }
    const all = (await commentsOf(db, round.id)).map((comment, index) => ({ ...comment, number: index + 1 }))
    const shown = all.filter(matches(filter))
    const page = Math.min(pageFrom(req.query['page']), Math.max(1, Math.ceil(shown.length / perPage)))
    await answerPage(req, res, 'comments/list', {
      title: '意见',
      width: 'wide',
      crumbs: roundCrumbs(req),
      href: roundHref(req),
      round,
      filter,
      total: all.length,
      counting: await countingNoteOf(db, round.projectId),
      count: shown.length,
      units: [...new Set(all.map(comment => comment.unit))],
      page,
      pages: Math.max(1, Math.ceil(shown.length / perPage)),
      comments: shown
        .slice((page - 1) * perPage, page * perPage)
        .map(comment => ({ ...comment, marks: changeMarks(comment.body) })),
    })
  }

  const answerNew = async (req: Request, res: Response, form: FormState) => {
    const round = roundOf(req)
    const asked = (await consulteesOf(db, round.id)).map(each => each.unit)
    const known = (await listUnits(db)).map(each => each.name)
    const comments = await commentsOf(db, round.id)
    await answerPage(req, res, 'comments/new', {
      title: '登记意见',
      crumbs: roundCrumbs(req),
      href: roundHref(req),
      round,
      units: [...new Set([...asked, ...known])],
      latest: latestOf(comments),
      count: comments.length,
      form,
    })
  }

  const showNew: RequestHandler = (req, res) =>
    answerNew(req, res, emptyForm({ unit: wordFrom(req.query['unit']) }))

  /** The next comment usually comes from the same letter: the unit stays, the cursor waits in the comment. */
  const create: RequestHandler = async (req, res) => {
    const logged = await submit(commentForm, req.body, async fields => {
      await logComment(db, { ...fields, roundId: roundOf(req).id }, actorOf(req))
      return fields.unit
    })
    if (!logged.done) return answerNew(req, res.status(422), logged.form)
    flash(req, '意见已登记，可继续登记下一条。')
    res.redirect(303, `${roundHref(req)}/comments/new?unit=${encodeURIComponent(logged.result)}`)
  }

  return { list, showNew, create }
}
