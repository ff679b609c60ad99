import { setTimeout as wait } from 'node:timers/promises'
import { Workbook } from 'exceljs'
import { logComment } from '../../src/actions/comments/logComment'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { createRound } from '../../src/actions/rounds/createRound'
import { commentsOf } from '../../src/store/comments'
import { plainRound, plainTexts } from '../records'
import { type Browser, startWithPeople, textOf } from './helpers'

let world: Awaited<ReturnType<typeof startWithPeople>>
let reviewer: Browser
let round: string
let roundId: number

/** Every table that comes back is a long one, and nobody waits for it. */
beforeAll(async () => {
  world = await startWithPeople({}, 'sqlite', 0, 0)
  reviewer = await world.signIn('reviewer')
  roundId = await createRound(world.db, { ...plainRound, projectId: world.projectId }, world.by)
  for (const body of ['建议删去第五条。', '建议明确再生水的定义。', '建议增加奖励。']) {
    await logComment(world.db, { roundId, unit: '市财政局', body, ...plainTexts }, world.by)
  }
  round = `/projects/${world.projectId}/rounds/${roundId}`
})

afterAll(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

/** Goes where the answer leads, past the pages that say how far it is, as one without script does. */
const follow = async (answer: { status: number; headers: Record<string, string> }) => {
  let address = String(answer.headers['location'])
  expect(answer.status).toBe(303)
  for (let turn = 0; turn < 300; turn += 1) {
    const page = await reviewer.get(address)
    if (page.status === 303) {
      address = String(page.headers['location'])
      continue
    }
    expect(page.status).toBe(200)
    if (!page.text.includes('id="progress"')) return { address, page, text: textOf(page.text) }
    expect(page.text).toContain('http-equiv="refresh"')
    await wait(100)
  }
  throw new Error('没有做完')
}

const blank = async (): Promise<Workbook> => {
  await reviewer.get(`${round}/exchanges`)
  const made = await reviewer.post(`${round}/exchanges`)
  const { page } = await follow(await reviewer.get(String(made.headers.location)))
  const file = /href="([^"]+\/file)"/.exec(page.text)?.[1] ?? ''
  const answer = await reviewer.agent.get(file).responseType('blob')
  const bytes: Buffer = answer.body
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  const workbook = new Workbook()
  await workbook.xlsx.load(copy)
  return workbook
}

const bringBack = async (workbook: Workbook, filledBy: string) => {
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer())
  await reviewer.get(`${round}/exchanges`)
  const file = { name: '王处填好.xlsx', bytes }
  return reviewer.postFile(`${round}/exchanges/returns`, 'file', file, { filledBy })
}

const seenIn = (html: string): string => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? ''
const dispositionsNow = async () =>
  (await commentsOf(world.db, roundId)).map(comment => comment.decision?.disposition ?? 'open')

test('长表收回：读取、比较、采用都另有一页说明进度；看过之后别人改了的，重新比较，勾选保留', async () => {
  const workbook = await blank()
  const sheet = workbook.worksheets[0]
  if (sheet) for (const row of [4, 5, 6]) sheet.getCell(`F${row}`).value = '采纳'
  const received = await bringBack(workbook, '王处')
  expect(received.headers.location).toMatch(/\/exchanges\/works\/[0-9a-f]{32}$/)
  const state = await reviewer.get(`${received.headers.location}/state`)
  expect(JSON.parse(state.text).said).toContain('已用')
  const first = await follow(received)
  expect(first.text).toContain('全部采用（3 处）')
  const address = first.address.split('?')[0] ?? ''
  // The look was shown once: the page loaded again looks again, and finds the same.
  const second = await follow(await reviewer.get(first.address))
  expect(seenIn(second.page.text)).toBe(seenIn(first.page.text))

  const [comment] = await commentsOf(world.db, roundId)
  const decision = { disposition: 'partial', reason: '保留前半句。', revisedText: '', seen: null } as const
  await recordDecision(world.db, { commentId: comment?.id ?? 0, ...decision }, world.by)
  const stale = await reviewer.post(`${address}/apply`, { seen: seenIn(second.page.text), all: 'on' })
  expect(stale.status).toBe(409)
  expect(textOf(stale.text)).toContain('冲突 1 处')
  expect(await dispositionsNow()).toEqual(['partial', 'open', 'open'])

  const started = await reviewer.post(`${address}/apply`, { seen: seenIn(stale.text), all: 'on' })
  const done = await follow(started)
  expect(done.text).toContain('已采用 2 处改动')
  expect(done.text).toContain('冲突 1 处')
  expect(await dispositionsNow()).toEqual(['partial', 'accepted', 'accepted'])
  const nothing = await reviewer.post(`${address}/apply`, { seen: seenIn(done.page.text) })
  expect(nothing.status).toBe(422)
  const stranger = await world.signIn('drafter')
  expect((await stranger.get(String(started.headers.location))).status).toBe(404)
})

test('读不出的文件，在进度页上说明原因；可以取消，取消后没有保存', async () => {
  await reviewer.get(`${round}/exchanges`)
  const wrong = await reviewer.postFile(`${round}/exchanges/returns`, 'file', {
    name: '空.xlsx',
    bytes: Buffer.from('PK\u0003\u0004 不是表格'),
  })
  expect((await follow(wrong)).text).toContain('没有读入')
  const before = (await reviewer.get(`${round}/exchanges`)).text.split('returns/').length
  const received = await bringBack(await blank(), '李处')
  const cancelled = await reviewer.post(`${received.headers.location}/cancel`)
  expect(cancelled.headers.location).toBe(`${round}/exchanges`)
  const list = await reviewer.get(`${round}/exchanges`)
  expect(textOf(list.text)).toContain('已取消，没有保存任何改动')
  expect(list.text.split('returns/').length).toBe(before)
})
