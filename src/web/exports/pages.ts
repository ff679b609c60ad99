import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Request, RequestHandler, Response } from 'express'
import { NotFound } from '../../actions/action'
import { exportFile } from '../../actions/documents/exportFile'
import type { ExportOrder } from '../../actions/documents/exportOrder'
import type { Problem } from '../../domain/consultation/problem'
import { toldNobody } from '../../files/writing/progress'
import type { Deps } from '../deps'
import { type Job, jobShelf } from '../jobs/jobShelf'
import { progressWords } from '../jobs/progressWords'
import { answerPage, flash } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { projectOf, userOf } from '../visit'
import { ExportWithheld, exportInChild } from './exportInChild'
import { mostAtOnce, rowsOf } from './size'

/** A file that was made and waits to be fetched. */
interface Export {
  path: string
  /** Under which it is handed out. */
  name: string
}

/** Making a long file shows its progress on a page of its own; in milliseconds. */
const usualPatience = 1500

/** Each exporting process may fill one core. */
const processes = 2

/**
 * Hands files out. Short ones are made at once; long ones in a process of their own, with a page that says how far
 * it is: nobody else waits for them.
 */
export const exportPages = ({ db, config, log, now, patience = usualPatience, rowsAtOnce }: Deps) => {
  const remove = (path: string): void => {
    rm(dirname(path), { recursive: true, force: true }).catch(log)
  }
  const shelf = jobShelf<Export>(processes, ({ path }) => remove(path))

  const newPath = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'caina-export-')), 'file')

  const send = (res: Response, { path, name }: Export, after: () => void): void => {
    res.attachment(name).sendFile(path, { dotfiles: 'allow', cacheControl: false }, problem => {
      if (problem && !res.writableEnded) log(problem)
      after()
    })
  }

  /** Answers with the file, or with the page that says how far it is. `label` tells what it is, for that page. */
  const handOut = async (req: Request, res: Response, order: ExportOrder, label: string): Promise<void> => {
    const rows = await rowsOf(db, order)
    if (rows <= (rowsAtOnce ?? mostAtOnce(order))) {
      const path = await newPath()
      try {
        const name = await exportFile(db, order, path, toldNobody)
        send(res, { path, name }, () => remove(path))
      } catch (error) {
        remove(path)
        throw error
      }
      return
    }
    const job = shelf.underWay(req.originalUrl, userOf(req).id) ?? startJob(req, order, label, rows)
    await Promise.race([job.settled, wait(patience, undefined, { ref: false })])
    if (job.result !== null) send(res, job.result, () => undefined)
    else res.redirect(303, addressOf(job))
  }

  const startJob = (req: Request, order: ExportOrder, label: string, total: number): Job<Export> =>
    shelf.start({
      projectId: projectOf(req).id,
      userId: userOf(req).id,
      name: label,
      key: req.originalUrl,
      total,
      now: now().getTime(),
      work: async watch => {
        const path = await newPath()
        try {
          return { path, name: await exportInChild({ database: config.database, order, path }, watch) }
        } catch (error) {
          remove(path)
          throw error
        }
      },
      explain,
    })

  const explain = (problem: unknown): readonly Problem[] => {
    if (problem instanceof ExportWithheld) return [{ field: '', message: problem.message }]
    log(problem)
    return [{ field: '', message: '导出时系统出错，出错情况已记录。请再试一次；仍不行，请告诉管理员。' }]
  }

  const addressOf = ({ projectId, id }: Job<Export>): string => `/projects/${projectId}/exports/${id}`

  const jobOf = (req: Request): Job<Export> => {
    const job = shelf.find(String(req.params['exportId']), userOf(req).id, projectOf(req).id)
    if (job === undefined) throw new NotFound()
    return job
  }

  const saidOf = (job: Job<Export>): string =>
    progressWords(job, { now: now(), before: '正在准备', done: '已处理' })

  const show: RequestHandler = async (req, res) => {
    const job = jobOf(req)
    await answerPage(req, res, 'exports/show', {
      title: `导出${job.name}`,
      crumbs: projectCrumbs(req),
      width: 'narrow',
      scripts: ['progress.js'],
      refreshes: job.state === 'working',
      job,
      said: saidOf(job),
      address: addressOf(job),
    })
  }

  const state: RequestHandler = (req, res) => {
    const job = jobOf(req)
    res.json({ state: job.state, said: saidOf(job), location: addressOf(job) })
  }

  const file: RequestHandler = (req, res) => {
    const { result } = jobOf(req)
    if (result === null) throw new NotFound()
    send(res, result, () => undefined)
  }

  const cancel: RequestHandler = async (req, res) => {
    const job = jobOf(req)
    job.cancel()
    await job.settled
    if (job.state === 'cancelled') flash(req, '已取消导出。')
    res.redirect(303, job.state === 'cancelled' ? `/projects/${job.projectId}` : addressOf(job))
  }

  return { handOut, show, state, file, cancel }
}

export type ExportPages = ReturnType<typeof exportPages>
