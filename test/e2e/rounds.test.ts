import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { auditSources } from '../../src/domain/checking/auditSources'
import { readUpload } from '../../src/files/reading/readUpload'
import { commentsOf } from '../../src/store/comments'
import { roundsOf } from '../../src/store/rounds'
import { browserAndWorld, checkAccessibility, openPage, signInOnPage } from './browser'

const at = browserAndWorld()

const slipped = [
  '《江州市节约用水办法》第二次征求意见稿意见采纳情况表',
  '序号\t单位\t修改意见\t采纳情况\t不采纳理由',
  '1\t市财政局\t建议将第三条“足额保障”修改为“按事权分担”。\t采纳\t',
  '2\t市气象局\t建议将“人工影响增雨”改为“人工增雨”。\t\t',
  '3\t市海事局\t无意见\t采纳\t',
  '4\t合溪县人民政府\t无意见\t\t',
  '5\t合溪县人民政府\t无意见\t\t',
  '合计：反馈意见2条，采纳2条。',
].join('\n')

const download = async (page: Page, name: string): Promise<Buffer> => {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name }).first().click()
  return readFileSync(await (await waiting).path())
}

test('导入一张表、先看后存、一键改正、合并、导出，导出的表核对无误', async () => {
  const { page, complaints } = await openPage(at.browser, at.world.server)
  await signInOnPage(page, 'administrator')
  await page.goto(`/projects/${at.world.projectId}/imports/new`)
  await checkAccessibility(page)
  await page.getByLabel('或者把表格、来函粘贴在这里').fill(slipped)
  await page.getByRole('button', { name: '识别' }).click()
  await page.getByText('尚未保存，请先看一遍').waitFor()
  await checkAccessibility(page)
  await page.getByRole('button', { name: '保存 5 行' }).click()
  await page.getByRole('heading', { name: '第二次征求意见', exact: true }).waitFor()
  await checkAccessibility(page)
  await page.getByRole('button', { name: /移到第 2 行/ }).click()
  await page.getByRole('button', { name: /合并为一行/ }).click()
  await page.getByText('没有发现问题').waitFor()
  await checkAccessibility(page)
  const bytes = await download(page, '导出采纳情况表')
  const { findings, tables } = auditSources([await readUpload(bytes, '导出.xlsx')])
  expect(findings).toEqual([])
  expect(tables[0]?.tally).toMatchObject({ comments: 2, accepted: 2, noComment: 2 })
  expect(complaints).toEqual([])
})

test('只用键盘：登记两条意见，审核人逐条定采纳', async () => {
  const drafter = await openPage(at.browser, at.world.server)
  await signInOnPage(drafter.page, 'drafter')
  const { page } = drafter
  const keys = page.keyboard
  await page.goto(`/projects/${at.world.projectId}/rounds/new`)
  await checkAccessibility(page)
  await page.getByLabel('发出日期').focus()
  await keys.insertText('2024年1月8日')
  await keys.press('Enter')
  await page.waitForURL(/consultees$/)
  await page.getByLabel('单位名单').focus()
  await keys.insertText('市财政局\n市水利局')
  await keys.press('Control+Enter')
  await page.getByText('已加入 2 个单位。').waitFor()
  await checkAccessibility(page)
  const round = (await roundsOf(at.world.db, at.world.projectId))[0]?.id ?? 0
  await page.goto(`/projects/${at.world.projectId}/rounds/${round}/comments/new?unit=市财政局`)
  await checkAccessibility(page)
  for (const body of ['建议将第三条“足额”修改为“按事权”。', '建议删去第五条。']) {
    await page.waitForFunction('document.activeElement.id === "body"')
    await keys.insertText(body)
    await keys.press('Control+Enter')
    await page.getByRole('link', { name: body }).waitFor()
    await page.waitForLoadState()
  }
  expect((await commentsOf(at.world.db, round)).map(comment => comment.unit)).toEqual([
    '市财政局',
    '市财政局',
  ])

  const reviewer = await openPage(at.browser, at.world.server)
  await signInOnPage(reviewer.page, 'reviewer')
  const [first] = await commentsOf(at.world.db, round)
  await reviewer.page.goto(`/projects/${at.world.projectId}/rounds/${round}/comments/${first?.id}`)
  await checkAccessibility(reviewer.page)
  await reviewer.page.getByRole('link', { name: '审核这一条' }).click()
  await reviewer.page.getByRole('radio', { name: '采纳', exact: true }).focus()
  await reviewer.page.keyboard.press('Space')
  await reviewer.page.keyboard.press('Control+Enter')
  await reviewer.page.getByRole('region', { name: '第 2 条意见' }).waitFor()
  await reviewer.page.getByRole('radio', { name: '不采纳' }).check()
  await reviewer.page.getByRole('button', { name: '保存，下一条' }).click()
  await reviewer.page.getByRole('alert').waitFor()
  await checkAccessibility(reviewer.page)
  await reviewer.page.locator('#reason').fill('上位法已有规定。')
  await reviewer.page.getByRole('button', { name: '保存，下一条' }).click()
  await reviewer.page.getByText('没有别的待处理意见了').waitFor()
  expect((await commentsOf(at.world.db, round)).map(comment => comment.decision?.disposition)).toEqual([
    'accepted',
    'rejected',
  ])
})

test('核对一张现成的表：放入、看结论、下载报告', async () => {
  const { page, complaints } = await openPage(at.browser, at.world.server)
  await signInOnPage(page, 'viewer')
  await page.goto('/audit')
  await checkAccessibility(page)
  await page
    .getByLabel('选择或拖入文件，可以一次几个')
    .setInputFiles({ name: '采纳情况表.txt', mimeType: 'text/plain', buffer: Buffer.from(slipped) })
  await page.getByRole('button', { name: '核对' }).click()
  await page.getByRole('heading', { name: /发现 1 处错误/ }).waitFor()
  await checkAccessibility(page)
  const report = await download(page, '下载核对报告（Excel 表格）')
  expect(report.subarray(0, 2).toString()).toBe('PK')
  expect(complaints).toEqual([])
})
