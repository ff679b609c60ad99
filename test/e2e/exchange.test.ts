import { readFileSync } from 'node:fs'
import { Workbook } from 'exceljs'
import type { Browser, Page } from 'playwright-core'
import { logComment } from '../../src/actions/comments/logComment'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { createRound } from '../../src/actions/rounds/createRound'
import { commentsOf } from '../../src/store/comments'
import { plainRound, plainTexts } from '../records'
import { startWithPeople } from '../web/helpers'
import { checkAccessibility, openBrowser, openPage, signInOnPage } from './browser'

let browser: Browser
let world: Awaited<ReturnType<typeof startWithPeople>>
let round: string
let roundId: number

const bodies = [
  '建议删去第五条。',
  '建议将“足额”修改为“按事权”。',
  '建议明确再生水的定义。',
  '建议增加奖励。',
]

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  world = await startWithPeople()
  roundId = await createRound(world.db, { ...plainRound, projectId: world.projectId }, world.by)
  for (const body of bodies) {
    await logComment(world.db, { roundId, unit: '市财政局', body, ...plainTexts }, world.by)
  }
  round = `/projects/${world.projectId}/rounds/${roundId}`
})
afterEach(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

const exportOn = async (page: Page): Promise<Buffer> => {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出供填写' }).click()
  return readFileSync(await (await waiting).path())
}

/** Fills cells of the first sheet in: row 4 is the first comment. */
const fillIn = async (bytes: Buffer, cells: Readonly<Record<string, string>>): Promise<Buffer> => {
  const workbook = new Workbook()
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  await workbook.xlsx.load(copy)
  for (const [address, text] of Object.entries(cells)) {
    const cell = workbook.worksheets[0]?.getCell(address)
    if (cell) cell.value = text
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

const bringBack = async (page: Page, name: string, buffer: Buffer, filledBy: string): Promise<void> => {
  await page.goto(`${round}/exchanges`)
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.getByLabel('选择或拖入填写后的文件').setInputFiles({ name, mimeType, buffer })
  await page.getByLabel('填表人').fill(filledBy)
  await page.getByRole('button', { name: '收回，先看改动' }).click()
  await page.getByText('尚未保存，请先看一遍').waitFor()
}

const dispositionsNow = async () =>
  (await commentsOf(world.db, roundId)).map(comment => comment.decision?.disposition ?? 'open')

test('导出、两个人各填一份、先后收回：先收的照改，冲突逐条选，谁的都不丢', async () => {
  const { page, complaints } = await openPage(browser, world.server)
  await signInOnPage(page, 'reviewer')
  await page.goto(round)
  await page.getByRole('link', { name: '导出供填写' }).click()
  await page.getByRole('heading', { name: '离线填写' }).waitFor()
  await checkAccessibility(page)
  const blank = await exportOn(page)
  const first = await fillIn(blank, { F4: '采纳', F5: '采纳' })
  const second = await fillIn(blank, { F4: '不采纳', G4: '上位法已有规定。', F6: '采纳', F7: '再研究' })

  await bringBack(page, '张处填好.xlsx', first, '张处')
  await checkAccessibility(page)
  await page.getByRole('button', { name: '全部采用（2 处）' }).click()
  await page.getByText('已采用 2 处改动').waitFor()
  expect(await dispositionsNow()).toEqual(['accepted', 'accepted', 'open', 'open'])

  await bringBack(page, '王处填好.xlsx', second, '王处')
  await page.getByText('冲突 1 处').waitFor()
  await page.getByText('看不出结论').waitFor()
  await checkAccessibility(page)
  await page.getByLabel('采用表中的：第 1 条').check()
  await page.getByRole('button', { name: '采用勾选和选定的' }).click()
  await page.getByText('已采用 2 处改动').waitFor()
  expect(await dispositionsNow()).toEqual(['rejected', 'accepted', 'accepted', 'open'])
  await page.goto(`/projects/${world.projectId}/events`)
  await page.getByText('按填写的表“王处填好.xlsx”（王处填）将采纳情况由“采纳”改为“不采纳”').waitFor()
  expect(complaints).toEqual([])
})

test.each([
  ['light', 1366],
  ['light', 390],
  ['dark', 1366],
  ['dark', 390],
] as const)('收回的每一种情形都没有无障碍问题，也不左右滚动（%s，%i）', async (colorScheme, width) => {
  const { page, complaints } = await openPage(browser, world.server, {
    colorScheme,
    viewport: { width, height: 768 },
  })
  await signInOnPage(page, 'administrator')
  await page.goto(`${round}/exchanges`)
  const blank = await exportOn(page)
  const [comment] = await commentsOf(world.db, roundId)
  await recordDecision(
    world.db,
    { commentId: comment?.id ?? 0, disposition: 'accepted', reason: '', revisedText: '', seen: null },
    world.by,
  )
  const filled = await fillIn(blank, {
    F4: '不采纳',
    G4: '上位法已有规定。',
    F5: '采纳',
    H5: '按事权分担',
    I5: '电话核实过',
    F6: '不采纳',
    F7: '采纳/不采纳',
    C8: '市水利局',
    E8: '建议增加旱情预警。',
    F8: '采纳',
    K3: '局领导批示',
    K4: '请研究',
  })
  await bringBack(page, '王处填好.xlsx', filled, '王处')
  await checkAccessibility(page)
  await page.getByRole('checkbox', { name: /登记市水利局的意见/ }).check()
  await page.getByRole('button', { name: '登记勾选的行' }).click()
  await page.getByText('已登记 1 条新的意见').waitFor()
  await page.getByRole('button', { name: '其余不采用，结束' }).click()
  await page.getByText('这份表已处理完').waitFor()
  await checkAccessibility(page)
  await page.getByRole('link', { name: '王处填好.xlsx', exact: true }).click()
  await checkAccessibility(page)
  expect(await dispositionsNow()).toEqual(['accepted', 'open', 'open', 'open', 'accepted'])
  expect(complaints).toEqual([])
})
