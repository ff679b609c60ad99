import { setTimeout as wait } from 'node:timers/promises'
import { Refused, Stale } from '../../actions/action'
import type { Problem } from '../../domain/consultation/problem'
import { UnreadableFile } from '../../files/reading/unreadable'
import type { Deps } from '../deps'
import type { Job, JobShelf, JobWatch } from '../jobs/jobShelf'
import type { Landing } from './landing'

/** Reading that takes longer shows its progress on a page of its own; in milliseconds. */
const usualPatience = 1000

interface Wanted {
  projectId: number
  userId: number
  name: string
  key: string
  /** The field of the form beside which a problem is told. */
  field: string
  total?: number
  /** Gives where the person goes on. */
  work: (watch: JobWatch) => Promise<Landing>
}

/** Starts reading a file (or storing what was read); what goes wrong is told to the person in a sentence. */
export const startReading = (
  { now, log }: Deps,
  shelf: JobShelf<Landing>,
  { field, ...wanted }: Wanted,
): Job<Landing> =>
  shelf.start({
    total: null,
    ...wanted,
    now: now().getTime(),
    explain: (problem): readonly Problem[] => {
      if (problem instanceof UnreadableFile) return [{ field, message: problem.message }]
      if (problem instanceof Refused) return problem.problems
      if (problem instanceof Stale) return [{ field, message: problem.message }]
      log(problem)
      return [{ field, message: '识别时系统出错，出错情况已记录，没有保存任何内容。请再试一次。' }]
    },
  })

/** Waits as long as a person waits for a page. */
export const waitFor = async ({ patience = usualPatience }: Deps, job: Job<Landing>): Promise<void> => {
  await Promise.race([job.settled, wait(patience, undefined, { ref: false })])
}
