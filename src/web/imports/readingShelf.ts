import { randomBytes } from 'node:crypto'
import type { Problem } from '../../domain/consultation/problem'

/** A file being read. It lives in memory: after a restart the file has to be put in again. */
export interface ReadingJob {
  id: string
  projectId: number
  userId: number
  name: string
  startedAt: number
  /** Table rows read so far. */
  rows: number
  state: 'reading' | 'done' | 'failed' | 'cancelled'
  /** Where the work goes on, once done. */
  location: string
  problems: readonly Problem[]
  /** Never rejects. */
  settled: Promise<void>
  cancel: () => void
}

/** What a reading is told: when to stop, and whom to tell how far it is. */
export interface ReadingWatch {
  signal: AbortSignal
  onProgress: (rows: number) => void
}

interface Asked {
  projectId: number
  userId: number
  name: string
  now: number
  /** Gives where the work goes on. */
  read: (watch: ReadingWatch) => Promise<string>
  /** What went wrong, for the person; a fault of ours is told in general words. */
  explain: (problem: unknown) => readonly Problem[]
}

/** Reading processes at one time: each may take a quarter of a gigabyte. */
const atOnce = 3
const keptMinutes = 60
const keptAtMost = 50

/** The files being read or just read, on this server. */
export const readingShelf = () => {
  const jobs = new Map<string, ReadingJob>()
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
  const sweep = (now: number): void => {
    for (const [id, job] of jobs) {
      const old = now - job.startedAt > keptMinutes * 60_000 || jobs.size > keptAtMost
      if (old && job.state !== 'reading') jobs.delete(id)
    }
  }
  const start = ({ read, explain, now, ...asked }: Asked): ReadingJob => {
    const abort = new AbortController()
    const job: ReadingJob = {
      ...asked,
      id: randomBytes(16).toString('hex'),
      startedAt: now,
      rows: 0,
      state: 'reading',
      location: '',
      problems: [],
      settled: Promise.resolve(),
      cancel: () => abort.abort(),
    }
    const run = async (): Promise<void> => {
      await enter()
      try {
        if (!abort.signal.aborted) {
          job.location = await read({ signal: abort.signal, onProgress: rows => (job.rows = rows) })
        }
        job.state = abort.signal.aborted && job.location === '' ? 'cancelled' : 'done'
      } catch (problem) {
        job.state = abort.signal.aborted ? 'cancelled' : 'failed'
        job.problems = explain(problem)
      } finally {
        leave()
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
    find: (id: string, userId: number, projectId: number): ReadingJob | undefined => {
      const job = jobs.get(id)
      return job?.userId === userId && job.projectId === projectId ? job : undefined
    },
  }
}

export type ReadingShelf = ReturnType<typeof readingShelf>
