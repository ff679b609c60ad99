import type { Request, RequestHandler } from 'express'
import { NotFound } from '../../actions/action'
import { found } from '../../actions/found'
import {
  type UnitAnswer,
  unitAnswers,
  unitsWithoutComments,
  writeUnitAnswer,
} from '../../domain/writing/unitAnswer'
import { noteFile } from '../../files/writing/handOut'
import { safeName } from '../../files/writing/zip'
import { roundRecord } from '../../store/record'
import type { Deps } from '../deps'
import type { ExportPages } from '../exports/pages'
import { idFrom } from '../forms'
import { answerPage } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { projectOf } from '../visit'
import { dayWords } from '../words'

/** What leaves the house when a round is done: the answer to each unit, the archive. */
export const documentPages = ({ db, now }: Deps, exports: ExportPages) => {
  const recordOf = (req: Request) => found(roundRecord(db, roundOf(req).id))

  const show: RequestHandler = async (req, res) => {
    const record = await recordOf(req)
    await answerPage(req, res, 'documents/show', {
      title: '答复与归档',
      crumbs: roundCrumbs(req),
      href: roundHref(req),
      answers: unitAnswers(record),
      withoutComments: unitsWithoutComments(record),
    })
  }

  /** Read back before it is handed out, as every document. */
  const fileOf = (req: Request, answer: UnitAnswer): Promise<Buffer> => {
    const { documentTitle, draftingUnit } = projectOf(req)
    const occasion = { documentTitle, draftingUnit, roundName: roundOf(req).name, date: dayWords(now()) }
    return noteFile(writeUnitAnswer(answer, occasion))
  }

  const nameOf = (req: Request, ending: string): string =>
    safeName(`《${projectOf(req).documentTitle}》${roundOf(req).name}意见采纳情况反馈${ending}`)

  const answer: RequestHandler = async (req, res) => {
    const consulteeId = idFrom(String(req.params['consulteeId']).replace(/\.docx$/, ''))
    const wanted = unitAnswers(await recordOf(req)).find(each => each.consulteeId === consulteeId)
    if (wanted === undefined) throw new NotFound()
    res.attachment(nameOf(req, `-${wanted.unit}.docx`)).send(await fileOf(req, wanted))
  }

  const allAnswers: RequestHandler = (req, res) => {
    const order = { projectId: projectOf(req).id, roundId: roundOf(req).id, date: dayWords(now()) }
    const at = now().toISOString()
    return exports.handOut(req, res, { kind: 'answers', ...order, at }, '给各单位的反馈')
  }

  return { show, answer, allAnswers }
}
