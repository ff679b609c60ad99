import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { NotFound, Refused } from '../../actions/action'
import { exportExchange } from '../../actions/exportExchange'
import { found } from '../../actions/found'
import { startReturn } from '../../actions/startReturn'
import { exportKeyFrom } from '../../domain/checking/exchange'
import { keepUpload } from '../../files/uploads'
import { commentsOf } from '../../store/comments'
import { returnsOf } from '../../store/exchangeReturns'
import { type Exchange, exchangesOf, findExchange } from '../../store/exchanges'
import type { Deps } from '../deps'
import type { ExportPages } from '../exports/pages'
import { optionalLine } from '../fields'
import { emptyForm, type FormState, idFrom, submit, z } from '../forms'
import { answerPage } from '../page'
import { readReceived } from '../received'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { filesOf } from '../uploads'
import { actorOf, projectOf } from '../visit'
import { momentWords } from '../words'

const returnForm = z.object({ filledBy: optionalLine('填表人', 60) })

/** Handing a round's comments out to be filled in, and taking what comes back. */
export const exchangePages = ({ db, config }: Deps, exports: ExportPages) => {
  const answerList = async (req: Request, res: Response, form: FormState) => {
    const { id } = roundOf(req)
    await answerPage(req, res, 'exchanges/list', {
      title: '离线填写',
      crumbs: roundCrumbs(req),
      href: roundHref(req),
      count: (await commentsOf(db, id)).length,
      exchanges: await exchangesOf(db, id),
      returns: await returnsOf(db, id),
      form,
    })
  }

  const list: RequestHandler = (req, res) => answerList(req, res, emptyForm())

  /** The file of an export, made from the rows kept of it: the same whenever it is fetched. */
  const answerFile = (req: Request, res: Response, { id, createdAt }: Exchange) =>
    exports.handOut(
      req,
      res,
      {
        kind: 'exchange',
        exchangeId: id,
        moment: momentWords(createdAt),
      },
      '供填写的表',
    )

  const create: RequestHandler = async (req, res) => {
    const { documentTitle } = projectOf(req)
    const name = `${documentTitle}意见处理表（${roundOf(req).name}）.xlsx`
    const exported = await submit(z.object({}), req.body, () =>
      exportExchange(
        db,
        { roundId: roundOf(req).id, key: exportKeyFrom(randomBytes(12)), name },
        actorOf(req),
      ),
    )
    if (!exported.done) return answerList(req, res.status(422), exported.form)
    await answerFile(req, res, await found(findExchange(db, exported.result.id)))
  }

  const download: RequestHandler = async (req, res) => {
    const exchange = await found(findExchange(db, idFrom(req.params['exchangeId'])))
    if (exchange.roundId !== roundOf(req).id) throw new NotFound()
    await answerFile(req, res, exchange)
  }

  const receive: RequestHandler = async (req, res) => {
    const started = await submit(returnForm, req.body, async ({ filledBy }) => {
      const [file] = filesOf(req, 'file')
      const [source] = await readReceived(req, 'file', '')
      if (source === undefined || file === undefined)
        throw new Refused([{ field: 'file', message: '请选择填写后的表格文件。' }])
      const upload = { ...(await keepUpload(config.uploads, file.path)), name: file.name }
      return startReturn(db, { roundId: roundOf(req).id, upload, source, filledBy }, actorOf(req))
    })
    if (!started.done) return answerList(req, res.status(422), started.form)
    res.redirect(303, `${roundHref(req)}/exchanges/returns/${started.result}`)
  }

  return { list, create, download, receive }
}
