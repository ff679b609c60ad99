import { fork } from 'node:child_process'
import { join, sep } from 'node:path'
import type { JobWatch } from '../jobs/jobShelf'
import { type ExportTask, isExportReport } from './reports'

/** A document that is not handed out; the sentence is for the person. */
export class ExportWithheld extends Error {}

/** The compiled entry: under jest this file runs from src, the child from dist. */
const entry = join(__dirname.replace(`${sep}src${sep}`, `${sep}dist${sep}`), 'main.js')

/** Enough for a hundred thousand rows as .docx, the hungriest; the machine's other work keeps its share. */
const heapMegabytes = 2048

/** Makes a file in a process of its own. Gives the name under which it is handed out. @throws ExportWithheld */
export const exportInChild = (task: ExportTask, { signal, onProgress }: JobWatch): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = fork(entry, [], {
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let complaint = ''
    const cancel = (): void => {
      child.kill('SIGKILL')
    }
    signal.addEventListener('abort', cancel, { once: true })
    child.stderr?.on('data', (text: Buffer) => {
      if (complaint.length < 4000) complaint += text.toString()
    })
    child.on('message', message => {
      if (!isExportReport(message)) return
      if (message.kind === 'progress') onProgress(message.rows, message.stage)
      else if (message.kind === 'done') resolve(message.name)
      else reject(new ExportWithheld(message.message))
    })
    child.once('error', reject)
    child.once('exit', code => {
      signal.removeEventListener('abort', cancel)
      if (signal.aborted) reject(new ExportWithheld('这次导出已取消。'))
      reject(
        /heap out of memory|Allocation failed/.test(complaint)
          ? new ExportWithheld('内容太多，这种格式写不下。请改用 Excel 格式，或按轮次分开导出。')
          : new Error(`exporting ended with ${code}: ${complaint}`),
      )
    })
    if (signal.aborted) cancel()
    else child.send(task)
  })
