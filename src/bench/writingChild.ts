import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { stream } from 'exceljs'
import type { AdoptionRow } from '../domain/consultation/adoptionTable'
import { layOutAdoptionTable } from '../domain/writing/tables/adoptionTable'
import { usualTemplate } from '../domain/writing/tables/tableTemplates'
import { streamAdoptionTableXlsx } from '../files/writing/xlsx'

/** One writer by itself in a process of its own: its seconds and its memory are nobody else's. */

const title = '《江州市节约用水办法》征求意见稿意见采纳情况表'
const wish =
  '建议将第三条“用水单位应当逐步安装节水器具”修改为“用水单位应当在两年内安装节水器具，并向水行政主管部门报送安装情况”。'

const textsAt = (at: number): [unit: string, comment: string, decision: string, reason: string] => [
  `江州市第${(at % 997) + 1}局`,
  wish.slice(0, 30 + ((at * 37) % 90)) + wish.repeat(at % 3),
  ['采纳', '不采纳', '部分采纳', ''][at % 4] ?? '',
  at % 4 === 1 || at % 4 === 2 ? '该项要求已由上位法作出规定，本办法不再重复。' : '',
]

const kinds = ['accepted', 'rejected', 'partial', 'open'] as const

const rowAt = (at: number): AdoptionRow => {
  const [unit, comment, text, reason] = textsAt(at)
  return {
    row: at + 1,
    seq: String(at + 1),
    unit,
    comment,
    clause: null,
    original: null,
    proposed: null,
    rationale: null,
    decision: { text, disposition: kinds[at % 4] ?? 'open', inherited: false },
    reason: reason === '' ? null : reason,
    remark: null,
    noComment: false,
    items: 1,
  }
}

const writeOurs = async (path: string, rows: readonly AdoptionRow[]): Promise<void> => {
  const out = createWriteStream(path)
  const layout = layOutAdoptionTable({ title, rows }, usualTemplate)
  await Promise.all([streamAdoptionTableXlsx(layout, out), finished(out)])
}

const thin = { style: 'thin' } as const
const style = {
  font: { name: '仿宋_GB2312', size: 10.5 },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
  border: { top: thin, left: thin, bottom: thin, right: thin },
} as const

/** The same cells in the same looks, row after row, as the library's own page shows it; nothing is measured. */
const writePlainly = async (path: string, rows: readonly AdoptionRow[]): Promise<void> => {
  const out = createWriteStream(path)
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const sheet = workbook.addWorksheet('意见采纳情况表')
  sheet.columns = usualTemplate.columns.map(({ width }) => ({ width }))
  sheet.addRow([title]).commit()
  sheet.addRow(usualTemplate.columns.map(({ header }) => header)).commit()
  for (const { row: number, unit, comment, decision, reason } of rows) {
    const row = sheet.addRow([number, unit, comment, decision.text, reason])
    row.height = 60
    for (let column = 1; column <= 5; column += 1) row.getCell(column).style = style
    row.commit()
  }
  sheet.commit()
  await Promise.all([workbook.commit(), finished(out)])
}

/** The texts for a writer in another language, a JSON array a line. */
const printTexts = async (path: string, rows: readonly AdoptionRow[]): Promise<void> => {
  const out = createWriteStream(path)
  for (const { row, unit, comment, decision, reason } of rows)
    out.write(`${JSON.stringify([row, unit, comment, decision.text, reason ?? ''])}\n`)
  out.end()
  await finished(out)
}

const works: Record<string, (path: string, rows: readonly AdoptionRow[]) => Promise<void>> = {
  ours: writeOurs,
  plain: writePlainly,
  texts: printTexts,
}

const [, , mode = '', path = '', size = '0'] = process.argv
// The record is there before anybody writes: its making is no writer's cost, and each has it in memory.
const rows = Array.from({ length: Number(size) }, (_, at) => rowAt(at))
const before = process.hrtime.bigint()
const used = process.cpuUsage()
works[mode]?.(path, rows).then(
  () => {
    const { user, system } = process.cpuUsage(used)
    const elapsed = Number(process.hrtime.bigint() - before) / 1e9
    const megabytes = process.resourceUsage().maxRSS / 1024
    process.stdout.write(JSON.stringify({ seconds: (user + system) / 1e6, elapsed, megabytes }))
  },
  (problem: unknown) => {
    console.error(problem)
    process.exitCode = 1
  },
)
