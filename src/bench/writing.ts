import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, Measured } from './measure'

interface Cost {
  seconds: number
  megabytes: number
}

/** openpyxl's write-only mode with the same cells and looks; its reading of the texts is taken off. */
const python = `
import json, resource, sys, time
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side
rows = [json.loads(line) for line in open(sys.argv[1], encoding='utf-8')]
used = lambda: sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
start = used()
book = Workbook(write_only=True)
sheet = book.create_sheet('意见采纳情况表')
font, side = Font(name='仿宋_GB2312', size=10.5), Side(style='thin')
border = Border(left=side, right=side, top=side, bottom=side)
place = Alignment(horizontal='left', vertical='center', wrap_text=True)
def cell(value):
    made = WriteOnlyCell(sheet, value=value)
    made.font, made.border, made.alignment = font, border, place
    return made
for row in rows:
    sheet.append([cell(value) for value in row])
book.save(sys.argv[2])
print(json.dumps({'seconds': used() - start, 'megabytes': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
`

const cost = (program: string, words: readonly string[]): Cost | null => {
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8' })
  if (status !== 0) return null
  const read: unknown = JSON.parse(stdout)
  const isCost =
    typeof read === 'object' && read !== null && 'seconds' in read && 'megabytes' in read
      ? { seconds: Number(read.seconds), megabytes: Number(read.megabytes) }
      : null
  return isCost
}

const turns = 5

/** The quickest of several processes, the writers taking turns, and the most memory that one of them used. */
const best = (costs: readonly Cost[]): Cost | null =>
  costs.length === 0
    ? null
    : {
        seconds: Math.min(...costs.map(({ seconds }) => seconds)),
        megabytes: Math.max(...costs.map(({ megabytes }) => megabytes)),
      }

const rows = 100_000
const mostMegabytes = 300
const mostTimes = 1.15

let memory: { ours: number; plain: number; python: number | null } | null = null

const run = async (): Promise<readonly Measured[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'caina-bench-'))
  const child = join(__dirname, 'writingChild.js')
  const script = join(folder, 'otherWriter.py')
  const texts = join(folder, 'texts')
  try {
    writeFileSync(script, python)
    const node = (mode: string): Cost | null =>
      cost(process.execPath, [child, mode, join(folder, mode), String(rows)])
    node('texts')
    const costs: { ours: Cost[]; plain: Cost[]; python: Cost[] } = { ours: [], plain: [], python: [] }
    // Debian keeps openpyxl for its own python3, which need not be the first on the path.
    const pythons = ['/usr/bin/python3', 'python3']
    for (let turn = 0; turn < turns; turn += 1) {
      costs.ours.push(...[node('ours')].filter(each => each !== null))
      costs.plain.push(...[node('plain')].filter(each => each !== null))
      for (const program of pythons) {
        const measured = cost(program, [script, texts, join(folder, 'python')])
        if (measured === null) continue
        costs.python.push(measured)
        break
      }
    }
    const [ours, plain, other] = [best(costs.ours), best(costs.plain), best(costs.python)]
    if (ours === null || plain === null) throw new Error('写表的进程没有完成。')
    memory = { ours: ours.megabytes, plain: plain.megabytes, python: other?.megabytes ?? null }
    const size = (word: string): string =>
      `${word} ${Math.round(ours.megabytes)} MB/${Math.round(word === 'openpyxl' ? (other?.megabytes ?? 0) : plain.megabytes)} MB`
    return [
      { size: size('exceljs'), seconds: ours.seconds, baseline: plain.seconds },
      ...(other === null ? [] : [{ size: size('openpyxl'), seconds: ours.seconds, baseline: other.seconds }]),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const judge = (measured: readonly Measured[]): string | null => {
  const [alone] = measured
  if (alone === undefined || memory === null) return '没有量到。'
  if (alone.seconds > alone.baseline * mostTimes) return `用时应不超过 exceljs 单独写的 ${mostTimes} 倍。`
  if (memory.ours > mostMegabytes)
    return `内存用了 ${Math.round(memory.ours)} MB，应不超过 ${mostMegabytes} MB。`
  return null
}

/** Writing a long table: laid out, measured and styled, beside the library alone and beside another one. */
export const writingBench: Bench = {
  name: 'writing',
  title: `写出 ${rows} 行的采纳情况表（含排版），五次轮流中最快的一次；规模后为内存（我们/基准）`,
  against: 'exceljs 的流式写入（同样的格、同样的格式，不排版）；python3-openpyxl 的 write-only',
  run,
  judge,
}
