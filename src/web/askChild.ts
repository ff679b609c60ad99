import { fork } from 'node:child_process'
import { join, sep } from 'node:path'

/** The process ended without an answer. */
export class ChildFailed extends Error {
  constructor(
    code: number | null,
    complaint: string,
    readonly outOfMemory = /heap out of memory|Allocation failed/.test(complaint),
  ) {
    super(`a process ended with ${code}: ${complaint}`)
  }
}

interface Asked<Report> {
  /** Folder of the process's main.ts: under jest the one that asks runs from src, the process from dist. */
  folder: string
  heapMegabytes: number
  task: object
  isReport: (message: unknown) => message is Report
  /** Told every report, the last one too. */
  onReport?: (report: Report) => void
  /** Ends the process. */
  signal?: AbortSignal
}

/**
 * The near end of a process for one long task (the far end: oneTask.ts). Gives its last report, once it has ended
 * well and all that it sent has come.
 * @throws ChildFailed
 */
export const askChild = <Report>(asked: Asked<Report>): Promise<Report> =>
  new Promise((resolve, reject) => {
    const { signal } = asked
    const entry = join(asked.folder.replace(`${sep}src${sep}`, `${sep}dist${sep}`), 'main.js')
    const child = fork(entry, [], {
      execArgv: [`--max-old-space-size=${asked.heapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let complaint = ''
    let last: Report | null = null
    const cancel = (): void => {
      child.kill('SIGKILL')
    }
    signal?.addEventListener('abort', cancel, { once: true })
    child.stderr?.on('data', (text: Buffer) => {
      if (complaint.length < 4000) complaint += text.toString()
    })
    child.on('message', message => {
      if (!asked.isReport(message)) return
      last = message
      asked.onReport?.(message)
    })
    const settle = (code: number | null): void => {
      signal?.removeEventListener('abort', cancel)
      if (code === 0 && last !== null) resolve(last)
      else reject(new ChildFailed(code, complaint))
    }
    child.once('error', reject)
    child.once('exit', code => {
      if (child.connected) child.once('disconnect', () => settle(code))
      else settle(code)
    })
    if (signal?.aborted) cancel()
    else child.send(asked.task)
  })
