import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { SourceDocument } from '../../../domain/reading/source'
import type { LongReading } from '../../../domain/reading/tables/longReading'
import { limits } from '../limits'
import { LongCollector } from '../longCollector'
import { type LongSink, longest } from '../longTables'
import type { Conversion } from '../readBytes'
import { trouble, UnreadableFile } from '../unreadable'
import { isReport, type Order, type Report, type Step } from './reports'

/** What may be asked of a reading. */
export interface ReadingOptions {
  signal?: AbortSignal
  /** Told the number of table rows read so far, from time to time. */
  onProgress?: (rows: number) => void
  /** Less time than the limit gives. */
  milliseconds?: number
  /** Told the most memory that the reading process was seen to hold, in bytes (Linux only). */
  onMemory?: (residentBytes: number) => void
}

/** A file as it was read; its long tables beside it where they were asked for. */
export interface ReadFile {
  source: SourceDocument
  long: readonly LongReading[]
}

/** An old format, with what could be read of it here; null where nothing could. */
export interface NeedsConversion {
  conversion: Conversion
  own: SourceDocument | null
}

/** The compiled entry: under jest this file runs from src, the child from dist. */
const entry = join(__dirname.replace(`${sep}src${sep}`, `${sep}dist${sep}`), 'main.js')

/**
 * A small nursery is emptied often: it holds little and costs little, for rows die young. Emptied by the reading thread
 * itself, it takes a tenth less time in all, and the other processors are the server's. The process lives for seconds:
 * code that is not put into its callers is ready sooner, and reading 100,000 rows takes a seventh less time.
 */
export const childFlags = [
  `--max-old-space-size=${limits.heapMegabytes}`,
  '--max-semi-space-size=8',
  '--single-threaded-gc',
  '--no-turbo-inlining',
]

const start = (): ChildProcess =>
  fork(entry, [], {
    execArgv: childFlags,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Nothing of the server's environment, which may hold the database's password.
    env: {},
  })

/** Reads one file in a process of its own, under a heap cap, a watch on its memory and a time limit. */
export const readInChild = (order: Order, options: ReadingOptions): Promise<ReadFile | NeedsConversion> =>
  new Promise((resolve, reject) => {
    const child = start()
    const collector = new LongCollector()
    let rows = 0
    let complaint = ''
    let settled = false
    const settle = (finish: () => void): void => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      clearInterval(watch)
      options.signal?.removeEventListener('abort', cancel)
      child.kill('SIGKILL')
      finish()
    }
    const refuse = (reason: string): void => {
      settle(() => {
        reject(new UnreadableFile(reason, order.name))
      })
    }
    const cancel = (): void => {
      refuse(trouble.cancelled())
    }
    const milliseconds = options.milliseconds ?? limits.milliseconds
    const timer = setTimeout(() => {
      refuse(trouble.tooSlow(Math.ceil(milliseconds / 1000), rows))
    }, milliseconds)
    const watch = setInterval(() => {
      void residentBytes(child.pid).then(bytes => {
        options.onMemory?.(bytes)
        if (bytes > limits.residentBytes) refuse(trouble.tooHeavy())
      })
    }, 100)

    child.stderr?.on('data', (text: Buffer) => {
      if (complaint.length < 4000) complaint += text.toString()
    })
    child.on('message', (message: unknown) => {
      if (settled || !isReport(message)) return
      const before = rows
      rows += take(collector, message)
      if (rows > before) options.onProgress?.(rows)
      if (message.kind === 'unreadable') refuse(message.reason)
      else if (message.kind === 'again') {
        collector.restart()
        rows = 0
      } else if (message.kind === 'convert')
        settle(() => {
          const { conversion } = message
          resolve({
            conversion,
            own: conversion.alsoRead ? collector.result(order.name, conversion.target).source : null,
          })
        })
      else if (message.kind === 'done')
        settle(() => {
          resolve(collector.result(order.name, message.format))
        })
    })
    child.once('error', error => {
      settle(() => {
        reject(error)
      })
    })
    child.once('exit', (code, exitSignal) => {
      if (/heap out of memory|Allocation failed/.test(complaint) || exitSignal === 'SIGABRT')
        refuse(trouble.tooHeavy())
      else
        settle(() => {
          reject(new Error(`reading ${order.name} ended with ${code ?? exitSignal}: ${complaint}`))
        })
    })
    options.signal?.addEventListener('abort', cancel, { once: true })
    if (options.signal?.aborted) cancel()
    else child.send(order)
  })

/** Passes the steps of a report on; returns how many rows were among them. */
const take = (sink: LongSink, report: Report): number => {
  if (report.kind !== 'steps') return 0
  let rows = 0
  for (const step of report.steps) rows += replay(sink, step)
  return rows
}

const replay = (sink: LongSink, step: Step): number => {
  switch (step.kind) {
    case 'block':
      sink.block(step.block)
      return 0
    case 'openTable':
      sink.openTable(step.name, step.firstRow)
      return 0
    case 'rows': {
      const hidden = new Set(step.hidden)
      step.rows.forEach((row, index) => {
        sink.row(row, hidden.has(index))
      })
      return step.rows.length
    }
    case 'closeTables':
      sink.closeTables(step.merges)
      return 0
    case 'longRows':
      sink.longRows(step.table, step.portion)
      // Its first rows have come as cells before.
      return step.portion.rows.filter(({ row }) => row.row > longest).length
    case 'rowsInAll':
      sink.rowsInAll(step.table, step.rows)
      return 0
    case 'problem':
      sink.problem(step.problem)
      return 0
  }
}

/** Memory of a process as Linux tells it; 0 elsewhere, where the heap cap alone has to do. */
const residentBytes = async (pid: number | undefined): Promise<number> => {
  try {
    const pages = (await readFile(`/proc/${pid}/statm`, 'latin1')).split(' ')[1]
    return Number(pages ?? '0') * 4096
  } catch {
    return 0
  }
}
