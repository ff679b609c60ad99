import { createHash } from 'node:crypto'
import { archiveRecordOf } from '../../src/actions/archives/recordOfArchive'
import { takeInArchive } from '../../src/actions/archives/takeInArchive'
import { loadSample } from '../../src/actions/projects/loadSample'
import { checkPackage } from '../../src/files/packages/checkPackage'
import { pdfProgram } from '../../src/files/writing/pdf'
import { openZip } from '../../src/files/zipReader'
import { openDatabase } from '../../src/store/database'
import { eventsOfProject } from '../../src/store/events'
import { roundsOf } from '../../src/store/rounds'
import { type Browser, saved, startWithPeople, textOf } from './helpers'

let world: Awaited<ReturnType<typeof startWithPeople>>
let round: string
let home: string
beforeEach(async () => {
  world = await startWithPeople()
  const projectId = await loadSample(world.db, { uploads: world.config.uploads }, world.by)
  const [first] = await roundsOf(world.db, projectId)
  home = `/projects/${projectId}`
  round = `${home}/rounds/${first?.id}`
})
afterEach(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

/** The bytes of a file that is handed out. */
const fetched = async (browser: Browser, path: string) => {
  const answer = await browser.agent.get(path).responseType('blob')
  return { status: answer.status, name: answer.headers['content-disposition'] ?? '', bytes: answer.body }
}

test('给各单位的反馈一次下载，每个提出意见的单位一份', async () => {
  const browser = await world.signIn('root')
  const page = await browser.get(`${round}/documents`)
  const text = textOf(page.text)
  expect(text).toContain('答复各单位')
  const links = [...page.text.matchAll(/href="([^"]+\.docx)"/g)].map(found => found[1] ?? '')
  expect(links.length).toBeGreaterThan(1)
  const { status, name, bytes } = await fetched(browser, `${round}/answers.zip`)
  expect(status).toBe(200)
  expect(decodeURIComponent(name)).toContain('意见采纳情况反馈.zip')
  const zip = await openZip(saved(bytes))
  expect(zip.names).toHaveLength(links.length)
  zip.close()
  const one = await fetched(browser, links[0] ?? '')
  expect(one.bytes.subarray(0, 2).toString()).toBe('PK')
  expect((await browser.get(`${round}/answers/999999.docx`)).status).toBe(404)
})

test('归档包齐全、经得起检查，总校验值记入操作记录', async () => {
  const browser = await world.signIn('root')
  await browser.get(`${round}/documents`)
  const answer = await browser.agent
    .post(`${round}/archive`)
    .type('form')
    .set('Origin', new URL(browser.agent.get('/').url).origin)
    .send(new URLSearchParams({ csrf: browser.csrf() }).toString())
    .responseType('blob')
  expect(answer.status).toBe(200)
  const { manifest, differences } = await checkPackage(saved(answer.body))
  expect(differences).toEqual([])
  const names = manifest.files.map(file => file.name).join('\n')
  for (const part of [
    '意见采纳情况表.xlsx',
    '意见采纳情况表.docx',
    '核对结果.txt',
    '操作记录.txt',
    'record.json',
    '原件/',
  ])
    expect(names).toContain(part)
  const [event] = await eventsOfProject(world.db, Number(home.split('/')[2]), { limit: 1, offset: 0 })
  expect(event?.after).toMatchObject({ whole: manifest.whole })
})

test('各轮合在一份文件里导出，按条款分组也行；没有 LibreOffice 时不显示 PDF', async () => {
  const browser = await world.signIn('root')
  const page = await browser.get(`${home}/table?group=clause`)
  expect(page.text.match(/class="sheet-title"/g)?.length).toBeGreaterThan(1)
  expect(page.text.includes('导出 PDF')).toBe((await pdfProgram()) !== null)
  for (const extension of ['xlsx', 'docx']) {
    const file = await fetched(browser, `${home}/table.${extension}?group=unit`)
    expect(file.status).toBe(200)
    expect(file.bytes.subarray(0, 2).toString()).toBe('PK')
  }
})

test('管理员看到上次备份，立即备份存在数据文件夹中；别人看不到', async () => {
  const browser = await world.signIn('root')
  expect(textOf((await browser.get('/')).text)).toContain('还没有备份过')
  const failed = await browser.post('/backups')
  expect(failed.status).toBe(422)
  expect(textOf(failed.text)).toContain('没有这个数据库')
  const { db } = await openDatabase(world.config.database)
  await db.destroy()
  expect((await browser.post('/backups')).status).toBe(303)
  const page = textOf((await browser.get('/backups')).text)
  expect(page).toContain('备份已做好并读回核对')
  expect(page).toContain('上次备份：2024年2月20日')
  const drafter = await world.signIn('drafter')
  expect(textOf((await drafter.get('/')).text)).not.toContain('备份')
  expect((await drafter.get('/backups')).status).toBe(403)
})

test('由归档包导入的轮次列出包中不属于回函的原件，下载的与归档前一字不差', async () => {
  const projectId = Number(home.split('/')[2])
  const record = await archiveRecordOf(world.db, { projectId, roundId: null })
  const kept = new Map(record.originals.map(({ sha256 }) => [sha256, { sha256, size: 1 }]))
  const taken = await takeInArchive(world.db, { record, kept, name: '另一处导入' }, world.by)
  const browser = await world.signIn('root')
  const [first] = await roundsOf(world.db, taken)
  const page = await browser.get(`/projects/${taken}/rounds/${first?.id}/documents`)
  expect(textOf(page.text)).toContain('随归档包收存的原件')
  const [, link = '', sha256 = ''] = /href="(\/projects\/\d+\/uploads\/([0-9a-f]{64}))"/.exec(page.text) ?? []
  const { status, bytes } = await fetched(browser, link)
  expect(status).toBe(200)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  expect(textOf((await browser.get(`${round}/documents`)).text)).not.toContain('随归档包收存的原件')
})
