import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childFlags } from '../files/reading/child/readInChild'
import type { Bench, Measured } from './measure'

/** openpyxl's read-only mode over the same file, with the same digest of what came through. */
const python = `
import hashlib, json, resource, sys
from openpyxl import load_workbook
digest, rows = hashlib.sha1(), 0
for row in load_workbook(sys.argv[1], read_only=True).worksheets[0].iter_rows(values_only=True):
    rows += 1
    digest.update('\\t'.join('' if cell is None else str(cell) for cell in row).encode())
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({'seconds': used.ru_utime + used.ru_stime, 'megabytes': used.ru_maxrss / 1024, 'rows': rows, 'digest': digest.hexdigest()}))
`

interface Cost {
  seconds: number
  megabytes: number
  digest: string
}

/** Null where it does not end well: it is not installed, or it ran out of memory. */
const cost = (program: string, words: readonly string[]): Cost | null => {
  const { status, stdout } = spawnSync(program, words, {
    encoding: 'utf8',
    maxBuffer: 1e8,
    timeout: longestMilliseconds,
  })
  if (status !== 0) return null
  const read: unknown = JSON.parse(stdout)
  if (typeof read !== 'object' || read === null) return null
  return 'seconds' in read && 'megabytes' in read && 'digest' in read
    ? { seconds: Number(read.seconds), megabytes: Number(read.megabytes), digest: String(read.digest) }
    : null
}

const sizes = [100_000, 300_000]
/** A reader that takes longer is left out, with a sentence. */
const longestMilliseconds = 180_000
const mostMegabytes = 150
/** Nearly flat: three times the rows, and this much more memory at most. */
const mostGrowth = 1.6

/** Every reader in turn, so often; the quickest counts, for neighbours can only make one slower. */
const turns = 3

/** The quicker of two runs, with the larger memory of both. */
const better = (known: Cost | undefined, next: Cost): Cost => {
  if (known === undefined) return next
  const megabytes = Math.max(known.megabytes, next.megabytes)
  return { ...(next.seconds < known.seconds ? next : known), megabytes }
}

const rivals = [
  { name: 'exceljs 整体读取', mode: 'whole' },
  { name: 'exceljs 流式读取', mode: 'stream' },
  { name: 'read-excel-file', mode: 'other' },
] as const

interface Result {
  rows: number
  ours: Cost
  recognised: Cost
  others: { name: string; cost: Cost; unchanged: boolean }[]
  unchanged: boolean
}

const results: Result[] = []

const measure = (rows: number, folder: string): Result => {
  const path = join(folder, `${rows}.xlsx`)
  const node = (mode: string, flags: readonly string[] = []): Cost | null =>
    cost(process.execPath, [...flags, join(__dirname, 'readingChild.js'), mode, path, String(rows)])
  const written = node('write')
  // Debian keeps openpyxl for its own python3, which need not be the first on the path.
  // Not under the library's own name: the script's folder is searched first.
  const script = join(folder, 'readSheet.py')
  writeFileSync(script, python)
  const readers = [
    { name: 'ours', read: () => node('ours', childFlags) },
    { name: 'recognised', read: () => node('recognise', childFlags) },
    ...rivals.map(({ name, mode }) => ({ name, read: () => node(mode) })),
    {
      name: 'openpyxl 只读方式',
      read: () => cost('/usr/bin/python3', [script, path]) ?? cost('python3', [script, path]),
    },
  ]
  const best = new Map<string, Cost>()
  for (let turn = 0; turn < turns; turn += 1) {
    for (const { name, read } of readers) {
      const known = best.get(name)
      const next = turn > 0 && known === undefined ? null : read()
      if (next !== null) best.set(name, better(known, next))
    }
  }
  const [ours, recognised] = [best.get('ours'), best.get('recognised')]
  if (written === null || ours === undefined || recognised === undefined)
    throw new Error('读表的进程没有完成。')
  const others = readers.slice(2).flatMap(({ name }) => {
    const known = best.get(name)
    if (known !== undefined) return [{ name, cost: known, unchanged: known.digest === written.digest }]
    process.stdout.write(`${rows / 10_000} 万行：${name}没有装，或没有读完，这一项不比。\n`)
    return []
  })
  const same = [ours, recognised].every(({ digest }) => digest === written.digest)
  return { rows, ours, recognised, others, unchanged: same }
}

const megabytes = (each: Cost): string => `${Math.round(each.megabytes)} MB`

const linesOf = ({ rows, ours, recognised, others }: Result): Measured[] => [
  ...others.map(({ name, cost: other, unchanged }) => ({
    size: `${rows / 10_000} 万行 ${name}${unchanged ? '' : '（文字有变）'} ${megabytes(recognised)}/${megabytes(other)}`,
    seconds: recognised.seconds,
    baseline: other.seconds,
  })),
  {
    size: `${rows / 10_000} 万行 其中只读取 ${megabytes(ours)}/${megabytes(recognised)}`,
    seconds: ours.seconds,
    baseline: recognised.seconds,
  },
]

const run = async (): Promise<readonly Measured[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'caina-bench-'))
  try {
    results.length = 0
    for (const rows of sizes) results.push(measure(rows, folder))
    return results.flatMap(linesOf)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const judge = (): string | null => {
  const [small, large] = results
  if (small === undefined || large === undefined) return '没有量到。'
  if (!small.unchanged || !large.unchanged) return '读出的文字与写入的不同。'
  for (const { recognised, others } of results) {
    const quicker = others.find(({ cost: other }) => other.seconds < recognised.seconds)
    if (quicker !== undefined) return `${quicker.name}更快。`
  }
  if (small.recognised.megabytes > mostMegabytes)
    return `10 万行用了 ${megabytes(small.recognised)}，应在 ${mostMegabytes} MB 以内。`
  return large.recognised.megabytes > small.recognised.megabytes * mostGrowth
    ? `30 万行用了 ${megabytes(large.recognised)}，应与 10 万行的 ${megabytes(small.recognised)} 相近。`
    : null
}

/** Reading a long spreadsheet, beside every other reader at hand; each in a process of its own, in one run. */
export const readingBench: Bench = {
  name: 'reading',
  title: '读取 8 列中文的 .xlsx 并逐行识别；其他各家只读取（每行后为内存：我们/基准）',
  against: 'exceljs 整体和流式读取、read-excel-file、python3-openpyxl 的只读方式（没有装的不比）',
  run,
  judge,
}
