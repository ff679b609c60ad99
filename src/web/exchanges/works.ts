import { setTimeout as wait } from 'node:timers/promises'
import type { Request, RequestHandler, Response } from 'express'
import { NotFound, Refused, Stale } from '../../actions/action'
import type { Problem } from '../../domain/consultation/problem'
import { UnreadableFile } from '../../files/reading/unreadable'
import type { Deps } from '../deps'
import { type Job, type JobWatch, jobShelf } from '../jobs/jobShelf'
import { progressWords } from '../jobs/progressWords'
import { answerPage, flash } from '../page'
import { roundCrumbs, roundHref } from '../rounds/enter'
import { projectOf, userOf } from '../visit'
import type { Look } from './look'

/** What came of long work on a table that came back: where to go on, what to say there, and the look already taken. */
export interface ReturnWork {
  location: string
  said: string
  look: Look | null
}

const lookMeanwhile =
  '文件较大或格式较旧，正在另外的进程中读取和比较，这时什么也不保存。做完后会自动转到改动一览；可以离开本页，稍后从“收回的表”中打开。'

/** What is being done, in the words of its page. */
const kinds = {
  receive: { doing: '正在读取', failed: '没有读入', done: '已读', meanwhile: lookMeanwhile },
  look: { doing: '正在比较', failed: '没有比较完', done: '已比较', meanwhile: lookMeanwhile },
  take: {
    doing: '正在采用',
    failed: '没有采用',
    done: '已采用',
    meanwhile:
      '改动较多。要么全部保存，要么一处也不保存；这期间其他页面可以照常查看，别人保存时要稍等。做完后会自动转到下一页。',
  },
} as const

interface Asked {
  kind: keyof typeof kinds
  /** What it is about: the file that came in, or the return. */
  about: string
  /** Name of the file. */
  name: string
  total: number | null
  work: (watch: JobWatch) => Promise<ReturnWork>
}

/** Work that takes longer shows its progress on a page of its own; in milliseconds. */
const usualPatience = 1500
const processes = 2

/** Long work on tables that come back: reading, comparing, taking in. Each has a page that says how far it is. */
export const returnWorks = ({ now, log, patience = usualPatience }: Deps) => {
  const shelf = jobShelf<ReturnWork>(processes)
  const words = new Map<string, (typeof kinds)[keyof typeof kinds]>(Object.entries(kinds))

  const keyOf = ({ kind, about }: Pick<Asked, 'kind' | 'about'>): string => `${kind} ${about}`
  const wordsOf = ({ key }: Job<ReturnWork>) => words.get(key.split(' ')[0] ?? '') ?? kinds.look

  const explain = (problem: unknown): readonly Problem[] => {
    if (problem instanceof UnreadableFile) return [{ field: 'file', message: problem.message }]
    if (problem instanceof Refused) return problem.problems
    if (problem instanceof Stale) return [{ field: '', message: problem.message }]
    log(problem)
    return [{ field: '', message: '处理时系统出错，出错情况已记录，没有保存任何改动。请再试一次。' }]
  }

  const underWay = (req: Request, asked: Pick<Asked, 'kind' | 'about'>): Job<ReturnWork> | undefined =>
    shelf.underWay(keyOf(asked), userOf(req).id)

  /** The same work under way, or a new one; waited for as long as a person waits for a page. */
  const begin = async (req: Request, asked: Asked): Promise<Job<ReturnWork>> => {
    const { name, total, work } = asked
    const place = { projectId: projectOf(req).id, userId: userOf(req).id }
    const job =
      underWay(req, asked) ??
      shelf.start({ ...place, name, total, key: keyOf(asked), now: now().getTime(), work, explain })
    await Promise.race([job.settled, wait(patience, undefined, { ref: false })])
    return job
  }

  const addressOf = (req: Request, { id }: Job<ReturnWork>): string =>
    `${roundHref(req)}/exchanges/works/${id}`

  /** To what came of it, or to the page that says how far it is. */
  const goOn = (req: Request, res: Response, job: Job<ReturnWork>): void => {
    const { result } = job
    if (result !== null && result.said !== '') flash(req, result.said)
    const done = result && (result.look === null ? result.location : `${result.location}?work=${job.id}`)
    res.redirect(303, done ?? addressOf(req, job))
  }

  const find = (req: Request, id: unknown): Job<ReturnWork> | undefined =>
    shelf.find(String(id), userOf(req).id, projectOf(req).id)

  /** The look that was taken for this page; shown once, so that loading the page again looks again. */
  const takeLook = (req: Request, location: string): Look | null => {
    const result = find(req, req.query['work'])?.result
    if (!result || result.location !== location) return null
    const { look } = result
    result.look = null
    return look
  }

  const jobOf = (req: Request): Job<ReturnWork> => {
    const job = find(req, req.params['workId'])
    if (job === undefined) throw new NotFound()
    return job
  }

  const saidOf = (job: Job<ReturnWork>): string =>
    progressWords(job, { now: now(), before: wordsOf(job).doing, done: wordsOf(job).done })

  const show: RequestHandler = async (req, res) => {
    const job = jobOf(req)
    if (job.result !== null) {
      goOn(req, res, job)
      return
    }
    const { doing, failed, meanwhile } = wordsOf(job)
    await answerPage(req, res, 'exchanges/work', {
      title: job.state === 'working' ? `${doing}“${job.name}”` : failed,
      crumbs: [...roundCrumbs(req), { label: '离线填写', href: `${roundHref(req)}/exchanges` }],
      width: 'narrow',
      scripts: ['progress.js'],
      refreshes: job.state === 'working',
      job,
      meanwhile,
      said: saidOf(job),
      address: addressOf(req, job),
      back: `${roundHref(req)}/exchanges`,
    })
  }

  const state: RequestHandler = (req, res) => {
    const job = jobOf(req)
    res.json({
      state: job.state,
      said: saidOf(job),
      location: job.result === null ? '' : addressOf(req, job),
    })
  }

  const cancel: RequestHandler = async (req, res) => {
    const job = jobOf(req)
    job.cancel()
    await job.settled
    if (job.state !== 'cancelled') {
      res.redirect(303, addressOf(req, job))
      return
    }
    flash(req, '已取消，没有保存任何改动。')
    res.redirect(303, `${roundHref(req)}/exchanges`)
  }

  return { underWay, begin, goOn, takeLook, show, state, cancel }
}

export type ReturnWorks = ReturnType<typeof returnWorks>
