import type { Page } from 'playwright-core'
import { createRound } from '../../src/actions/rounds/createRound'
import { commentsOf } from '../../src/store/comments'
import { plainRound } from '../actions/world'
import { browserAndWorld, checkAccessibility, openPage, signInOnPage } from './browser'

const at = browserAndWorld()

/** Tab until this is where the keys go. */
const tabTo = async (page: Page, words: string): Promise<void> => {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab')
    const here: unknown = await page.evaluate('document.activeElement.textContent.trim()')
    if (here === words) return
  }
  throw new Error(`${words} is not reached by Tab`)
}

test('登记意见不用鼠标：从轮次页进入，填单位、原话，Ctrl+Enter，接着登记下一条、换一个单位', async () => {
  const roundId = await createRound(
    at.world.db,
    { ...plainRound, projectId: at.world.projectId },
    at.world.by,
  )
  const { page, complaints } = await openPage(at.browser, at.world.server)
  await signInOnPage(page, 'drafter')
  const keys = page.keyboard
  await page.goto(`/projects/${at.world.projectId}/rounds/${roundId}/comments`)
  await tabTo(page, '登记意见')
  await keys.press('Enter')
  await page.getByRole('heading', { name: '登记意见' }).waitFor()
  await page.waitForFunction('document.activeElement.id === "unit"')
  await keys.insertText('市财政局')
  await keys.press('Tab')
  const log = async (body: string) => {
    await page.waitForFunction('document.activeElement.id === "body"')
    await keys.insertText(body)
    await keys.press('Control+Enter')
    await page.getByRole('link', { name: body }).waitFor()
    await page.waitForLoadState()
  }
  await log('建议将第三条“足额”修改为“按事权”。')
  // The next of the same letter: nothing but its text and Ctrl+Enter.
  await log('建议删去第五条。')
  // Another unit: one key back, its name over the one before.
  await page.waitForFunction('document.activeElement.id === "body"')
  await keys.press('Shift+Tab')
  await page.waitForFunction('document.activeElement.id === "unit"')
  await keys.press('Control+a')
  await keys.insertText('市水利局')
  await keys.press('Tab')
  await log('建议增加附则。')
  await checkAccessibility(page)
  const logged = await commentsOf(at.world.db, roundId)
  expect(logged.map(({ unit, body }) => [unit, body])).toEqual([
    ['市财政局', '建议将第三条“足额”修改为“按事权”。'],
    ['市财政局', '建议删去第五条。'],
    ['市水利局', '建议增加附则。'],
  ])
  expect(complaints).toEqual([])
})
