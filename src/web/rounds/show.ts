import type { Request, RequestHandler } from 'express'
import { found } from '../../actions/found'
import { repairRound } from '../../actions/repairRound'
import { undoRepair } from '../../actions/undoRepair'
import { countRecord } from '../../domain/checking/countRecord'
import type { Finding } from '../../domain/checking/finding'
import { reconcile, recordTable } from '../../domain/checking/reconcile'
import { previewRepair } from '../../domain/checking/repair'
import { repairDone } from '../../domain/checking/repairWords'
import { type RoundRecord, recordRows } from '../../domain/consultation/record'
import { changeMarks } from '../../domain/writing/changeMarks'
import { noteTextOf } from '../../store/notes'
import { recordsOf } from '../../store/records'
import { lastRepair } from '../../store/repairs'
import { settingsOf } from '../../store/settings'
import type { Deps } from '../deps'
import { submit, z } from '../forms'
import { answerPage, flash } from '../page'
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
export const roundShow = ({ db }: Deps) => {
  const reconciled = async (req: Request) => {
    const project = projectOf(req)
    const records = await recordsOf(db, project.id)
    const held = records.filter(each => each.replies.length > 0)
    const settings = await settingsOf(db, project.id)
    const noteText = await noteTextOf(db, project.id)
    const result = reconcile({ ...project, noteText, settings }, records)
    const index = held.findIndex(each => each.round.id === roundOf(req).id)
    const findings = result.findings.filter(finding => finding.table === index)
    const record = await found(Promise.resolve(records.find(each => each.round.id === roundOf(req).id)))
    return { settings, records, record, findings, elsewhere: result.findings.length - findings.length }
  }

  /** The last repair that stands, in words, for its 撤销. */
  const repairInSight = async (roundId: number) => {
    const last = await lastRepair(db, roundId)
    return last && { id: last.id, at: last.at, by: last.by, done: last.repairs.map(repairDone) }
  }

  const withPreview = (req: Request, record: RoundRecord, finding: Finding) => ({
    ...finding,
    preview: finding.repair ? previewRepair(recordTable(projectOf(req), record), [finding.repair]) : [],
  })

  const show: RequestHandler = async (req, res) => {
    const { settings, records, record, findings, elsewhere } = await reconciled(req)
    const counts = countRecord(record, settings.countingRule)
    const urgent = findings.filter(finding => finding.severity !== 'note')
    await answerPage(req, res, 'rounds/show', {
      title: record.round.name,
      width: 'wide',
      crumbs: projectCrumbs(req),
      href: roundHref(req),
      round: record.round,
      steps: roundSteps(`/projects/${projectOf(req).id}`, records, record.round.id, settings.countingRule),
      strip: countStrip(roundHref(req), counts, urgent.length),
      counted: stripNote(counts),
      findings: findings.map(finding => withPreview(req, record, finding)),
      elsewhere,
      repaired: await repairInSight(roundOf(req).id),
      hits: new Set(urgent.flatMap(finding => finding.rows)),
      rows: recordRows(record).map(row => ({ ...row, marks: row.noComment ? [] : changeMarks(row.comment) })),
    })
  }

  const repair: RequestHandler = async (req, res) => {
    const repaired = await submit(repairForm, req.body, fields =>
      repairRound(db, { roundId: roundOf(req).id, repairs: [fields] }, actorOf(req)),
    )
    flash(
      req,
      repaired.done
        ? '已按建议改正，原来的记录保留在历史中。'
        : '没有改正：提交的内容不完整，请刷新页面再试。',
    )
    res.redirect(303, `${roundHref(req)}#findings`)
  }

  const repairAll: RequestHandler = async (req, res) => {
    const repairs = (await reconciled(req)).findings.flatMap(finding => finding.repair ?? [])
    if (repairs.length > 0) await repairRound(db, { roundId: roundOf(req).id, repairs }, actorOf(req))
    flash(req, `已按建议改正 ${repairs.length} 处，原来的记录保留在历史中。`)
    res.redirect(303, `${roundHref(req)}#findings`)
  }

  const undo: RequestHandler = async (req, res) => {
    const read = await submit(z.object({ repair: rowNumber }), req.body, fields =>
      undoRepair(db, { roundId: roundOf(req).id, repairId: fields.repair }, actorOf(req)),
    )
    flash(req, read.done ? '已撤销这次改正，恢复成改正前的样子。' : '没有撤销：请刷新页面再试。')
    res.redirect(303, `${roundHref(req)}#findings`)
  }

  return { show, repair, repairAll, undo }
}
