import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { password, type Started, startWithPeople } from '../web/helpers'

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** Debian's Chromium, or the one CHROMIUM names. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

export const addressOf = (server: Started['server']): string => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server does not listen.')
  return `http://127.0.0.1:${address.port}`
}

/** A browser for the tests of a file, and for each of them a fresh world whose problems fail it. */
export const browserAndWorld = () => {
  let browser: Browser | null = null
  let world: Awaited<ReturnType<typeof startWithPeople>> | null = null
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    world = await startWithPeople()
  })
  afterEach(async () => {
    await world?.stop()
    expect(world?.problems).toEqual([])
  })
  const ready = <T>(thing: T | null): T => {
    if (thing === null) throw new Error('Only inside a test.')
    return thing
  }
  return {
    get browser() {
      return ready(browser)
    },
    get world() {
      return ready(world)
    },
  }
}

/** A page of its own, on this server; what the browser complains about fails the test that asks `complaints`. */
export const openPage = async (
  browser: Browser,
  server: Started['server'],
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> => {
  const context = await browser.newContext({
    baseURL: addressOf(server),
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    // The pages fade their colours only for those who like motion; axe must not measure a colour half-way.
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    // A refused form (422) and a refused page (403) are told by the browser as errors too; those are meant.
    const isAnswer = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isAnswer) complaints.push(message.text())
  })
  return { page, complaints }
}

export const signInOnPage = async (page: Page, name: string): Promise<void> => {
  await page.goto('/login')
  await page.getByLabel('登录名').fill(name)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(address => address.pathname !== '/login')
}

/** What axe finds wrong with the page as it stands, one line each; empty when nothing. */
export const accessibilityProblems = async (page: Page): Promise<string[]> => {
  // Through the debugger, not a script element: the page's policy allows no inline script.
  await page.evaluate(axeSource)
  const found: unknown = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations.flatMap(violation =>
      violation.nodes.map(node => violation.id + ': ' + node.target.join(' ') + ' — ' + node.failureSummary)))`,
  )
  return Array.isArray(found) ? found.map(String) : ['axe gave nothing']
}

/** No accessibility fault, no id given twice, and no sideways scrolling of the page itself. */
export const checkAccessibility = async (page: Page): Promise<void> => {
  expect({ address: page.url(), problems: await accessibilityProblems(page) }).toEqual({
    address: page.url(),
    problems: [],
  })
  const twice: unknown = await page.evaluate(
    "[...document.querySelectorAll('[id]')].map(each => each.id).filter((id, at, all) => all.indexOf(id) !== at)",
  )
  expect({ address: page.url(), twice }).toEqual({ address: page.url(), twice: [] })
  const overflow: unknown = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect({ address: page.url(), overflow }).toEqual({ address: page.url(), overflow: 0 })
}

/** Holds the page in both themes and both widths; PICTURES names a folder for pictures of what was held. */
export const look = async (page: Page, name: string): Promise<void> => {
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 820 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await checkAccessibility(page)
      const folder = process.env['PICTURES']
      if (folder === undefined) continue
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true })
    }
  }
  await page.setViewportSize({ width: 1366, height: 820 })
  await page.emulateMedia({ colorScheme: 'light' })
}
