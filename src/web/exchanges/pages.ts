import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { NotFound, Refused } from '../../actions/action'
import { exportExchange } from '../../actions/exchanges/exportExchange'
import { startReturn } from '../../actions/exchanges/startReturn'
import { found } from '../../actions/found'
import { exportKeyFrom } from '../../domain/checking/exchange'
import { readUpload } from '../../files/reading/readUpload'
import { keepUpload, uploadPath } from '../../files/uploads'
import { commentCount } from '../../store/comments'
import { findReturn, returnsOf } from '../../store/exchangeReturns'
import { type Exchange, exchangesOf, findExchange } from '../../store/exchanges'
import type { Deps } from '../deps'
import type { ExportPages } from '../exports/pages'
import { optionalLine } from '../fields'
import { emptyForm, type FormState, idFrom, submit, z } from '../forms'
import { answerPage } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { filesOf } from '../uploads'
import { actorOf, projectOf } from '../visit'
import { momentWords } from '../words'
import type { ReturnLooks } from './looks'
import type { ReturnWorks } from './works'

const returnForm = z.object({ filledBy: optionalLine('填表人', 60) })

/** Handing a round's comments out to be filled in, and taking what comes back. */
export const exchangePages = (
  { db, config }: Deps,
  { exports, looks, works }: { exports: ExportPages; looks: ReturnLooks; works: ReturnWorks },
) => {
  const answerList = async (req: Request, res: Response, form: FormState) => {
    const { id } = roundOf(req)
    await answerPage(req, res, 'exchanges/list', {
      title: '离线填写',
      crumbs: roundCrumbs(req),
      href: roundHref(req),
      count: await commentCount(db, id),
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
    res.redirect(303, `${roundHref(req)}/exchanges/${exported.result}/file.xlsx`)
  }

  const download: RequestHandler = async (req, res) => {
    const exchange = await found(findExchange(db, idFrom(req.params['exchangeId'])))
    if (exchange.roundId !== roundOf(req).id) throw new NotFound()
    await answerFile(req, res, exchange)
  }

  /** Read in a process of its own and kept; a long table is compared with the record right away. */
  const receive: RequestHandler = async (req, res) => {
    const started = await submit(returnForm, req.body, async ({ filledBy }) => {
      const [file] = filesOf(req, 'file')
      if (file === undefined) throw new Refused([{ field: 'file', message: '请选择填写后的表格文件。' }])
      const upload = { ...(await keepUpload(config.uploads, file.path)), name: file.name }
      const by = actorOf(req)
      const roundId = roundOf(req).id
      const returnsAt = `${roundHref(req)}/exchanges/returns`
      const job = await works.begin(req, {
        kind: 'receive',
        about: `${roundId} ${upload.sha256} ${filledBy}`,
        name: upload.name,
        total: null,
        work: async ({ signal, onProgress }) => {
          const path = uploadPath(config.uploads, upload.sha256)
          const source = await readUpload(path, upload.name, { signal, onProgress })
          const id = await startReturn(db, { roundId, upload, source, filledBy }, by)
          onProgress(0, '已经读完，正在与导出时和现在的内容比较')
          const look = await looks.lookBesides(await found(findReturn(db, id)), signal)
          return { location: `${returnsAt}/${id}`, said: '', look }
        },
      })
      if (job.state === 'failed') throw new Refused(job.problems)
      return job
    })
    if (!started.done) return answerList(req, res.status(422), started.form)
    works.goOn(req, res, started.result)
  }

  return { list, create, download, receive }
}
