import type { Browser } from 'playwright-core'
import { logComment } from '../../src/actions/comments/logComment'
import { groupRound } from '../../src/actions/desk/groupRound'
import { createRound } from '../../src/actions/rounds/createRound'
import { commentsOf } from '../../src/store/comments'
import { plainRound } from '../actions/world'
import { startWithPeople } from '../web/helpers'
import { openBrowser, openPage, signInOnPage } from './browser'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const noFields = { clause: '', original: '', proposed: '', rationale: '', remark: '' }

test('没有脚本也能做完一天的事：筛选、打开、处理并写理由、撤销、一并处理、同类、搜索', async () => {
  const world = await startWithPeople()
  const { db, by, projectId } = world
  const roundId = await createRound(db, { ...plainRound, projectId }, by)
  const same = '建议将第九条“大型公共建筑”改为“大型公共建筑和工业园区”。'
  const bodies = ['建议删去第一条。', '建议由市水利局牵头。', same, same]
  for (const [index, body] of bodies.entries()) {
    await logComment(db, { roundId, unit: ['市财政局', '市水利局'][index % 2] ?? '', body, ...noFields }, by)
  }
  await groupRound(db, roundId, by)
  const decided = async () =>
    (await commentsOf(db, roundId)).map(comment => comment.decision?.disposition ?? 'open').toSorted()
  const { page, complaints } = await openPage(browser, world.server, { javaScriptEnabled: false })
  await signInOnPage(page, 'reviewer')
  const desk = `/projects/${projectId}/rounds/${roundId}/desk`

  await page.goto(desk)
  await page.getByLabel('搜索意见、理由、单位').fill('牵头')
  await page.getByRole('button', { name: '筛选' }).click()
  await page.getByText('1 条符合').waitFor()
  await page.getByRole('radio', { name: '不采纳', exact: false }).check()
  await page.getByRole('button', { name: '保存，下一条' }).click()
  await page.getByText('须写明理由').first().waitFor()
  expect(await page.getByRole('radio', { name: '不采纳', exact: false }).isChecked()).toBe(true)
  await page.locator('#reason').fill('分工由机构职责确定。')
  await page.getByRole('button', { name: '保存，下一条' }).click()
  await page.getByText('已保存。').waitFor()
  expect(await decided()).toEqual(['open', 'open', 'open', 'rejected'])
  await page.getByRole('button', { name: '撤销上一步' }).click()
  await page.getByText('已撤销，1 条恢复原状').waitFor()
  expect(await decided()).toEqual(['open', 'open', 'open', 'open'])

  await page.goto(`${desk}/list?text=${encodeURIComponent('删去')}`)
  await page.getByLabel('选中符合条件的全部').check()
  await page.getByRole('button', { name: '一并处理，先核对' }).click()
  await page.getByRole('radio', { name: '采纳', exact: true }).check()
  await page.getByRole('button', { name: '保存这几条' }).click()
  await page.getByText('已一并处理 1 条').waitFor()

  await page.goto(`${desk}/groups`)
  await page.getByRole('link', { name: '一并答复' }).click()
  await page
    .getByLabel(/^第 \d 条除外$/)
    .last()
    .check()
  await page.getByRole('radio', { name: '采纳', exact: true }).check()
  await page.getByRole('button', { name: '保存这几条' }).click()
  await page.getByText('已一并处理 1 条').waitFor()
  expect(await decided()).toEqual(['accepted', 'accepted', 'open', 'open'])

  await page.goto(`/projects/${projectId}/search`)
  await page.getByLabel('文字').fill('牵')
  await page.getByRole('button', { name: '筛选' }).click()
  expect(await page.locator('mark').first().textContent()).toBe('牵')
  expect(complaints).toEqual([])
  await world.stop()
  expect(world.problems).toEqual([])
}, 60_000)
