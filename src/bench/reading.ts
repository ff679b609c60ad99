import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

const cost = (program: string, words: readonly string[]): Cost | null => {
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0) return null
  const read: unknown = JSON.parse(stdout)
  if (typeof read !== 'object' || read === null) return null
  return 'seconds' in read && 'megabytes' in read && 'digest' in read
    ? { seconds: Number(read.seconds), megabytes: Number(read.megabytes), digest: String(read.digest) }
    : null
}

const sizes = [100_000, 300_000]
const mostMegabytes = 150
/** Nearly flat: three times the rows, and this much more memory at most. */
const mostGrowth = 1.6

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
  const node = (mode: string): Cost | null =>
    cost(process.execPath, [join(__dirname, 'readingChild.js'), mode, path, String(rows)])
  const written = node('write')
  const ours = node('ours')
  const recognised = node('recognise')
  if (written === null || ours === null || recognised === null) throw new Error('读表的进程没有完成。')
  // Debian keeps openpyxl for its own python3, which need not be the first on the path.
  // Not under the library's own name: the script's folder is searched first.
  const script = join(folder, 'readSheet.py')
  writeFileSync(script, python)
  const openpyxl = cost('/usr/bin/python3', [script, path]) ?? cost('python3', [script, path])
  const others = [
    ...rivals.map(({ name, mode }) => ({ name, cost: node(mode) })),
    { name: 'openpyxl 只读方式', cost: openpyxl },
  ].flatMap(({ name, cost: known }) =>
    known === null ? [] : [{ name, cost: known, unchanged: known.digest === written.digest }],
  )
  const same = [ours, recognised].every(({ digest }) => digest === written.digest)
  return { rows, ours, recognised, others, unchanged: same }
}

const megabytes = (each: Cost): string => `${Math.round(each.megabytes)} MB`

const linesOf = ({ rows, ours, recognised, others }: Result): Measured[] => [
  ...others.map(({ name, cost: other, unchanged }) => ({
    size: `${rows / 10_000} 万行 ${name}${unchanged ? '' : '（文字有变）'} ${megabytes(ours)}/${megabytes(other)}`,
    seconds: ours.seconds,
    baseline: other.seconds,
  })),
  {
    size: `${rows / 10_000} 万行 读取并识别成表 ${megabytes(recognised)}/${megabytes(ours)}`,
    seconds: recognised.seconds,
    baseline: ours.seconds,
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
  for (const { ours, others } of results) {
    const quicker = others.find(({ cost: other }) => other.seconds < ours.seconds)
    if (quicker !== undefined) return `${quicker.name}更快。`
  }
  if (small.ours.megabytes > mostMegabytes)
    return `10 万行用了 ${megabytes(small.ours)}，应在 ${mostMegabytes} MB 以内。`
  return large.ours.megabytes > small.ours.megabytes * mostGrowth
    ? `30 万行用了 ${megabytes(large.ours)}，应与 10 万行的 ${megabytes(small.ours)} 相近。`
    : null
}

/** Reading a long spreadsheet, beside every other reader at hand; each in a process of its own, in one run. */
export const readingBench: Bench = {
  name: 'reading',
  title: '读取 8 列中文的 .xlsx（每行后为内存：我们/基准）',
  against: 'exceljs 整体和流式读取、read-excel-file、python3-openpyxl 的只读方式（没有装的不比）',
  run,
  judge,
}
