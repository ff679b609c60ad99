import type { Page } from 'playwright-core'
import { commentsOf } from '../../src/store/comments'
import { draftsOf } from '../../src/store/drafts'
import { roundsOf } from '../../src/store/rounds'
import { browserAndWorld, checkAccessibility, openPage, signInOnPage } from './browser'

const at = browserAndWorld()

const before = [
  '江州市节约用水办法',
  '第一条 为了节约用水，制定本办法。',
  '第二条 供水企业应当每年至少检查一次管网。（牵头单位：市水利局。配合单位：市财政局）',
  '第三条 所需经费由市级财政足额保障。',
].join('\n')
const after = before.replace('每年至少', '每半年至少')

const addDraft = async (page: Page, home: string, stage: string, text: string) => {
  await page.goto(`${home}/drafts`)
  await checkAccessibility(page)
  await page.getByLabel('稿次').selectOption({ label: stage })
  await page.getByLabel('文稿名称').fill(`节约用水办法（${stage}）`)
  await page.locator('input[type=file]').setInputFiles({
    name: `${stage}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  })
  await page.getByRole('button', { name: '保存文稿' }).click()
  await page.waitForURL(/drafts\/\d+$/)
  await checkAccessibility(page)
}

const adopt = async (page: Page, address: string) => {
  await page.goto(address)
  await checkAccessibility(page)
  await page.getByRole('link', { name: '审核这一条' }).click()
  await page.getByRole('radio', { name: '采纳', exact: true }).check()
  await page.getByRole('button', { name: '保存，下一条' }).click()
  await page.waitForLoadState()
}

test('放入文稿、登记意见、采纳、放入下一稿、看结论、认定、定稿', async () => {
  const { page, complaints } = await openPage(at.browser, at.world.server)
  await signInOnPage(page, 'administrator')
  const home = `/projects/${at.world.projectId}`
  await addDraft(page, home, '征求意见稿', before)
  await page.goto(`${home}/rounds/new`)
  await page.getByLabel('征求意见的文稿').selectOption({ index: 1 })
  await page.getByRole('button', { name: '新建轮次' }).click()
  await page.waitForURL(/consultees$/)
  const round = `${home}/rounds/${(await roundsOf(at.world.db, at.world.projectId))[0]?.id}`

  const [draft] = await draftsOf(at.world.db, at.world.projectId)
  await page.goto(`${home}/drafts/${draft?.id}/duties`)
  await checkAccessibility(page)
  await page.getByRole('button', { name: /加入/ }).click()
  await page.getByText('都在“第一次征求意见”的名单中').waitFor()

  for (const [unit, body] of [
    ['市财政局', '建议将第二条“每年至少”修改为“每半年至少”。'],
    ['市财政局', '建议将第三条“足额保障”修改为“按事权分担”。'],
  ] as const) {
    await page.goto(`${round}/comments/new?unit=${encodeURIComponent(unit)}`)
    await page.getByLabel('意见内容（来函原话）').fill(body)
    await page.getByLabel('意见内容（来函原话）').press('Control+Enter')
    await page.getByText('意见已登记').waitFor()
  }
  const comments = await commentsOf(
    at.world.db,
    (await roundsOf(at.world.db, at.world.projectId))[0]?.id ?? 0,
  )
  for (const { id } of comments) await adopt(page, `${round}/comments/${id}`)

  // From the comment to the clause, its words marked.
  await page.goto(`${round}/comments/${comments[0]?.id}`)
  await page.getByRole('link', { name: '第二条', exact: true }).click()
  await page.locator('mark.here', { hasText: '每年至少' }).waitFor()
  await checkAccessibility(page)

  await page.goto(`${round}/landing`)
  await page.getByText('还没有下一稿').waitFor()
  await checkAccessibility(page)
  await addDraft(page, home, '送审稿', after)
  await page.goto(`${round}/landing`)
  await page.getByRole('heading', { name: '未落实 1 处' }).waitFor()
  await checkAccessibility(page)

  await page.goto(`${round}/close`)
  await page.getByText('还有 1 条没有落实').waitFor()
  await checkAccessibility(page)
  expect(await page.getByRole('button', { name: '定稿并存快照' }).count()).toBe(0)

  await page.goto(`${round}/landing`)
  await page.locator('summary', { hasText: '人工认定' }).first().click()
  await page.getByRole('button', { name: '结论有误，其实已经落实' }).click()
  await page.getByRole('alert').waitFor()
  await checkAccessibility(page)
  await page.getByLabel('依据').first().fill('分担办法写入配套细则第三条。')
  await page.getByRole('button', { name: '结论有误，其实已经落实' }).click()
  await page.getByText('采纳的意见都已写进后稿，或经人工认定。').waitFor()
  await checkAccessibility(page)

  await page.goto(`${round}/close`)
  await page.getByRole('button', { name: '定稿并存快照' }).click()
  await page.getByText('已定稿，存为第 1 号快照。').waitFor()
  await checkAccessibility(page)
  expect(complaints).toEqual([])
})
