import { randomBytes } from 'node:crypto'
import type { Problem } from '../../domain/consultation/problem'

/** Work that takes longer than a page may: a file being read, a file being made. It lives in memory: after a restart it has to be asked for again. */
export interface Job<R> {
  id: string
  projectId: number
  userId: number
  name: string
  /** The same for the same work asked for again. */
  key: string
  /** How many rows there are; null where that is not known. */
  total: number | null
  startedAt: number
  /** Whether others have to be done first. */
  isWaiting: boolean
  /** What is being done; '' before anything was told. */
  stage: string
  /** Table rows done so far in this stage. */
  rows: number
  state: 'working' | 'done' | 'failed' | 'cancelled'
  /** What came of it, once done. */
  result: R | null
  problems: readonly Problem[]
  /** Never rejects. */
  settled: Promise<void>
  cancel: () => void
}

/** What the work is told: when to stop, and whom to tell how far it is. */
export interface JobWatch {
  signal: AbortSignal
  onProgress: (rows: number, stage?: string) => void
}

interface Asked<R> {
  projectId: number
  userId: number
  name: string
  key: string
  total: number | null
  now: number
  work: (watch: JobWatch) => Promise<R>
  /** What went wrong, for the person; a fault of ours is told in general words. */
  explain: (problem: unknown) => readonly Problem[]
}

const keptMinutes = 60
const keptAtMost = 50

/**
 * The jobs under way or just done, on this server.
 * @param atOnce how many work at one time, the others wait: each has a process of its own.
 * @param dropped told the result of a job that is let go.
 */
export const jobShelf = <R>(atOnce: number, dropped: (result: R) => void = () => undefined) => {
  const jobs = new Map<string, Job<R>>()
  const waiting: (() => void)[] = []
  let busy = 0
  const enter = async (): Promise<void> => {
    if (busy >= atOnce) await new Promise<void>(resolve => waiting.push(resolve))
    busy += 1
  }
  const leave = (): void => {
    busy -= 1
    waiting.shift()?.()
  }
  const drop = (job: Job<R>): void => {
    jobs.delete(job.id)
    if (job.result !== null) dropped(job.result)
  }
  const sweep = (now: number): void => {
    for (const job of jobs.values()) {
      const old = now - job.startedAt > keptMinutes * 60_000 || jobs.size > keptAtMost
      if (old && job.state !== 'working') drop(job)
    }
  }
  const start = ({ work, explain, now, ...asked }: Asked<R>): Job<R> => {
    const abort = new AbortController()
    const job: Job<R> = {
      ...asked,
      id: randomBytes(16).toString('hex'),
      startedAt: now,
      isWaiting: busy >= atOnce,
      stage: '',
      rows: 0,
      state: 'working',
      result: null,
      problems: [],
      settled: Promise.resolve(),
      cancel: () => abort.abort(),
    }
    const onProgress: JobWatch['onProgress'] = (rows, stage = '') => {
      job.rows = rows
      job.stage = stage
    }
    const run = async (): Promise<void> => {
      await enter()
      job.isWaiting = false
      try {
        if (!abort.signal.aborted) job.result = await work({ signal: abort.signal, onProgress })
        job.state = job.result === null ? 'cancelled' : 'done'
      } catch (problem) {
        job.state = abort.signal.aborted ? 'cancelled' : 'failed'
        job.problems = explain(problem)
      } finally {
        leave()
        // What nobody fetches goes by itself.
        setTimeout(() => drop(job), keptMinutes * 60_000).unref()
      }
    }
    job.settled = run()
    jobs.set(job.id, job)
    sweep(now)
    return job
  }
  return {
    start,
    /** Only the person who started it gets it back. */
    find: (id: string, userId: number, projectId: number): Job<R> | undefined => {
      const job = jobs.get(id)
      return job?.userId === userId && job.projectId === projectId ? job : undefined
    },
    /** The same work for the same person, still under way. */
    underWay: (key: string, userId: number): Job<R> | undefined =>
      [...jobs.values()].find(job => job.state === 'working' && job.key === key && job.userId === userId),
  }
}

export type JobShelf<R> = ReturnType<typeof jobShelf<R>>
