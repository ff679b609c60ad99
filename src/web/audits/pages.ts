import type { Request, RequestHandler, Response } from 'express'
import { NotFound, Refused } from '../../actions/action'
import { previewRepair } from '../../domain/checking/repairs/repair'
import { offeredRepairs, type RepairStep } from '../../domain/checking/repairs/repairSteps'
import { repairDone } from '../../domain/checking/repairs/repairWords'
import { auditCounting } from '../../domain/writing/findingWords'
import { reportBytes, reportFormats } from '../../files/writing/report'
import type { Deps } from '../deps'
import { emptyForm, type FormState, submit, z } from '../forms'
import { answerPage, flash } from '../page'
import { readReceived } from '../received'
import { userOf } from '../visit'
import { auditApart } from './apart/auditApart'
import { auditShelf } from './held'
import { auditRepairs } from './repairs'

const auditForm = z.object({
  text: z.preprocess(value => (typeof value === 'string' ? value : ''), z.string()),
})

/** What a step did, a phrase a repair. */
const stepWords = (step: RepairStep): string[] => step.map(({ repair }) => repairDone(repair))

/** 核对一张现成的表: drop files, see the verdict. No project, nothing stored. */
export const auditPages = (deps: Deps) => {
  const shelf = auditShelf()

  const answerNew = (req: Request, res: Response, form: FormState) =>
    answerPage(req, res, 'audits/new', {
      title: '核对一张现成的表',
      crumbs: [{ label: '项目', href: '/' }],
      form,
    })

  const showNew: RequestHandler = (req, res) => answerNew(req, res, emptyForm())

  const create: RequestHandler = async (req, res) => {
    const audited = await submit(auditForm, req.body, async ({ text }) => {
      const sources = await readReceived(req, 'files', text)
      const notes = await readReceived(req, 'note', '')
      const drafts = await readReceived(req, 'draft', '')
      const first = sources[0]
      if (first === undefined) {
        throw new Refused([{ field: 'files', message: '请选择要核对的文件，或把表格粘贴到文本框中。' }])
      }
      const original = await auditApart({ kind: 'files', sources, notes, drafts })
      const found = [...original.recognised, ...original.statements, ...original.findings]
      if (found.length === 0) {
        const message = `“${first.name}”中没有找到意见采纳情况表。应有一行表头，写明“单位”“修改意见”“采纳情况”等栏目；请核对文件，或补上表头后再试。`
        throw new Refused([{ field: 'files', message }])
      }
      const names = [...sources, ...notes, ...drafts].map(source => source.name)
      return shelf.put({ userId: userOf(req).id, names, original, heldAt: deps.now().getTime() })
    })
    if (!audited.done) return answerNew(req, res.status(422), audited.form)
    res.redirect(303, `/audit/${audited.result}`)
  }

  const heldOf = (req: Request) => {
    const held = shelf.find(String(req.params['auditId']), userOf(req).id)
    if (!held) throw new NotFound()
    return held
  }

  const show: RequestHandler = async (req, res) => {
    const held = heldOf(req)
    const { result } = held
    const offered = offeredRepairs(result)
    await answerPage(req, res, 'audits/show', {
      title: '核对结果',
      width: 'wide',
      crumbs: [{ label: '核对一张现成的表', href: '/audit' }],
      names: held.names,
      result,
      counting: auditCounting,
      findings: result.findings.map(finding => {
        const table = result.recognised[finding.table ?? -1]
        return { ...finding, preview: table && finding.repair ? previewRepair(table, [finding.repair]) : [] }
      }),
      hits: result.recognised.map(
        (_table, index) =>
          new Set(
            result.findings
              .filter(finding => finding.table === index && finding.severity !== 'note')
              .flatMap(finding => finding.positions),
          ),
      ),
      href: `/audit/${held.id}`,
      formats: reportFormats,
      steps: held.steps.map(stepWords),
      together: result.recognised.flatMap((table, index) =>
        previewRepair(
          table,
          offered.filter(each => each.table === index).map(({ repair }) => repair),
        ).map(each => ({
          ...each,
          table: result.recognised.length > 1 ? table.title || `第 ${index + 1} 张表` : '',
        })),
      ),
      offered: offered.length,
    })
  }

  const report: RequestHandler = async (req, res) => {
    const held = heldOf(req)
    const format = reportFormats.find(each => each.extension === req.params['format'])
    if (!format) throw new NotFound()
    res.attachment(`核对报告.${format.extension}`)
    res
      .type(format.mediaType)
      .send(await reportBytes(held.result, format.extension, held.steps.flatMap(stepWords)))
  }

  const drop: RequestHandler = (req, res) => {
    shelf.drop(heldOf(req))
    flash(req, '这次核对的内容已从内存中清除。')
    res.redirect(303, '/audit')
  }

  return { showNew, create, show, report, drop, repairs: auditRepairs(shelf, heldOf) }
}
