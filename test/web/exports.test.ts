import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { exportFile } from '../../src/actions/documents/exportFile'
import { exportExchange } from '../../src/actions/exchanges/exportExchange'
import { loadSample } from '../../src/actions/projects/loadSample'
import { setMembership } from '../../src/actions/users/setMembership'
import { usualTemplate } from '../../src/domain/writing/tables/tableTemplates'
import { checkPackage } from '../../src/files/packages/checkPackage'
import { readUpload } from '../../src/files/reading/readUpload'
import { toldNobody } from '../../src/files/writing/progress'
import { eventsOfProject } from '../../src/store/events'
import { roundsOf } from '../../src/store/rounds'
import { jobShelf } from '../../src/web/jobs/jobShelf'
import { progressWords } from '../../src/web/jobs/progressWords'
import { type Browser, saved, startWithPeople, textOf } from './helpers'

let world: Awaited<ReturnType<typeof startWithPeople>>
let home: string
let round: string
let roundId: number
let projectId: number
let browser: Browser

/** Every export is a long one, and nobody waits for it. */
beforeAll(async () => {
  world = await startWithPeople({}, 'sqlite', 0, 0)
  projectId = await loadSample(world.db, { uploads: world.config.uploads }, world.by)
  home = `/projects/${projectId}`
  roundId = (await roundsOf(world.db, projectId))[0]?.id ?? 0
  round = `${home}/rounds/${roundId}`
  browser = await world.signIn('root')
})
afterAll(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

/** Follows the progress page as one without script does, until it says something else. */
const finished = async (page: string): Promise<string> => {
  for (let turn = 0; turn < 200; turn += 1) {
    const answer = await browser.get(page)
    expect(answer.status).toBe(200)
    if (!answer.text.includes('id="progress"')) return answer.text
    expect(answer.text).toContain('http-equiv="refresh"')
    await wait(100)
  }
  throw new Error('导出没有做完')
}

const bytesOf = async (path: string): Promise<Buffer> => {
  const answer = await browser.agent.get(path).responseType('blob')
  expect(answer.status).toBe(200)
  return answer.body
}

test('长的导出另有一页说明进度，做好后下载，内容与直接导出的一样', async () => {
  const started = await browser.get(`${round}/table.xlsx?form=government`)
  expect(started.status).toBe(303)
  const page = started.headers['location'] ?? ''
  expect(page).toMatch(new RegExp(`^${home}/exports/[0-9a-f]{32}$`))
  const done = await finished(page)
  expect(textOf(done)).toContain('已读回核对无误')
  const file = /href="([^"]+\/file)"/.exec(done)?.[1] ?? ''
  const long = await readUpload(await bytesOf(file), 'a.xlsx')
  const state = JSON.parse((await browser.get(`${page}/state`)).text)
  expect(state).toMatchObject({ state: 'done', location: page })
  const direct = join(mkdtempSync(join(tmpdir(), 'caina-web-')), 'direct.xlsx')
  const order = { projectId, roundId, template: usualTemplate, grouping: null, extension: 'xlsx' } as const
  await exportFile(world.db, { kind: 'tables', ...order }, direct, toldNobody)
  expect(long.blocks).toEqual((await readUpload(direct, 'a.xlsx')).blocks)
  expect(long.blocks.length).toBeGreaterThan(0)
})

test('别人看不到我的导出，另一个项目的地址下也没有', async () => {
  const page = (await browser.get(`${round}/table.docx`)).headers['location'] ?? ''
  const other = await browser.get(page.replace(home, `/projects/${world.projectId}`))
  expect(other.status).toBe(404)
  await finished(page)
  const colleague = {
    projectId: Number(home.split('/')[2]),
    userId: world.ids.drafter,
    role: 'drafter',
  } as const
  await setMembership(world.db, colleague, world.by)
  const stranger = await world.signIn('drafter')
  expect((await stranger.get(page)).status).toBe(404)
  expect((await stranger.get(`${page}/file`)).status).toBe(404)
})

test('可以取消；取消后没有文件', async () => {
  const page = (await browser.get(`${round}/table.docx`)).headers['location'] ?? ''
  await browser.get(page)
  const cancelled = await browser.post(`${page}/cancel`)
  expect(cancelled.status).toBe(303)
  expect(cancelled.headers['location']).toBe(home)
  expect(textOf((await browser.get(home)).text)).toContain('已取消导出')
  expect(textOf((await browser.get(page)).text)).toContain('已取消')
  expect((await browser.get(`${page}/file`)).status).toBe(404)
})

test('同一份导出正在做时再点一次，不另做一份', async () => {
  const [one, two] = await Promise.all([
    browser.get(`${round}/table.docx`),
    browser.get(`${round}/table.docx`),
  ])
  expect(one.headers['location']).toBe(two.headers['location'])
  await finished(one.headers['location'] ?? '')
})

test('归档、编制说明、答复、供填写的表一样在另外的进程里做；归档仍记入操作记录，总校验值对得上', async () => {
  await browser.get(`${round}/documents`)
  const started = await browser.post(`${round}/archive`)
  const done = await finished(started.headers['location'] ?? '')
  const archive = await bytesOf(/href="([^"]+\/file)"/.exec(done)?.[1] ?? '')
  const { manifest, differences } = await checkPackage(saved(archive))
  expect(differences).toEqual([])
  expect(manifest.files.map(({ name }) => name)).toContain('编制过程及意见采纳情况.docx')
  const [event] = await eventsOfProject(world.db, projectId, { limit: 1, offset: 0 })
  expect(event).toMatchObject({ action: 'archiveRounds', after: { whole: manifest.whole } })

  const id = await exportExchange(
    world.db,
    { roundId, key: 'AAAABBBBCCCC', name: '意见处理表.xlsx' },
    world.by,
  )
  const paths = [`${home}/note.docx`, `${round}/answers.zip`, `${round}/exchanges/${id}/file.xlsx`]
  for (const path of paths) {
    const page = (await browser.get(path)).headers['location'] ?? ''
    const ready = await finished(page)
    const bytes = await bytesOf(/href="([^"]+\/file)"/.exec(ready)?.[1] ?? '')
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  }
})

test('做不成时说明原因：原件不见了，归档不交出', async () => {
  rmSync(world.config.uploads, { recursive: true })
  await browser.get(`${round}/documents`)
  const started = await browser.post(`${round}/archive`)
  const done = await finished(started.headers['location'] ?? '')
  expect(textOf(done)).toContain('不在数据文件夹中，没有归档')
})

test('排在别人后面的导出说在排队，轮到的不说', async () => {
  const shelf = jobShelf<string>(1)
  const start = (key: string, work: () => Promise<string>) =>
    shelf.start({ projectId: 1, userId: 1, name: key, key, total: null, now: 0, work, explain: () => [] })
  const held: ((done: string) => void)[] = []
  const done = new Promise<string>(resolve => held.push(resolve))
  const first = start('甲', () => done)
  const second = start('乙', () => Promise.resolve('乙'))
  const said = (job: typeof first): string =>
    progressWords(job, { now: new Date(2000), before: '正在准备', done: '已处理' })
  expect(said(first)).toBe('正在准备，已用 2 秒。')
  expect(said(second)).toBe('正在排队，等前面的做完，已用 2 秒。')
  for (const finish of held) finish('甲')
  await second.settled
  expect([first.result, second.result, second.isWaiting]).toEqual(['甲', '乙', false])
})
