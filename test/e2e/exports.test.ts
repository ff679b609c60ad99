import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { loadSample } from '../../src/actions/projects/loadSample'
import { startWithPeople } from '../web/helpers'
import { checkAccessibility, openBrowser, openPage, signInOnPage } from './browser'

type World = Awaited<ReturnType<typeof startWithPeople>>

let browser: Browser
let world: World
let home: string

/** Every export is a long one, and nobody waits for it. */
beforeAll(async () => {
  browser = await openBrowser()
  world = await startWithPeople({}, 'sqlite', 0, 0)
  home = `/projects/${await loadSample(world.db, { uploads: world.config.uploads }, world.by)}`
})
afterAll(async () => {
  await browser.close()
  await world.stop()
  expect(world.problems).toEqual([])
})

test('长的导出在自己的页上说明进度，做好后自动下载一次，再看这页不重复下载', async () => {
  const { page, complaints } = await openPage(browser, world.server)
  await signInOnPage(page, 'root')
  // The script's first question is held back until the page of the work under way has been looked at.
  const held: (() => void)[] = []
  const seen = new Promise<void>(resolve => held.push(resolve))
  await page.route('**/exports/*/state', async route => {
    await seen
    await route.continue()
  })
  await page.goto(`${home}/table`)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出 Excel' }).click()
  await page.getByRole('heading', { name: '正在导出' }).waitFor()
  expect(await page.getByRole('status').textContent()).toMatch(/^(?!.*排队).+已用 \d+ 秒。$/)
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme: width === 390 ? 'dark' : 'light' })
    await checkAccessibility(page)
  }
  for (const release of held) release()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  await page.getByRole('heading', { name: '已做好' }).waitFor()
  await checkAccessibility(page)
  let again = 0
  page.on('download', () => {
    again += 1
  })
  await page.reload()
  await page.getByRole('heading', { name: '已做好' }).waitFor()
  expect(again).toBe(0)
  const asked = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载' }).click()
  expect((await asked).suggestedFilename()).toBe(file.suggestedFilename())
  expect(complaints).toEqual([])
})
