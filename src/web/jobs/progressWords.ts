import type { Job } from './jobShelf'

interface Words {
  now: Date
  /** While nothing is known yet: 正在打开文件. */
  before: string
  /** What was done to the rows counted: 已读. */
  done: string
}

const number = new Intl.NumberFormat('zh-CN')

/** How far a job is, as one sentence: 已写出 3,000 行（共 20,000 行），已用 4 秒。 */
export const progressWords = (job: Job<unknown>, { now, before, done }: Words): string => {
  const seconds = Math.max(0, Math.round((now.getTime() - job.startedAt) / 1000))
  const of = job.total === null ? '' : `（共约 ${number.format(job.total)} 行）`
  const first = job.isWaiting ? '正在排队，等前面的做完' : before
  const far = job.rows > 0 ? `${job.stage || done} ${number.format(job.rows)} 行${of}` : job.stage || first
  return `${far}，已用 ${seconds} 秒。`
}
