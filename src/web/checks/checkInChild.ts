import { fork } from 'node:child_process'
import { join, sep } from 'node:path'
import { type CheckReport, type CheckTask, isCheckReport } from './reports'

/** The compiled entry: under jest this file runs from src, the child from dist. */
const entry = join(__dirname.replace(`${sep}src${sep}`, `${sep}dist${sep}`), 'main.js')

const heapMegabytes = 1024

const start = (task: CheckTask): Promise<CheckReport> =>
  new Promise((resolve, reject) => {
    const child = fork(entry, [], {
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let complaint = ''
    child.stderr?.on('data', (text: Buffer) => {
      if (complaint.length < 4000) complaint += text.toString()
    })
    child.on('message', message => {
      if (isCheckReport(message)) resolve(message)
    })
    child.once('error', reject)
    child.once('exit', code => {
      reject(new Error(`checking ended with ${code}: ${complaint}`))
    })
    child.send(task)
  })

let last: Promise<unknown> = Promise.resolve()

/** Works out what a long record tells, in a process of its own, one after the other: each fills a core and some memory. */
export const checkInChild = (task: CheckTask): Promise<CheckReport> => {
  const report = last.then(() => start(task))
  last = report.catch(() => undefined)
  return report
}
