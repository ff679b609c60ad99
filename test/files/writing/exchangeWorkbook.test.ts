import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type CellValue, Workbook, type Worksheet } from 'exceljs'
import fc from 'fast-check'
import { type Answer, exchangeColumns, exportedRows, planReturn } from '../../../src/domain/checking/exchange'
import { dispositions } from '../../../src/domain/consultation/dispositions'
import type { Comment } from '../../../src/domain/consultation/record'
import { layOutExchange } from '../../../src/domain/writing/exchangeSheet'
import { readUpload } from '../../../src/files/reading/readUpload'
import { exchangeFile, verifyExchange } from '../../../src/files/writing/exchangeWorkbook'
import { about, commentOf, known } from '../../domain/checking/exchange/sheets'
import { trickyText } from './trickyText'
import { unzip } from './unzip'

const rejected = { disposition: 'rejected', reason: '与《预算法》第十条不一致。', revisedText: '' } as const
const accepted = { disposition: 'accepted', reason: '', revisedText: '按事权分担' } as const

const comments: Comment[] = [
  commentOf(11, '建议删去第五条第二款。', null, '市财政局'),
  { ...commentOf(12, '建议明确“再生水”的定义。\n另，第八条重复。', null, '市水利局'), remark: '电话核实过' },
  commentOf(13, '=1+1 是公式吗？_x000D_', rejected, '合溪县人民政府'),
  commentOf(14, '无', accepted, '市气象局'),
]

const layout = layOutExchange(about, exportedRows(comments))
const write = () => exchangeFile(layout)

const planOf = async (bytes: Buffer, current: readonly Comment[] = comments) =>
  planReturn({ document: await readUpload(bytes, '填好.xlsx'), exports: [known(comments)], current })

const quiet = { changes: [], conflicts: [], refused: [], troubles: [], added: [], missing: [], notices: [] }

test('写出的表读回一字不差，收回时什么也不改', async () => {
  const bytes = await write()
  expect(await verifyExchange(bytes, layout)).toEqual([])
  expect(await planOf(bytes)).toMatchObject({ ...quiet, unchanged: comments.length })
})

test('任何文字导出再收回，记录不变', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(trickyText, trickyText, trickyText), { minLength: 1, maxLength: 5 }),
      async texts => {
        const odd = texts.map(([body, reason, remark], at) => ({
          ...commentOf(at + 1, body, { disposition: 'rejected', reason, revisedText: remark }),
          remark,
        }))
        const bytes = await exchangeFile(layOutExchange(about, exportedRows(odd)))
        const document = await readUpload(bytes, '填好.xlsx')
        const plan = planReturn({ document, exports: [known(odd)], current: odd })
        expect(plan).toMatchObject({
          changes: [],
          conflicts: [],
          refused: [],
          troubles: [],
          added: [],
          missing: [],
        })
      },
    ),
    { numRuns: 12 },
  )
})

test('改动任何一格，读回核对都能发现', async () => {
  const other = layOutExchange(about, exportedRows([...comments].reverse()))
  expect((await verifyExchange(await write(), other)).length).toBeGreaterThan(0)
})

test('标识列隐藏，可填的格不锁、有下拉列表，其余的格锁着，保护没有密码', async () => {
  const bytes = await write()
  const sheet = await unzip(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet).toMatch(/<col min="1" max="1"[^>]*hidden="1"/)
  const protection = /<sheetProtection[^>]*>/.exec(sheet)?.[0] ?? ''
  expect(protection).toContain('sheet="1"')
  expect(protection).not.toMatch(/hashValue|password/)
  const lists = [...sheet.matchAll(/<dataValidation type="list"[^>]*sqref="([^"]*)"/g)].map(
    ([, range]) => range,
  )
  expect(lists).toEqual([`F4:F${3 + layout.rows.length + layout.spareRows}`])
  expect(await unzip(bytes, 'xl/workbook.xml')).toMatch(/name="导出信息"[^>]*state="hidden"/)
  const workbook = await opened(bytes)
  const first = workbook.worksheets[0]
  const locks = Object.keys(exchangeColumns).map(
    (_, at) => first?.getRow(4).getCell(at + 1).protection?.locked,
  )
  expect(locks.map(lock => lock !== false)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

/** exceljs stands here for somebody's spreadsheet program. */
const opened = async (bytes: Buffer): Promise<Workbook> => {
  const workbook = new Workbook()
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  await workbook.xlsx.load(copy)
  return workbook
}

const saved = async (workbook: Workbook): Promise<Buffer> => Buffer.from(await workbook.xlsx.writeBuffer())

const firstSheet = (workbook: Workbook): Worksheet => {
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('没有工作表')
  return sheet
}

const fill = (sheet: Worksheet, row: number, { disposition, reason, revisedText }: Answer): void => {
  const texts = [dispositions[disposition].label, reason, revisedText]
  for (const [at, text] of texts.entries()) sheet.getRow(row).getCell(6 + at).value = text
}

const edits = new Map<number, Answer>([
  [11, { disposition: 'partial', reason: '保留第一项。', revisedText: '删去第五条第二款第二项' }],
  [13, { disposition: 'accepted', reason: '', revisedText: '' }],
])

const filledIn = async (): Promise<Workbook> => {
  const workbook = await opened(await write())
  for (const [at, { id }] of comments.entries()) {
    const answer = edits.get(id)
    if (answer !== undefined) fill(firstSheet(workbook), 4 + at, answer)
  }
  return workbook
}

const expectEdits = async (bytes: Buffer): Promise<void> => {
  const plan = await planOf(bytes)
  expect(plan).toMatchObject({ conflicts: [], refused: [], troubles: [], added: [], missing: [] })
  expect(new Map(plan.changes.map(item => [item.commentId, item.theirs]))).toEqual(edits)
}

test('填写、隐藏行、筛选、插列、排序之后存盘，收回的正是所填的', async () => {
  const workbook = await filledIn()
  const sheet = firstSheet(workbook)
  sheet.getRow(5).hidden = true
  sheet.getColumn(4).hidden = true
  sheet.spliceColumns(3, 0, ['', '', '经手人', '小王'])
  const [one, other] = [sheet.getRow(4).values, sheet.getRow(7).values]
  sheet.getRow(4).values = rowValues(other)
  sheet.getRow(7).values = rowValues(one)
  await expectEdits(await saved(workbook))
})

const rowValues = (values: unknown): CellValue[] => (Array.isArray(values) ? values : [])

test('复制工作表之后，没动的那张不掩盖填了的那张', async () => {
  const workbook = await filledIn()
  const untouched = firstSheet(await opened(await write()))
  const copy = workbook.addWorksheet('意见处理表 (2)')
  untouched.eachRow((row, at) => {
    copy.getRow(at).values = rowValues(row.values)
  })
  await expectEdits(await saved(workbook))
})

const soffice = '/usr/bin/soffice'
const hasOffice = (() => {
  try {
    return readFileSync(soffice).length > 0
  } catch {
    return false
  }
})()
const describeOffice = hasOffice ? describe : describe.skip

describeOffice('用 LibreOffice 另存（未安装时跳过）', () => {
  const convert = async (bytes: Buffer, to: string): Promise<Buffer> => {
    const folder = mkdtempSync(join(tmpdir(), 'caina-office-test-'))
    try {
      const source = join(folder, 'filled.xlsx')
      writeFileSync(source, bytes)
      const profile = pathToFileURL(join(folder, 'profile')).href
      await promisify(execFile)(
        soffice,
        [
          `-env:UserInstallation=${profile}`,
          '--headless',
          '--convert-to',
          to,
          '--outdir',
          join(folder, 'out'),
          source,
        ],
        { timeout: 100_000 },
      )
      return readFileSync(join(folder, 'out', `filled.${to}`))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  test('另存为 .xlsx 之后，收回的正是所填的', async () => {
    await expectEdits(await convert(await saved(await filledIn()), 'xlsx'))
  }, 120_000)

  test('原样另存，什么也不改', async () => {
    expect(await planOf(await convert(await write(), 'xlsx'))).toMatchObject({
      ...quiet,
      unchanged: comments.length,
    })
  }, 120_000)
})
