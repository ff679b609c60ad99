import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { loadSample } from '../../src/actions/projects/loadSample'
import { checkPackage } from '../../src/files/packages/checkPackage'
import { openZip } from '../../src/files/zipReader'
import { openDatabase } from '../../src/store/database'
import { roundsOf } from '../../src/store/rounds'
import { startWithPeople } from '../web/helpers'
import { checkAccessibility, openBrowser, openPage, signInOnPage } from './browser'

type World = Awaited<ReturnType<typeof startWithPeople>>

let browser: Browser
let world: World
let home: string
let round: string

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  world = await startWithPeople()
  const projectId = await loadSample(world.db, { uploads: world.config.uploads }, world.by)
  const [, second] = await roundsOf(world.db, projectId)
  home = `/projects/${projectId}`
  round = `${home}/rounds/${second?.id}`
})
afterEach(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

const downloaded = async (page: Page, press: () => Promise<void>): Promise<string> => {
  const waiting = page.waitForEvent('download')
  await press()
  return (await waiting).path()
}

test('照通用表新建表式，预览跟着变，存下后用它看表、导出', async () => {
  const { page, complaints } = await openPage(browser, world.server)
  await signInOnPage(page, 'root')
  await page.goto('/templates')
  await checkAccessibility(page)
  await page.getByRole('link', { name: '照此新建' }).first().click()
  await page.getByLabel('表式名称').fill('本局表式')
  await page.getByLabel('“修改意见”的栏名').fill('意见内容')
  await page.locator('#preview').getByRole('columnheader', { name: '意见内容' }).waitFor()
  await page.getByRole('button', { name: '上移“采纳情况”' }).click()
  await page.getByRole('status').getByText('“采纳情况”在第 3 位').waitFor()
  const headers = page.locator('#preview').getByRole('columnheader')
  await headers.nth(2).getByText('采纳情况').waitFor()
  expect(await headers.allTextContents()).toEqual(['序号', '单位', '采纳情况', '意见内容', '不采纳理由'])
  const focused = page.locator('button:focus')
  expect(await focused.getAttribute('aria-label')).toBe('上移“采纳情况”')
  // At the end of the list the other button of the column takes over.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  expect(await focused.getAttribute('aria-label')).toBe('下移“采纳情况”')
  await checkAccessibility(page)
  await page.getByRole('button', { name: '保存' }).last().click()
  await page.getByText('表式已保存').waitFor()
  await checkAccessibility(page)
  await page.goto(`${home}/table`)
  await page.getByLabel('表式', { exact: true }).selectOption({ label: '本局表式' })
  await page.getByLabel('分组').selectOption({ label: '按条款' })
  await page.getByRole('button', { name: '换一种样子' }).click()
  await page.getByRole('columnheader', { name: '意见内容' }).first().waitFor()
  await checkAccessibility(page)
  const file = await downloaded(page, () => page.getByRole('link', { name: '导出 Excel' }).click())
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  expect(complaints).toEqual([])
})

test('没有脚本也能调栏目、看预览、保存', async () => {
  const { page } = await openPage(browser, world.server, { javaScriptEnabled: false })
  await signInOnPage(page, 'root')
  await page.goto('/templates/new?from=standards')
  await page.getByLabel('表式名称').fill('无脚本表式')
  await page.getByRole('button', { name: '下移“序号”' }).click()
  expect(await page.getByRole('button', { name: '下移“序号”' }).getAttribute('autofocus')).not.toBeNull()
  await page.getByRole('button', { name: '刷新预览' }).click()
  expect(await page.locator('#preview').textContent()).toContain('处理意见')
  await page.getByLabel('表式名称').press('Enter')
  await page.getByText('表式已保存').waitFor()
})

test('答复各单位、归档、备份', async () => {
  const { page, complaints } = await openPage(browser, world.server)
  await signInOnPage(page, 'root')
  await page.goto(`${round}/documents`)
  await checkAccessibility(page)
  const answers = await downloaded(page, () => page.getByRole('link', { name: /全部下载/ }).click())
  const zip = await openZip(answers)
  expect(zip.names.length).toBe(await page.getByRole('link', { name: /^下载 Word/ }).count())
  zip.close()
  const archive = await downloaded(page, () => page.getByRole('button', { name: '归档' }).click())
  expect((await checkPackage(archive)).differences).toEqual([])
  const { db } = await openDatabase(world.config.database)
  await db.destroy()
  await page.getByRole('link', { name: '还没有备份过' }).click()
  await checkAccessibility(page)
  await page.getByRole('button', { name: '立即备份' }).click()
  await page.getByText('备份已做好并读回核对').waitFor()
  await checkAccessibility(page)
  expect(complaints).toEqual([])
})
