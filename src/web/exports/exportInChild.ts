import { askChild, ChildFailed } from '../askChild'
import type { JobWatch } from '../jobs/jobShelf'
import { type ExportTask, isExportReport } from './reports'

/** A document that is not handed out; the sentence is for the person. */
export class ExportWithheld extends Error {}

/** Enough for a hundred thousand rows as .docx, the hungriest; the machine's other work keeps its share. */
const heapMegabytes = 2048

/** Makes a file in a process of its own. Gives the name under which it is handed out. @throws ExportWithheld */
export const exportInChild = async (task: ExportTask, { signal, onProgress }: JobWatch): Promise<string> => {
  try {
    const report = await askChild({
      folder: __dirname,
      heapMegabytes,
      task,
      isReport: isExportReport,
      onReport: told => {
        if (told.kind === 'progress') onProgress(told.rows, told.stage)
      },
      signal,
    })
    if (report.kind === 'done') return report.name
    throw report.kind === 'refused' ? new ExportWithheld(report.message) : new Error('exporting did not end')
  } catch (error) {
    if (signal.aborted) throw new ExportWithheld('这次导出已取消。')
    throw error instanceof ChildFailed && error.outOfMemory
      ? new ExportWithheld('内容太多，这种格式写不下。请改用 Excel 格式，或按轮次分开导出。')
      : error
  }
}
