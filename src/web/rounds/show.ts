import type { Request, RequestHandler, Response } from 'express'
import { Overtaken, Stale } from '../../actions/action'
import { found } from '../../actions/found'
import { repairRound } from '../../actions/rounds/repairRound'
import { undoRepair } from '../../actions/rounds/undoRepair'
import type { Repair } from '../../domain/checking/finding'
import { reconcile } from '../../domain/checking/reconcile'
import { repairDone } from '../../domain/checking/repairs/repairWords'
import { noteTextOf } from '../../store/notes'
import { recordsOf } from '../../store/records'
import { lastRepair } from '../../store/repairs'
import { settingsOf } from '../../store/settings'
import { roundInSight } from '../checks/checks'
import type { Deps } from '../deps'
import { pageFrom, readForm, submit, wordFrom, z } from '../forms'
import { type Choice, choiceOf, seenIn } from '../merged'
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

/** A repair that came after somebody else's change: why it was not made, and both versions where there are two. */
interface OvertakenRepair {
  undone: string
  message: string
  choice: Choice | null
}

/** The round in sight: its counts, what needs mending, and its table. */
export const roundShow = (deps: Deps) => {
  const { db } = deps
  /** The last repair that stands, in words, for its 撤销. */
  const repairInSight = async (roundId: number) => {
    const last = await lastRepair(db, roundId)
    return last && { id: last.id, at: last.at, by: last.by, done: last.repairs.map(repairDone) }
  }

  const answer = async (req: Request, res: Response, overtaken: OvertakenRepair | null = null) => {
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
      overtaken,
      rowHref: (row: number) => (sight.pages > 1 ? `?row=${row}#row-${row}` : `#row-${row}`),
    })
  }

  const show: RequestHandler = (req, res) => answer(req, res)

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

  /** Makes the repairs; what others changed meanwhile comes back beside what was to be done, with what can be done now. */
  const repairOrTell = async (req: Request, res: Response, repairs: readonly Repair[], done: string) => {
    const seen = seenIn(req.body)
    try {
      await repairRound(db, { roundId: roundOf(req).id, repairs, seen }, actorOf(req))
      flash(req, done)
      res.redirect(303, `${roundHref(req)}#findings`)
    } catch (error) {
      if (error instanceof Overtaken) {
        const { by, stands: theirs } = error
        const mine = { rows: repairs.map(repairDone).join('\n') }
        const choice = choiceOf({ by, original: seen ?? {}, mine, theirs, labels: { rows: '要改正的各行' } })
        const message = `您打开页面之后，${by}改过这几行。`
        return answer(req, res.status(409), { undone: '没有改正', message, choice })
      }
      return tellStale(req, res, error, '没有改正')
    }
  }

  const tellStale = async (req: Request, res: Response, error: unknown, undone: string) => {
    if (!(error instanceof Stale)) throw error
    await answer(req, res.status(409), { undone, message: error.message, choice: null })
  }

  const repair: RequestHandler = async (req, res) => {
    const read = readForm(repairForm, req.body)
    if (read.done) return repairOrTell(req, res, [read.result], '已按建议改正，原来的记录保留在历史中。')
    flashRefusal(req, '没有改正：提交的内容不完整，请刷新页面再试。')
    res.redirect(303, `${roundHref(req)}#findings`)
  }

  const repairAll: RequestHandler = async (req, res) => {
    const repairs = await offeredRepairs(req)
    if (repairs.length > 0 || seenIn(req.body) !== null)
      return repairOrTell(req, res, repairs, `已按建议改正 ${repairs.length} 处，原来的记录保留在历史中。`)
    flashRefusal(req, '没有可以按建议改正的了，可能已有人改正。')
    res.redirect(303, `${roundHref(req)}#findings`)
  }

  const undo: RequestHandler = async (req, res) => {
    try {
      const read = await submit(z.object({ repair: rowNumber }), req.body, fields =>
        undoRepair(db, { roundId: roundOf(req).id, repairId: fields.repair }, actorOf(req)),
      )
      if (read.done) flash(req, '已撤销这次改正，恢复成改正前的样子。')
      else flashRefusal(req, '没有撤销：请刷新页面再试。')
      res.redirect(303, `${roundHref(req)}#findings`)
    } catch (error) {
      await tellStale(req, res, error, '没有撤销')
    }
  }

  return { show, repair, repairAll, undo }
}
