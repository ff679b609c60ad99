import { recogniseTables } from '../../src/domain/reading/tables'
import { readUpload } from '../../src/files/reading/readUpload'
import { type Browser, startWithPeople, textOf } from './helpers'

type World = Awaited<ReturnType<typeof startWithPeople>>

let world: World
let browser: Browser

beforeEach(async () => {
  world = await startWithPeople()
  browser = await world.signIn('viewer')
})

afterEach(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

/** The second comment's decision slipped to the row below; a unit without comments stands twice. */
const slipped = [
  '序号\t单位\t修改意见\t采纳情况\t不采纳理由',
  '1\t市财政局\t建议删去第五条。\t采纳\t',
  '2\t市审计局\t建议将第八条“可以”修改为“应当”。\t\t',
  '3\t市统计局\t无意见\t采纳\t',
  '4\t临河县人民政府\t无意见\t\t',
  '5\t临河县人民政府\t无意见\t\t',
  '6\t青山区人民政府\t无意见\t\t',
].join('\n')

const audit = async (text: string): Promise<string> => {
  await browser.get('/audit')
  const answer = await browser.postFile('/audit', 'files', { name: '', bytes: Buffer.alloc(0) }, { text })
  expect(answer.status).toBe(303)
  return String(answer.headers.location)
}

const seen = async (address: string) => textOf((await browser.get(address)).text)

test('两千行以上的表由另一个进程核对，结果、改正和撤销都一样', async () => {
  const more = Array.from({ length: 2_000 }, (_, at) => `${at + 7}\t第${at + 1}镇人民政府\t无意见\t\t`)
  const address = await audit([slipped, ...more].join('\n'))
  expect(await seen(address)).toContain('可以一起改正 2 处')
  await browser.post(`${address}/repairs/all`)
  expect(await seen(address)).toContain('没有发现问题')
  await browser.post(`${address}/repairs/undo`)
  expect(await seen(address)).toContain('采纳情况错行')
})

test('逐处改正：预览、改正、重新核对、撤销', async () => {
  const address = await audit(slipped)
  expect(await seen(address)).toContain('可以一起改正 2 处')
  const move = { table: '0', op: 'move-decision', from: '3', to: '2' }
  expect((await browser.post(`${address}/repairs`, move)).status).toBe(303)
  const mended = await seen(address)
  expect(mended).toContain('已按建议改正 1 处 第 3 行的采纳情况移到第 2 行')
  expect(mended).not.toContain('采纳情况错行')
  expect(mended).toContain('单位重复')
  await browser.post(`${address}/repairs`, move)
  expect(await seen(address)).toContain('这条建议已经不在了')
  await browser.post(`${address}/repairs`, { table: '0', op: 'merge-rows', keep: '4', remove: '5' })
  expect(await seen(address)).toContain('没有发现问题')
  await browser.post(`${address}/repairs/undo`)
  expect(await seen(address)).toContain('单位重复')
  await browser.post(`${address}/repairs/undo`)
  const before = await seen(address)
  expect(before).toContain('采纳情况错行')
  expect(before).not.toContain('已按建议改正')
})

test('一起改正，下载的报告是改正后的表；全部撤销', async () => {
  const address = await audit(slipped)
  await browser.post(`${address}/repairs/all`)
  const page = await seen(address)
  expect(page).toContain('没有发现问题')
  expect(page).toContain('已按建议改正 2 处')
  const report = await browser.agent
    .get(`${address}/report/xlsx`)
    .buffer(true)
    .parse((res, done) => {
      const parts: Buffer[] = []
      res.on('data', part => parts.push(Buffer.from(part)))
      res.on('end', () => done(null, Buffer.concat(parts)))
    })
  const [table] = recogniseTables(await readUpload(report.body, '报告.xlsx')).tables
  expect(table?.rows.map(row => row.decision.text)).toEqual(['采纳', '采纳', '', '', ''])
  expect(textOf((await browser.agent.get(`${address}/report/html`)).text)).toContain('已按建议改正 2 处')
  await browser.post(`${address}/repairs/undo/all`)
  expect(await seen(address)).toContain('采纳情况错行')
})

test('连同文稿一起核对：列举的数量不符、标题重复；文稿读不了说在文稿一栏', async () => {
  const draft = ['三、主要任务', '主要开展四方面工作。一是清理台账；二是公开结果；三是接受监督。'].join('\n')
  await browser.get('/audit')
  const send = (name: string, bytes: Buffer) =>
    browser.postFile('/audit', 'draft', { name, bytes }, { text: slipped })
  const answer = await send('办法草案.txt', Buffer.from(draft))
  expect(answer.status).toBe(303)
  const page = await seen(String(answer.headers.location))
  expect(page).toContain('办法草案.txt')
  expect(page).toContain('列举数量不符')
  expect(page).toContain('采纳情况错行')
  const refused = await send('办法草案.docx', Buffer.from('PK\u0003\u0004 坏的'))
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('id="draft-problem"')
})

test('几行合用一个序号的表：看这一行，去的是出问题的那一行；没有印序号的行不编造序号', async () => {
  const shared = [
    '序号\t单位\t修改意见\t采纳情况\t不采纳理由',
    '1\t县林业局\t建议删除第九条。\t采纳\t',
    '\t县林业局\t建议删除第十条。\t不采纳\t',
    '2\t县水务局\t建议将第四条“甲”修改为“乙”。\t采纳\t',
  ].join('\n')
  const { text } = await browser.get(await audit(shared))
  expect(text).toContain('href="#table-0-row-2"')
  expect(text).toMatch(/id="table-0-row-2" class="hit"><td[^>]*><\/td><th scope="row"[^>]*>县林业局/)
  expect(text).toMatch(/id="table-0-row-3"><td[^>]*>2<\/td>/)
  expect(textOf(text)).toContain('计数口径：按采纳情况表的行数统计')
})

test('别人看不到，也改不了；清除之后谁也看不到', async () => {
  const address = await audit(slipped)
  const other = await world.signIn('drafter')
  expect((await other.get(address)).status).toBe(404)
  expect((await other.post(`${address}/repairs/all`)).status).toBe(404)
  expect((await browser.post(`${address}/drop`)).status).toBe(303)
  expect((await browser.get(address)).status).toBe(404)
})
