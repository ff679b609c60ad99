import type { Request, RequestHandler, Response } from 'express'
import { found } from '../../actions/found'
import { addConsultees, type MetUnit } from '../../actions/rounds/addConsultees'
import { applySilence } from '../../actions/rounds/applySilence'
import { copyRoster } from '../../actions/rounds/copyRoster'
import { removeConsultee } from '../../actions/rounds/removeConsultee'
import { countRound, type RoundRecord, standingState } from '../../domain/consultation/record'
import { channels, isChannel, replyStates } from '../../domain/consultation/replies'
import { unitKinds } from '../../domain/consultation/unitKinds'
import { readRoster } from '../../domain/reading/units/roster'
import { roundRecord } from '../../store/record'
import { attachmentsOf } from '../../store/replies'
import { roundsOf } from '../../store/rounds'
import { countingNoteOf } from '../countingNote'
import type { Deps } from '../deps'
import { chosenId, paragraph } from '../fields'
import { emptyForm, type FormState, idFrom, submit, wordFrom, z } from '../forms'
import { answerPage, flash } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'

const namesForm = z.object({ names: paragraph('单位名单', { required: true }) })
const copyForm = z.object({ fromRoundId: chosenId('轮次') })

const mostTold = 8

/** Other spellings that were taken for a unit known already. */
const metWords = (met: readonly MetUnit[]): string => {
  if (met.length === 0) return ''
  const pairs = met.slice(0, mostTold).map(({ written, unit }) => `“${written}”即“${unit}”`)
  const more = met.length > mostTold ? `等 ${met.length} 个` : ''
  return `按同一单位合并的：${pairs.join('，')}${more}；不是同一单位的，请在“单位”页更正。`
}

/** Who was asked, what came back, and who still owes an answer. */
export const consulteePages = ({ db }: Deps) => {
  const here = (req: Request) => `${roundHref(req)}/consultees`

  const answerList = async (req: Request, res: Response, form: FormState) => {
    const round = roundOf(req)
    const record = await found(roundRecord(db, round.id))
    const state = wordFrom(req.query['state'])
    const all = await withStates(record)
    await answerPage(req, res, 'consultees/list', {
      title: '征求单位与回函',
      width: 'wide',
      crumbs: roundCrumbs(req),
      href: roundHref(req),
      round,
      counting: await countingNoteOf(db, projectOf(req).id),
      counts: countRound(record),
      state,
      consultees: state === '' ? all : all.filter(each => each.state === state),
      overdue: all.filter(each => each.asked && each.state === 'pending').map(each => each.unit),
      earlier: (await roundsOf(db, projectOf(req).id)).filter(each => each.id !== round.id),
      replyStates,
      unitKinds,
      form,
    })
  }

  const withStates = async (record: RoundRecord) => {
    const attachments = await attachmentsOf(
      db,
      record.replies.map(reply => reply.id),
    )
    return record.consultees.map(consultee => {
      const replies = record.replies.filter(reply => reply.consulteeId === consultee.id)
      const channel = replies[0]?.channel ?? ''
      return {
        ...consultee,
        state: standingState(replies),
        receivedOn: replies[0]?.receivedOn ?? null,
        channel: isChannel(channel) ? channels[channel].toString() : '',
        comments: record.comments.filter(comment => comment.consulteeId === consultee.id).length,
        attachments: attachments.filter(each => replies.some(reply => reply.id === each.replyId)),
      }
    })
  }

  const list: RequestHandler = (req, res) => answerList(req, res, emptyForm())

  const add: RequestHandler = async (req, res) => {
    const added = await submit(namesForm, req.body, ({ names }) =>
      addConsultees(db, { roundId: roundOf(req).id, names: readRoster(names) }, actorOf(req)),
    )
    if (!added.done) return answerList(req, res.status(422), added.form)
    const { added: count, already, met } = added.result
    const others = already > 0 ? `，另有 ${already} 个已在名单中` : ''
    flash(req, `已加入 ${count} 个单位${others}。${metWords(met)}`)
    res.redirect(303, here(req))
  }

  const copy: RequestHandler = async (req, res) => {
    const copied = await submit(copyForm, req.body, ({ fromRoundId }) =>
      copyRoster(db, { roundId: roundOf(req).id, fromRoundId }, actorOf(req)),
    )
    if (!copied.done) return answerList(req, res.status(422), copied.form)
    flash(req, `已沿用名单，加入 ${copied.result} 个单位。`)
    res.redirect(303, here(req))
  }

  const remove: RequestHandler = async (req, res) => {
    const removed = await submit(z.object({}), req.body, () =>
      removeConsultee(db, { consulteeId: idFrom(req.params['consulteeId']) }, actorOf(req)),
    )
    if (!removed.done) return answerList(req, res.status(422), removed.form)
    flash(req, '已从名单中移除。')
    res.redirect(303, here(req))
  }

  const silence: RequestHandler = async (req, res) => {
    const today = req.visit.at.slice(0, 10)
    const applied = await submit(z.object({}), req.body, () =>
      applySilence(db, { roundId: roundOf(req).id, today }, actorOf(req)),
    )
    if (!applied.done) return answerList(req, res.status(422), applied.form)
    flash(req, `已将 ${applied.result} 个单位记为逾期未反馈。`)
    res.redirect(303, here(req))
  }

  return { list, add, copy, remove, silence }
}
