import { readFile } from 'node:fs/promises'
import { readBytes } from '../readBytes'
import { trouble, UnreadableFile } from '../unreadable'
import { ReportingSink } from './reportingSink'
import { isOrder, type Order, type Report } from './reports'

/** The reading process: takes one order, reports, ends. It holds no connection, no secret and no other file. */
const send = (report: Report): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(report, undefined, undefined, error => {
      if (error === null) resolve()
      else reject(error)
    })
  })

const verdict = async (order: Order): Promise<Report> => {
  const sink = new ReportingSink(send)
  try {
    const outcome = await readBytes(await readFile(order.path), order.name, sink)
    await sink.finish()
    if (typeof outcome === 'string') return { kind: 'done', format: outcome }
    return { kind: 'convert', conversion: outcome.convert }
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unreadable', reason: error.reason }
    if (error instanceof RangeError) return { kind: 'unreadable', reason: trouble.tooHeavy() }
    throw error
  }
}

process.once('message', message => {
  if (!isOrder(message)) process.exit(2)
  void verdict(message)
    .then(send)
    .then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
        process.exit(1)
      },
    )
})
process.once('disconnect', () => process.exit(3))
