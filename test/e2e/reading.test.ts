import type { Browser, Page } from 'playwright-core'
import { logComment } from '../../src/actions/comments/logComment'
import { addConsultees } from '../../src/actions/rounds/addConsultees'
import { createRound } from '../../src/actions/rounds/createRound'
import { commentsOf } from '../../src/store/comments'
import { plainRound } from '../actions/world'
import { startWithPeople } from '../web/helpers'
import { look, openBrowser, openPage, signInOnPage } from './browser'

type World = Awaited<ReturnType<typeof startWithPeople>>

let browser: Browser
let world: World

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  world = await startWithPeople()
})
afterEach(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

const roundWith = async (...units: string[]): Promise<number> => {
  const roundId = await createRound(world.db, { ...plainRound, projectId: world.projectId }, world.by)
  await addConsultees(world.db, { roundId, names: units }, world.by)
  return roundId
}

const open = async () => {
  const opened = await openPage(browser, world.server)
  await signInOnPage(opened.page, 'administrator')
  return { ...opened, home: `/projects/${world.projectId}` }
}

const put = async (page: Page, name: string, text: string): Promise<void> => {
  await page
    .getByLabel('选择或拖入文件')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: '识别' }).click()
}

test('没有认出的列指定一次，单位确认一次，对照已有的轮次只存新的', async () => {
  const roundId = await roundWith('江州市水务发展集团有限公司', '市财政局')
  const body = '建议删去第五条中有关收费的规定。'
  const plain = { clause: '', original: '', proposed: '', rationale: '', remark: '' }
  await logComment(world.db, { ...plain, roundId, unit: '市财政局', body }, world.by)
  const { page, complaints, home } = await open()
  await page.goto(`${home}/imports/new?round=${roundId}`)
  await look(page, 'new')
  const rows = [
    `1\t市财政局\t${body}\t采纳\t已阅`,
    '2\t市财政局\t建议将第八条“可以”改为“应当”，便于执行。\t\t',
    '3\t水务发展集团\t建议第十二条明确管网改造的责任主体。\t同意考虑\t',
  ]
  await put(page, '汇总.txt', ['序号\t来自\t修改意见\t采纳情况\t批次', ...rows].join('\n'))
  await page.getByText('请确认各列是什么').waitFor()
  await look(page, 'columns')
  await page.getByLabel('来自识别为').selectOption({ label: '单位' })
  await page.getByRole('button', { name: '确认各列' }).click()
  await page.getByText('这些名称是不是同一个单位').waitFor()
  await look(page, 'names')
  await page.getByRole('radio', { name: '是', exact: true }).check()
  await page.getByRole('button', { name: '确认单位' }).click()
  await page.getByText('“水务发展集团”就是“江州市水务发展集团有限公司”').waitFor()
  await page.getByRole('button', { name: /^有变动/ }).click()
  await look(page, 'changed')
  await page.getByRole('button', { name: /^全部/ }).click()
  await page.getByRole('button', { name: '保存新增的 2 行和勾选的采纳情况' }).click()
  await page.getByText('已导入 2 行，采用文件中的采纳情况 1 条。').waitFor()
  const comments = await commentsOf(world.db, roundId)
  expect(comments.map(each => each.unit)).toEqual(['江州市水务发展集团有限公司', '市财政局', '市财政局'])
  await page.goto(`${home}/imports/new`)
  await put(
    page,
    '再来.txt',
    ['序号\t来自\t修改意见\t采纳情况\t批次', '1\t市司法局\t建议增加附则。\t\t'].join('\n'),
  )
  await page.getByText('已按上次确认的各列读入').waitFor({ state: 'attached' })
  expect(complaints).toEqual([])
})

const letter = (...paragraphs: string[]) =>
  [
    '江州市财政局',
    '关于《江州市节约用水办法（征求意见稿）》意见的复函',
    '市水利局：',
    '你局来函收悉。经认真研究，提出以下意见：',
    ...paragraphs,
    '特此函复。',
    '（联系人：王某，联系电话：0770-1234567）',
    '江州市财政局',
    '2024年2月16日',
  ].join('\n')

test('从来函读出意见，再读入更正的来函，并排对照后替换', async () => {
  const roundId = await roundWith('江州市财政局', '市水利局')
  const { page, complaints, home } = await open()
  await page.goto(`${home}/rounds/${roundId}/consultees`)
  await page
    .getByRole('link', { name: /登记回函/ })
    .first()
    .click()
  await page.getByRole('link', { name: '从来函读出意见' }).click()
  const first = letter('一、建议删去第五条。', '二、建议将第八条“可以安排资金”改为“应当安排资金”。')
  await put(page, '复函.txt', first)
  await page.getByRole('heading', { name: '来函“复函.txt”' }).waitFor()
  await look(page, 'letter')
  await page.getByRole('button', { name: '保存来函和意见 2 条' }).click()
  await page.getByText('江州市财政局的来函已登记').waitFor()
  await look(page, 'reply')
  await page.getByRole('link', { name: '读入更正的来函' }).click()
  const second = letter(
    '一、建议删去第五条。',
    '二、建议将第八条“可以安排资金”改为“应当足额安排资金”。',
    '三、建议附则明确施行日期。',
  )
  await put(page, '更正.txt', second)
  await page.getByRole('heading', { name: /已有回函/ }).waitFor()
  await look(page, 'corrected')
  await page.getByRole('button', { name: '保存来函和意见 3 条' }).click()
  await page.getByRole('alert').waitFor()
  await look(page, 'refused')
  await page.getByRole('radio', { name: '更正后的回函，替换原来的' }).check()
  await page.getByRole('button', { name: '保存来函和意见 3 条' }).click()
  await page.getByRole('heading', { name: '以前的回函' }).waitFor()
  await look(page, 'history')
  expect((await commentsOf(world.db, roundId)).map(each => each.body.slice(0, 2))).toEqual([
    '一、',
    '二、',
    '三、',
  ])
  expect(complaints).toEqual([])
})

test('意见页显示读出的修改，一键拆分、一键合并', async () => {
  const roundId = await roundWith('市财政局')
  const body =
    '建议：1. 将第八条第二款“可以”修改为“应当”，理由：便于执行。2. 删去第五条。3. 第九条罚款如何测算？'
  const plain = { clause: '', original: '', proposed: '', rationale: '', remark: '' }
  const id = await logComment(world.db, { ...plain, roundId, unit: '市财政局', body }, world.by)
  const { page, complaints, home } = await open()
  await page.goto(`${home}/rounds/${roundId}/comments/${id}`)
  await page.getByRole('heading', { name: '读出的修改' }).waitFor()
  await look(page, 'comment')
  await page.getByRole('button', { name: '拆分为 3 条' }).click()
  await page.getByText('已拆分为 3 条').waitFor()
  await look(page, 'part')
  expect(await page.getByLabel('条款').inputValue()).toBe('第八条第二款')
  await page.getByRole('link', { name: '下一条' }).click()
  await page.getByRole('link', { name: '下一条' }).click()
  await page.getByText('没有读出对文字的修改，按“询问”处理').waitFor()
  await page.getByRole('button', { name: '合并回原来的一条' }).click()
  await page.getByText('已合并为来函原来的一条').waitFor()
  expect((await commentsOf(world.db, roundId)).map(each => each.body)).toEqual([body])
  expect(complaints).toEqual([])
})

test('读得久的文件：进度页自己转到识别结果，也可以取消', async () => {
  await world.stop()
  world = await startWithPeople({}, 'sqlite', 0)
  const { page, complaints, home } = await open()
  const rows = Array.from(
    { length: 3000 },
    (_, at) => `${at + 1}\t市财政局\t建议将第${at}条改得清楚些。\t采纳`,
  )
  const text = ['序号\t单位\t修改意见\t采纳情况', ...rows].join('\n')
  await page.goto(`${home}/imports/new`)
  await page.route('**/state', route => route.abort())
  await put(page, '大表.txt', text)
  await page.getByText('正在打开文件').waitFor()
  await look(page, 'progress')
  await page.unroute('**/state')
  await page.getByRole('link', { name: '刷新' }).click()
  await page.getByText('尚未保存，请先看一遍').waitFor()
  await look(page, 'long')
  expect(complaints.filter(each => !each.includes('fetch'))).toEqual([])
})
