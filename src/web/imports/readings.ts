import type { Request, RequestHandler } from 'express'
import { NotFound } from '../../actions/action'
import type { Deps } from '../deps'
import type { Job, JobShelf } from '../jobs/jobShelf'
import { progressWords } from '../jobs/progressWords'
import { answerPage, flash } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { projectOf, userOf } from '../visit'
import { type Landing, land, landing } from './landing'

/** What is being done, in the words of its page. */
const kinds = {
  read: {
    doing: '正在识别',
    failed: '没有识别完',
    cancel: '取消识别',
    meanwhile: '读完后会自动转到识别结果。可以离开本页去做别的事，稍后从“导入反馈”的列表中打开。',
  },
  check: {
    doing: '正在核对',
    failed: '没有核对完',
    cancel: '取消核对',
    meanwhile:
      '核对时什么也不保存。核对完会自动转到结果；可以离开本页去做别的事，稍后从“导入反馈”的列表中打开这份文件。',
  },
  save: {
    doing: '正在保存',
    failed: '没有保存',
    cancel: '取消保存',
    meanwhile: '存完后会自动转到这一轮。要么全部保存，要么一行也不保存；这期间其他页面可以照常查看。',
  },
} as const

/** Keys of work on a file that has been read begin with its kind and the import. */
const aboutImport = /^(check|save) (\d+)/

const wordsOf = ({ key }: Job<Landing>) => {
  const kind = aboutImport.exec(key)?.[1]
  return kind === 'check' || kind === 'save' ? kinds[kind] : kinds.read
}

/** Where a person goes who gave up, or to whom a problem was told. */
const backFrom = ({ key, projectId }: Job<Landing>): string =>
  `/projects/${projectId}/imports/${aboutImport.exec(key)?.[2] ?? 'new'}`

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
    const words = wordsOf(job)
    await answerPage(req, res, 'imports/reading', {
      title: `${words.doing}“${job.name}”`,
      words,
      back: backFrom(job),
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
    res.redirect(303, backFrom(job))
  }

  return { show, state, cancel }
}
