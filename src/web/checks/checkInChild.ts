import { askChild } from '../askChild'
import { type CheckReport, type CheckTask, isCheckReport } from './reports'

const heapMegabytes = 1024

const start = (task: CheckTask): Promise<CheckReport> =>
  askChild({ folder: __dirname, heapMegabytes, task, isReport: isCheckReport })

let last: Promise<unknown> = Promise.resolve()

/** Works out what a long record tells, in a process of its own, one after the other: each fills a core and some memory. */
export const checkInChild = (task: CheckTask): Promise<CheckReport> => {
  const report = last.then(() => start(task))
  last = report.catch(() => undefined)
  return report
}
