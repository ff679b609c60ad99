import type { Request, RequestHandler } from 'express'
import { found } from '../../actions/found'
import { repairRound } from '../../actions/rounds/repairRound'
import { undoRepair } from '../../actions/rounds/undoRepair'
import { reconcile } from '../../domain/checking/reconcile'
import { repairDone } from '../../domain/checking/repairs/repairWords'
import { noteTextOf } from '../../store/notes'
import { recordsOf } from '../../store/records'
import { lastRepair } from '../../store/repairs'
import { settingsOf } from '../../store/settings'
import { roundInSight } from '../checks/checks'
import type { Deps } from '../deps'
import { pageFrom, submit, wordFrom, z } from '../forms'
import { answerPage, flash, flashRefusal } from '../page'
import { actorOf, projectOf } from '../visit'
import { projectCrumbs, roundHref, roundOf } from './enter'
import { countStrip, roundSteps, stripNote } from './strip'

const rowNumber = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number)

const repairForm = z.discriminatedUnion('op', [
  z.object({ op: z.literal('move-decision'), from: rowNumber, to: rowNumber }),
  z.object({ op: z.literal('merge-rows'), keep: rowNumber, remove: rowNumber }),
])

/** The round in sight: its counts, what needs mending, and its table. */
export const roundShow = (deps: Deps) => {
  const { db } = deps
  /** The last repair that stands, in words, for its 撤销. */
  const repairInSight = async (roundId: number) => {
    const last = await lastRepair(db, roundId)
    return last && { id: last.id, at: last.at, by: last.by, done: last.repairs.map(repairDone) }
  }

  const show: RequestHandler = async (req, res) => {
    const project = projectOf(req)
    const { id } = roundOf(req)
    const wanted = pageFrom(req.query['row'])
    const place = {
      page: pageFrom(req.query['page']),
      row: wordFrom(req.query['row']) === '' ? null : wanted,
    }
    const sight = await found(roundInSight(deps, project, id, place).then(seen => seen ?? undefined))
    const current = await found(Promise.resolve(sight.rounds.find(each => each.round.id === id)))
    const href = roundHref(req)
    await answerPage(req, res, 'rounds/show', {
      ...sight,
      title: current.round.name,
      width: 'wide',
      crumbs: projectCrumbs(req),
      href,
      round: current.round,
      current,
      steps: roundSteps(`/projects/${project.id}`, sight.rounds, id),
      strip: countStrip(href, current.counts, sight.urgent),
      counted: stripNote(current.counts),
      repaired: await repairInSight(id),
      rowHref: (row: number) => (sight.pages > 1 ? `?row=${row}#row-${row}` : `#row-${row}`),
    })
  }

  /** The repairs that the checks offer in this round. */
  const offeredRepairs = async (req: Request) => {
    const project = projectOf(req)
    const records = await recordsOf(db, project.id)
    const settings = await settingsOf(db, project.id)
    const noteText = await noteTextOf(db, project.id)
    const held = records.filter(each => each.replies.length > 0)
    const index = held.findIndex(each => each.round.id === roundOf(req).id)
    return reconcile({ ...project, noteText, settings }, records)
      .findings.filter(finding => finding.table === index)
      .flatMap(finding => finding.repair ?? [])
  }

  const repair: RequestHandler = async (req, res) => {
    const repaired = await submit(repairForm, req.body, fields =>
      repairRound(db, { roundId: roundOf(req).id, repairs: [fields] }, actorOf(req)),
    )
    if (repaired.done) flash(req, '已按建议改正，原来的记录保留在历史中。')
    else flashRefusal(req, repaired.refusal?.message ?? '没有改正：提交的内容不完整，请刷新页面再试。')
    res.redirect(303, `${roundHref(req)}#findings`)
  }

  const repairAll: RequestHandler = async (req, res) => {
    const repairs = await offeredRepairs(req)
    if (repairs.length > 0) await repairRound(db, { roundId: roundOf(req).id, repairs }, actorOf(req))
    if (repairs.length > 0) flash(req, `已按建议改正 ${repairs.length} 处，原来的记录保留在历史中。`)
    else flashRefusal(req, '没有可以按建议改正的了，可能已有人改正。')
    res.redirect(303, `${roundHref(req)}#findings`)
  }

  const undo: RequestHandler = async (req, res) => {
    const read = await submit(z.object({ repair: rowNumber }), req.body, fields =>
      undoRepair(db, { roundId: roundOf(req).id, repairId: fields.repair }, actorOf(req)),
    )
    if (read.done) flash(req, '已撤销这次改正，恢复成改正前的样子。')
    else flashRefusal(req, '没有撤销：请刷新页面再试。')
    res.redirect(303, `${roundHref(req)}#findings`)
  }

  return { show, repair, repairAll, undo }
}
