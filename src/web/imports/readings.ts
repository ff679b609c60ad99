import type { Request, RequestHandler } from 'express'
import { NotFound } from '../../actions/action'
import type { Deps } from '../deps'
import type { Job, JobShelf } from '../jobs/jobShelf'
import { progressWords } from '../jobs/progressWords'
import { answerPage, flash } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { projectOf, userOf } from '../visit'
import { type Landing, land, landing } from './landing'

/** A file that takes longer to read: how far it is, and how to stop it. */
export const readingPages = ({ now }: Deps, shelf: JobShelf<Landing>) => {
  const jobOf = (req: Request): Job<Landing> => {
    const job = shelf.find(String(req.params['readingId']), userOf(req).id, projectOf(req).id)
    if (!job) throw new NotFound()
    return job
  }

  const saidOf = (job: Job<Landing>): string =>
    progressWords(job, { now: now(), before: '正在打开文件', done: '已读' })

  const show: RequestHandler = async (req, res) => {
    const job = jobOf(req)
    if (job.result !== null) {
      land(req, res, job.result)
      return
    }
    const isSaving = job.key.startsWith('save ')
    await answerPage(req, res, 'imports/reading', {
      title: `${isSaving ? '正在保存' : '正在识别'}“${job.name}”`,
      isSaving,
      crumbs: projectCrumbs(req),
      width: 'narrow',
      scripts: ['progress.js'],
      refreshes: job.state === 'working',
      job,
      said: saidOf(job),
    })
  }

  /** For the page's script: the same as the page says. */
  const state: RequestHandler = (req, res) => {
    const job = jobOf(req)
    res.json({
      state: job.state,
      said: saidOf(job),
      location: job.result === null ? '' : landing(req, job.result),
    })
  }

  const cancel: RequestHandler = async (req, res) => {
    const job = jobOf(req)
    job.cancel()
    await job.settled
    if (job.result !== null) {
      land(req, res, job.result)
      return
    }
    flash(req, '已取消，没有保存任何内容。')
    res.redirect(303, `/projects/${job.projectId}/imports/new`)
  }

  return { show, state, cancel }
}
