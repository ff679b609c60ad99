import { Refused } from '../../../actions/action'
import { askChild } from '../../askChild'
import type { JobWatch } from '../../jobs/jobShelf'
import { type CheckedImport, type CheckReport, type CheckTask, isCheckReport } from './reports'

const heapMegabytes = 1024

/** Checks a long table in a process of its own. */
export const checkInChild = async (
  task: CheckTask,
  { signal, onProgress }: JobWatch,
): Promise<CheckedImport> => {
  let rows = 0
  const report = await askChild<CheckReport>({
    folder: __dirname,
    heapMegabytes,
    task,
    isReport: isCheckReport,
    signal,
    onReport: each => {
      if (each.kind === 'read') rows = each.rows
      if (each.kind === 'read' || each.kind === 'checking')
        onProgress(rows, each.kind === 'read' ? '已读' : '正在核对，共')
    },
  })
  if (report.kind === 'checked') return report.checked
  const message = report.kind === 'unreadable' ? report.message : '核对没有做完，请再试一次。'
  throw new Refused([{ field: 'file', message }])
}
