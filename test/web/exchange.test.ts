import { Workbook } from 'exceljs'
import { logComment } from '../../src/actions/comments/logComment'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { createProject } from '../../src/actions/projects/createProject'
import { createRound } from '../../src/actions/rounds/createRound'
import { setMembership } from '../../src/actions/users/setMembership'
import { commentsOf } from '../../src/store/comments'
import { eventsOf } from '../../src/store/events'
import { plainRound, plainTexts } from '../records'
import { type Browser, startWithPeople, textOf } from './helpers'

type World = Awaited<ReturnType<typeof startWithPeople>>

let world: World
let reviewer: Browser
let round: string
let roundId: number

const openRound = async (projectId: number, bodies: readonly string[]): Promise<number> => {
  const id = await createRound(world.db, { ...plainRound, projectId }, world.by)
  for (const body of bodies)
    await logComment(world.db, { roundId: id, unit: '市财政局', body, ...plainTexts }, world.by)
  return id
}

beforeEach(async () => {
  world = await startWithPeople()
  reviewer = await world.signIn('reviewer')
  roundId = await openRound(world.projectId, ['建议删去第五条。', '建议明确再生水的定义。', '建议增加奖励。'])
  round = `/projects/${world.projectId}/rounds/${roundId}`
})

afterEach(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

const exported = async (browser: Browser, address = round): Promise<Buffer> => {
  await browser.get(`${address}/exchanges`)
  const made = await browser.post(`${address}/exchanges`)
  expect(made.status).toBe(303)
  const answer = await browser.agent.get(String(made.headers.location)).responseType('blob')
  expect(answer.status).toBe(200)
  expect(answer.headers['content-disposition']).toContain('.xlsx')
  return answer.body
}

/** Fills cells of the first sheet in, as a spreadsheet program would: row 4 is the first comment. */
const fillIn = async (bytes: Buffer, cells: Readonly<Record<string, string>>): Promise<Buffer> => {
  const workbook = new Workbook()
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  await workbook.xlsx.load(copy)
  for (const [address, text] of Object.entries(cells)) {
    const cell = workbook.worksheets[0]?.getCell(address)
    if (cell) cell.value = text
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

const bringBack = async (browser: Browser, bytes: Buffer, address = round): Promise<string> => {
  await browser.get(`${address}/exchanges`)
  const file = { name: '王处填好.xlsx', bytes }
  const answer = await browser.postFile(`${address}/exchanges/returns`, 'file', file, { filledBy: '王处' })
  expect(answer.status).toBe(303)
  return String(answer.headers.location)
}

const seenIn = (html: string): string => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? ''
const dispositionsNow = async () =>
  (await commentsOf(world.db, roundId)).map(comment => comment.decision?.disposition ?? 'open')

test('导出、填写、收回、看过、采用：只改填了的，每处有记录', async () => {
  const bytes = await fillIn(await exported(reviewer), {
    F4: '采纳',
    F5: '不采纳',
    G5: '上位法已有规定。',
    I6: '电话核实',
  })
  const address = await bringBack(reviewer, bytes)
  const page = await reviewer.get(address)
  expect(textOf(page.text)).toContain('尚未保存，请先看一遍')
  expect(textOf(page.text)).toContain('全部采用（3 处）')
  expect(await dispositionsNow()).toEqual(['open', 'open', 'open'])
  const applied = await reviewer.post(`${address}/apply`, { seen: seenIn(page.text), all: 'on' })
  expect(applied.status).toBe(303)
  expect(await dispositionsNow()).toEqual(['accepted', 'rejected', 'open'])
  const [first, , third] = await commentsOf(world.db, roundId)
  expect(third?.remark).toBe('电话核实')
  expect((await eventsOf(world.db, 'comment', first?.id ?? 0))[0]).toMatchObject({
    action: 'applyReturn',
    by: '赵敏',
  })
  const history = await reviewer.get(`/projects/${world.projectId}/events`)
  expect(textOf(history.text)).toContain('按填写的表“王处填好.xlsx”（王处填）将采纳情况由“未定”改为“采纳”')
  const list = await reviewer.get(`${round}/exchanges`)
  expect(textOf(list.text)).toContain('已处理')
  const original = /uploads\/[0-9a-f]{64}/.exec(list.text)?.[0] ?? ''
  expect((await reviewer.agent.get(`/projects/${world.projectId}/${original}`)).status).toBe(200)
})

test('只采用勾选的；冲突逐条选；别人刚改过则重新比较，勾选保留', async () => {
  const blank = await exported(reviewer)
  const bytes = await fillIn(blank, { F4: '采纳', F5: '采纳', F6: '不采纳', G6: '另有规定。' })
  const ids = (await commentsOf(world.db, roundId)).map(comment => comment.id)
  const decide = (commentId = 0, reason = '') =>
    recordDecision(
      world.db,
      { commentId, disposition: 'partial', reason, revisedText: '', seen: null },
      { userId: world.ids.administrator, at: world.clock.now.toISOString() },
    )
  await decide(ids[0], '保留前半句。')
  const address = await bringBack(reviewer, bytes)
  const page = await reviewer.get(address)
  expect(textOf(page.text)).toContain('冲突 1 处')
  expect(textOf(page.text)).toContain('王建国')
  await decide(ids[1], '保留后半句。')
  const choices = { take: [`answer-${ids[1]}`, `answer-${ids[2]}`], [`side-answer-${ids[0]}`]: 'theirs' }
  const stale = await reviewer.post(`${address}/apply`, { seen: seenIn(page.text), ...choices })
  expect(stale.status).toBe(409)
  expect(textOf(stale.text)).toContain('别人刚刚改过')
  expect(textOf(stale.text)).toContain('冲突 2 处')
  expect(stale.text).toMatch(new RegExp(`side-answer-${ids[0]}" value="theirs" checked`))
  expect(await dispositionsNow()).toEqual(['partial', 'partial', 'open'])
  const applied = await reviewer.post(`${address}/apply`, {
    seen: seenIn(stale.text),
    [`side-answer-${ids[0]}`]: 'theirs',
    [`side-answer-${ids[1]}`]: 'current',
  })
  expect(applied.headers.location).toBe(address)
  expect(await dispositionsNow()).toEqual(['accepted', 'partial', 'open'])
  const rest = textOf((await reviewer.get(address)).text)
  expect(rest).toContain('会改动 1 处')
  expect(rest).not.toContain('保留现在的')
  const nothing = await reviewer.post(`${address}/apply`, {
    seen: seenIn((await reviewer.get(address)).text),
  })
  expect(nothing.status).toBe(422)
  expect((await reviewer.post(`${address}/close`)).status).toBe(303)
  expect(await dispositionsNow()).toEqual(['accepted', 'partial', 'open'])
})

test('不采纳改成采纳、理由没有跟着改：单独列出来由人选，不随“全部采用”', async () => {
  const [first] = await commentsOf(world.db, roundId)
  const rejected = { disposition: 'rejected', reason: '上位法已有规定。', revisedText: '' } as const
  const by = { userId: world.ids.administrator, at: world.clock.now.toISOString() }
  await recordDecision(world.db, { commentId: first?.id ?? 0, ...rejected, seen: null }, by)
  const bytes = await fillIn(await exported(reviewer), { F4: '采纳', F5: '采纳' })
  const address = await bringBack(reviewer, bytes)
  const page = await reviewer.get(address)
  expect(textOf(page.text)).toContain('前后矛盾 1 处')
  expect(textOf(page.text)).toContain('“理由”一格却还是原来“不采纳”的理由')
  expect(textOf(page.text)).toContain('全部采用（1 处，不含要选定的）')
  await reviewer.post(`${address}/apply`, { seen: seenIn(page.text), all: 'on' })
  expect(await dispositionsNow()).toEqual(['rejected', 'accepted', 'open'])
  const rest = await reviewer.get(address)
  const choice = { [`side-answer-${first?.id}`]: 'cleared' }
  const applied = await reviewer.post(`${address}/apply`, { seen: seenIn(rest.text), ...choice })
  expect(applied.status).toBe(303)
  const [now] = await commentsOf(world.db, roundId)
  expect(now?.decision).toMatchObject({ disposition: 'accepted', reason: '' })
})

test('没有看懂的、不能采用的、新添的，各说各的；审核人不登记意见，经办人登记', async () => {
  const bytes = await fillIn(await exported(reviewer), {
    F4: '采纳/不采纳',
    F5: '不采纳',
    A6: 'CN-000000000000-1-00000000',
    C7: '市水利局',
    E7: '建议增加旱情预警。',
    F7: '采纳',
  })
  const address = await bringBack(reviewer, bytes)
  const text = textOf((await reviewer.get(address)).text)
  expect(text).toContain('几个结论')
  expect(text).toContain('须写明理由')
  expect(text).toContain('行标识被改动过')
  expect(text).toContain('这些行要由能登记意见的人')
  expect((await reviewer.post(`${address}/rows`, { row: 'x' })).status).toBe(403)
  const drafter = await world.signIn('drafter')
  const page = await drafter.get(address)
  const row = /name="row" id="row-0" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  expect((await drafter.post(`${address}/apply`, { all: 'on' })).status).toBe(403)
  expect((await drafter.post(`${address}/rows`, { row })).status).toBe(303)
  const comments = await commentsOf(world.db, roundId)
  expect(comments.at(-1)).toMatchObject({ unit: '市水利局', body: '建议增加旱情预警。', decision: null })
  expect(textOf((await reviewer.get(address)).text)).toContain('会改动 1 处')
})

test('另一个项目的表认得出，不说出那个项目的名称；读不出的文件说清楚', async () => {
  const other = await createProject(
    world.db,
    { name: '机密项目', documentTitle: '另一个办法', draftingUnit: '市水利局' },
    world.by,
  )
  await setMembership(
    world.db,
    { projectId: other, userId: world.ids.administrator, role: 'administrator' },
    world.by,
  )
  const otherRound = `/projects/${other}/rounds/${await openRound(other, ['建议删去第五条。'])}`
  const administrator = await world.signIn('administrator')
  const foreign = await fillIn(await exported(administrator, otherRound), { F4: '采纳' })
  const address = await bringBack(reviewer, foreign)
  const text = textOf((await reviewer.get(address)).text)
  expect(text).toContain('从另一个项目导出的')
  expect(text).not.toContain('机密项目')
  expect((await reviewer.get(address.replace(round, otherRound))).status).toBe(403)
  const wrong = await reviewer.postFile(`${round}/exchanges/returns`, 'file', {
    name: '空.xlsx',
    bytes: Buffer.alloc(0),
  })
  expect(wrong.status).toBe(422)
  expect(textOf(wrong.text)).toContain('空文件')
  const none = await reviewer.post(`${round}/exchanges/returns`)
  expect(none.status).toBe(422)
  const viewer = await world.signIn('viewer')
  expect(textOf((await viewer.get(`${round}/exchanges`)).text)).not.toContain('收回填写的表')
})

test('供填写的表放进“导入反馈”，指到离线填写去；别的表不提', async () => {
  const administrator = await world.signIn('administrator')
  const imports = `/projects/${world.projectId}/imports`
  const filled = await fillIn(await exported(administrator), { F4: '采纳' })
  await administrator.get(`${imports}/new`)
  const started = await administrator.postFile(imports, 'file', { name: '填好.xlsx', bytes: filled })
  const page = await administrator.get(String(started.headers.location))
  expect(textOf(page.text)).toContain('导出供填写的表')
  expect(page.text).toContain(`href="${round}/exchanges"`)
  const plain = Buffer.from('序号,单位,修改意见\n1,市财政局,建议删去第六条。\n2,市水利局,无意见\n')
  const other = await administrator.postFile(imports, 'file', { name: '表.csv', bytes: plain })
  const otherPage = await administrator.get(String(other.headers.location))
  expect(textOf(otherPage.text)).not.toContain('导出供填写的表')
})
