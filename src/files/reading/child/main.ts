import { readFile } from 'node:fs/promises'
import { detectFormat } from '../detectFormat'
import { LongTables } from '../longTables'
import { isAbandonedByPdf } from '../pdf/abandoned'
import { readBytes } from '../readBytes'
import { trouble, UnreadableFile } from '../unreadable'
import { ReportingSink } from './reportingSink'
import { isOrder, type LongOrder, type Order, type Report } from './reports'

/** The reading process: takes one order, reports, ends. It holds no connection, no secret and no other file. */
const send = (report: Report): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(report, undefined, undefined, error => {
      if (error === null) resolve()
      else reject(error)
    })
  })

const verdict = async (order: Order): Promise<Report> => {
  try {
    const bytes = await readFile(order.path)
    const sink = new ReportingSink(send)
    const outcome = await (order.long === null
      ? readBytes(bytes, order.name, sink)
      : readLong(bytes, order.name, sink, order.long))
    await sink.finish()
    if (typeof outcome === 'string') return { kind: 'done', format: outcome }
    return { kind: 'convert', conversion: outcome.convert }
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unreadable', reason: error.reason }
    if (error instanceof RangeError) return { kind: 'unreadable', reason: trouble.tooHeavy() }
    throw error
  }
}

/** Twice where merged cells matter to a long table: they stand behind its rows. */
const readLong = async (bytes: Buffer, name: string, sink: ReportingSink, order: LongOrder) => {
  const { format } = await detectFormat(bytes, name)
  const keepsMerges = format !== 'csv' && format !== 'text' && format !== 'pdf'
  const first = new LongTables(sink, order, keepsMerges, new Map())
  const outcome = await readBytes(bytes, name, first)
  if (first.unforeseen.size === 0) return outcome
  await sink.finish()
  await send({ kind: 'again' })
  return readBytes(bytes, name, new LongTables(sink, order, keepsMerges, first.unforeseen))
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
// Else such an error would end the process before its verdict is sent.
process.on('unhandledRejection', error => {
  if (!isAbandonedByPdf(error)) throw error
})
process.once('disconnect', () => process.exit(3))
