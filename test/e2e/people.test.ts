import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { browse, password, type Started, startApp, startWithPeople } from '../web/helpers'
import { accessibilityProblems, checkAccessibility, openBrowser, openPage, signInOnPage } from './browser'

let browser: Browser
let started: Started

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
afterEach(() => started.stop())

test('第一次使用：只用键盘建立管理员，再建项目', async () => {
  started = await startApp()
  const { page, complaints } = await openPage(browser, started.server)
  await page.goto('/')
  await checkAccessibility(page)
  await page.getByLabel('姓名').focus()
  const keys = page.keyboard
  for (const text of ['李娜', 'lina', password, password]) {
    await keys.insertText(text)
    await keys.press('Tab')
  }
  await keys.press('Enter')
  await page.getByRole('heading', { name: '从这里开始' }).waitFor()
  await checkAccessibility(page)
  await page.getByRole('link', { name: /新建项目/ }).click()
  await page.getByRole('button', { name: '新建项目' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.evaluate('document.activeElement.id')).toBe('problems')
  await checkAccessibility(page)
  await page.getByRole('link', { name: '请填写项目名称。' }).click()
  expect(await page.evaluate('document.activeElement.id')).toBe('name')
  await keys.insertText('节约用水办法')
  await page.getByLabel('文件标题').fill('《江州市节约用水办法》')
  await keys.press('Enter')
  await page.getByRole('heading', { name: '还没有轮次' }).waitFor()
  await checkAccessibility(page)
  expect(complaints).toEqual([])
})

test('登录过期后，刚才填的内容还在，登录后一键提交', async () => {
  const app = await startWithPeople()
  started = app
  const { page } = await openPage(browser, app.server)
  await signInOnPage(page, 'drafter')
  await page.goto('/projects/new')
  await page.getByLabel('项目名称').fill('供水管网改造方案')
  await page.getByLabel('文件标题').fill('江州市供水管网改造方案')
  app.clock.now = new Date(app.clock.now.getTime() + 13 * 3_600_000)
  await page.getByRole('button', { name: '新建项目' }).click()
  await page.getByText('刚才填写的内容已经保留').waitFor()
  await checkAccessibility(page)
  await page.getByLabel('登录名').fill('drafter')
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('供水管网改造方案').first().waitFor()
  await checkAccessibility(page)
  await page.getByRole('button', { name: '继续提交' }).click()
  await page.getByRole('heading', { name: '供水管网改造方案' }).waitFor()
  expect((await browse(app.server).get('/login')).status).toBe(200)
})

test('60 MB 的文件：一句话说清，回得去', async () => {
  const app = await startWithPeople()
  started = app
  const { page } = await openPage(browser, app.server)
  await signInOnPage(page, 'viewer')
  await page.goto('/audit')
  const big = join(mkdtempSync(join(tmpdir(), 'caina-')), '大表.xlsx')
  writeFileSync(big, Buffer.alloc(60 * 1024 * 1024, 7))
  await page.locator('input[type=file]').first().setInputFiles(big)
  await page.getByRole('button', { name: '核对' }).click()
  await page.getByText('没有保存').waitFor()
  expect(await page.locator('h1').textContent()).toBe('内容太大')
  await page.getByRole('link', { name: '返回刚才的页面' }).click()
  expect(new URL(page.url()).pathname).toBe('/audit')
  rmSync(big)
})

test('无障碍检查真的会发现问题', async () => {
  started = await startApp()
  const { page } = await openPage(browser, started.server)
  await page.goto('/setup')
  await page.evaluate("document.querySelector('label').remove(); document.body.append(new Image())")
  const problems = (await accessibilityProblems(page)).join('\n')
  expect(problems).toMatch(/^label: /m)
  expect(problems).toMatch(/^image-alt: /m)
})
