import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import type { BlockSink } from '../files/reading/blockSink'
import { type LongSink, LongTables } from '../files/reading/longTables'
import { readBytes } from '../files/reading/readBytes'

/** One reader by itself in a process of its own: its seconds, its memory, and whether the text came through. */

const header = ['序号', '提出单位', '条款', '原文', '修改意见', '采纳情况', '不采纳理由', '备注']

/** Invented rows; 𬭚 and 䶮 lie where careless readers cut characters in two. */
const textsAt = (at: number): string[] => [
  String(at + 1),
  `江州市第${(at % 997) + 1}局`,
  `第${(at % 60) + 1}条第${(at % 4) + 1}款`,
  '用水单位应当逐步安装节水器具。',
  `建议将第${at + 1}号管网由䶮溪街道养护改为由𬭚山水务养护。`,
  at % 3 === 0 ? '不采纳' : '采纳',
  at % 3 === 0 ? '上位法已有规定，不再重复。' : '',
  '公函',
]

/** What came through: every text of every row, one after another. */
const digestOf = () => {
  const hash = createHash('sha1')
  let rows = 0
  return {
    add: (cells: readonly unknown[]): void => {
      rows += 1
      hash.update(cells.map(cell => (cell === null || cell === undefined ? '' : String(cell))).join('\t'))
    },
    tell: () => ({ rows, digest: hash.digest('hex') }),
  }
}

type Told = ReturnType<ReturnType<typeof digestOf>['tell']>

const write = async (path: string, rows: number): Promise<Told> => {
  const { stream } = (await import('exceljs')).default
  const out = createWriteStream(path)
  const book = new stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: true })
  const sheet = book.addWorksheet('意见')
  const told = digestOf()
  for (let at = -1; at < rows; at += 1) {
    const texts = at < 0 ? header : textsAt(at)
    told.add(texts)
    sheet.addRow(texts).commit()
  }
  sheet.commit()
  await Promise.all([book.commit(), finished(out)])
  return told.tell()
}

const nothing = {
  block: () => undefined,
  openTable: () => undefined,
  closeTables: () => undefined,
  problem: () => undefined,
  drained: () => undefined,
}

const readOurs = async (path: string): Promise<Told> => {
  const told = digestOf()
  const sink: BlockSink = {
    ...nothing,
    row: cells => told.add(header.map((_, column) => cells[column])),
  }
  await readBytes(await readFile(path), '表.xlsx', sink)
  return told.tell()
}

/** The whole way: read, and every row understood as one of an adoption table. */
const recognise = async (path: string): Promise<Told> => {
  const told = digestOf()
  told.add(header)
  const sink: LongSink = {
    ...nothing,
    row: () => undefined,
    rowsInAll: () => undefined,
    longRows: (_, { rows }) => {
      for (const { row } of rows) {
        const { seq, unit, clause, original, comment, decision, reason, remark } = row
        told.add([seq, unit, clause, original, comment, decision.text, reason, remark])
      }
    },
  }
  const long = new LongTables(sink, { given: null }, true, new Map())
  await readBytes(await readFile(path), '表.xlsx', long)
  return told.tell()
}

const readWhole = async (path: string): Promise<Told> => {
  const { Workbook } = (await import('exceljs')).default
  const told = digestOf()
  const book = new Workbook()
  await book.xlsx.readFile(path)
  book.worksheets[0]?.eachRow(row => told.add(header.map((_, column) => row.getCell(column + 1).value)))
  return told.tell()
}

const readStream = async (path: string): Promise<Told> => {
  const { stream } = (await import('exceljs')).default
  const told = digestOf()
  const options = {
    sharedStrings: 'cache',
    worksheets: 'emit',
    styles: 'ignore',
    hyperlinks: 'ignore',
  } as const
  for await (const sheet of new stream.xlsx.WorkbookReader(path, options))
    for await (const row of sheet) told.add(header.map((_, column) => row.getCell(column + 1).value))
  return told.tell()
}

const readOther = async (path: string): Promise<Told> => {
  const { readSheet } = await import('read-excel-file/node')
  const told = digestOf()
  for (const row of await readSheet(path)) told.add(header.map((_, column) => row[column]))
  return told.tell()
}

const works: Record<string, (path: string, rows: number) => Promise<Told>> = {
  write,
  ours: readOurs,
  recognise,
  whole: readWhole,
  stream: readStream,
  other: readOther,
}

const [, , mode = '', path = '', rows = '0'] = process.argv
works[mode]?.(path, Number(rows)).then(
  told => {
    const { user, system } = process.cpuUsage()
    const megabytes = process.resourceUsage().maxRSS / 1024
    process.stdout.write(JSON.stringify({ seconds: (user + system) / 1e6, megabytes, ...told }))
  },
  (problem: unknown) => {
    console.error(problem)
    process.exitCode = 1
  },
)
