import type { Request, RequestHandler, Response } from 'express'
import { originalFolders } from '../../actions/archives/recordOfArchive'
import { answersDue, unitsWithoutComments } from '../../domain/writing/unitAnswer'
import { consulteesOf } from '../../store/consultees'
import { countsByUnit } from '../../store/counting'
import { repliesOf } from '../../store/replies'
import { archivedOriginalsOf } from '../../store/roundUploads'
import { countingNoteOf } from '../countingNote'
import type { Deps } from '../deps'
import type { ExportPages } from '../exports/pages'
import { idFrom } from '../forms'
import { answerPage } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { projectOf } from '../visit'
import { dayWords } from '../words'

/** What leaves the house when a round is done: the answer to each unit, the archive. */
export const documentPages = ({ db, now }: Deps, exports: ExportPages) => {
  const show: RequestHandler = async (req, res) => {
    const { id } = roundOf(req)
    const units = { consultees: await consulteesOf(db, id), replies: await repliesOf(db, id) }
    await answerPage(req, res, 'documents/show', {
      title: '答复与归档',
      crumbs: roundCrumbs(req),
      href: roundHref(req),
      answers: answersDue(await countsByUnit(db, id)),
      counting: await countingNoteOf(db, projectOf(req).id),
      withoutComments: unitsWithoutComments(units),
      archived: await archivedOriginalsOf(db, id),
      kindLabels: originalFolders,
    })
  }

  const handOut = (req: Request, res: Response, consulteeId: number | null, label: string) => {
    const occasion = { projectId: projectOf(req).id, roundId: roundOf(req).id, date: dayWords(now()) }
    const order = { kind: 'answers', ...occasion, consulteeId, at: now().toISOString() } as const
    return exports.handOut(req, res, order, label)
  }

  const answer: RequestHandler = (req, res) =>
    handOut(req, res, idFrom(String(req.params['consulteeId']).replace(/\.docx$/, '')), '给一个单位的反馈')

  const allAnswers: RequestHandler = (req, res) => handOut(req, res, null, '给各单位的反馈')

  return { show, answer, allAnswers }
}
