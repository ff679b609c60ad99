import type { Request, RequestHandler } from 'express'
import { NotFound } from '../../actions/action'
import type { Deps } from '../deps'
import { answerPage, flash } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { projectOf, userOf } from '../visit'
import type { ReadingJob, ReadingShelf } from './readingShelf'

/** A file that takes longer to read: how far it is, and how to stop it. */
export const readingPages = ({ now }: Deps, shelf: ReadingShelf) => {
  const jobOf = (req: Request): ReadingJob => {
    const job = shelf.find(String(req.params['readingId']), userOf(req).id, projectOf(req).id)
    if (!job) throw new NotFound()
    return job
  }

  const secondsOf = (job: ReadingJob): number => Math.round((now().getTime() - job.startedAt) / 1000)

  const show: RequestHandler = async (req, res) => {
    const job = jobOf(req)
    if (job.state === 'done') {
      res.redirect(303, job.location)
      return
    }
    await answerPage(req, res, 'imports/reading', {
      title: `正在识别“${job.name}”`,
      crumbs: projectCrumbs(req),
      width: 'narrow',
      scripts: ['reading.js'],
      refreshes: job.state === 'reading',
      job,
      seconds: secondsOf(job),
    })
  }

  /** For the page's script: the same as the page says. */
  const state: RequestHandler = (req, res) => {
    const job = jobOf(req)
    res.json({ state: job.state, rows: job.rows, seconds: secondsOf(job), location: job.location })
  }

  const cancel: RequestHandler = async (req, res) => {
    const job = jobOf(req)
    job.cancel()
    await job.settled
    if (job.state === 'done') {
      res.redirect(303, job.location)
      return
    }
    flash(req, '已取消识别，没有保存任何内容。')
    res.redirect(303, `/projects/${job.projectId}/imports/new`)
  }

  return { show, state, cancel }
}
