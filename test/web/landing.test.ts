import { logComment } from '../../src/actions/comments/logComment'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { addDraft } from '../../src/actions/documents/addDraft'
import { createProject } from '../../src/actions/projects/createProject'
import { loadSample } from '../../src/actions/projects/loadSample'
import { createRound } from '../../src/actions/rounds/createRound'
import { setMembership } from '../../src/actions/users/setMembership'
import { readUpload } from '../../src/files/reading/readUpload'
import { commentsOf } from '../../src/store/comments'
import { draftsOf } from '../../src/store/drafts'
import { roundsOf } from '../../src/store/rounds'
import { plainRound } from '../actions/world'
import { startWithPeople, textOf } from './helpers'

type World = Awaited<ReturnType<typeof startWithPeople>>

let at: World
let home: string
let rounds: number[]
let drafts: number[]

beforeAll(async () => {
  at = await startWithPeople()
  const projectId = await loadSample(at.db, { uploads: at.config.uploads }, at.by)
  for (const role of ['drafter', 'reviewer', 'viewer'] as const)
    await setMembership(at.db, { projectId, userId: at.ids[role], role }, at.by)
  home = `/projects/${projectId}`
  rounds = (await roundsOf(at.db, projectId)).map(({ id }) => id)
  drafts = (await draftsOf(at.db, projectId)).map(({ id }) => id)
})
afterAll(async () => {
  await at.stop()
  expect(at.problems).toEqual([])
})

test('文稿页：条文旁是意见，所引文字有标记，没有所说之处的也列出', async () => {
  const browser = await at.signIn('viewer')
  const { status, text } = await browser.get(`${home}/drafts/${drafts[0]}`)
  expect(status).toBe(200)
  expect(text).toContain('<mark>年用水量五万立方米以上</mark>')
  expect(textOf(text)).toContain('针对全文的意见')
  expect(textOf(text)).toContain('意见 3 市工业和信息化局')
})

test('意见页通到文稿的那一处', async () => {
  const browser = await at.signIn('viewer')
  const [first] = await commentsOf(at.db, rounds[0] ?? 0)
  const { text } = await browser.get(`${home}/rounds/${rounds[0]}/comments/${first?.id}`)
  const href = `${home}/drafts/${drafts[0]}?comment=${first?.id}#words-${first?.id}`
  expect(text).toContain(href)
  const page = await browser.get(href)
  expect(page.text).toContain(`id="words-${first?.id}"`)
  expect(page.text).toContain('<mark class="here">')
})

test('对照页：只看变化、按类筛选；修改对照表读回一致，说明写着依据的意见', async () => {
  const browser = await at.signIn('viewer')
  const address = `${home}/drafts/${drafts[0]}/compare/${drafts[1]}`
  const page = await browser.get(address)
  expect(page.text).toContain('<ins>和大型公共建筑</ins>')
  expect(textOf(page.text)).toContain('第一次征求意见第 2 条 市发展改革委')
  expect(textOf((await browser.get(`${address}?kind=added`)).text)).not.toContain('大型公共建筑')
  expect(textOf((await browser.get(`${address}?all=1`)).text)).toContain('本办法自2024年7月1日起施行')
  for (const extension of ['docx', 'xlsx'] as const) {
    const file = await browser.agent
      .get(`${address}/table.${extension}`)
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = []
        res.on('data', chunk => chunks.push(Buffer.from(chunk)))
        res.on('end', () => done(null, Buffer.concat(chunks)))
      })
    expect(file.status).toBe(200)
    const read = JSON.stringify(await readUpload(file.body, `对照表.${extension}`))
    expect(read).toContain('原条文')
    expect(read).toContain('根据市发展改革委的意见（第一次征求意见第 2 条，采纳）')
  }
})

test('落实页：未落实的在前；认定须写依据；只有审核的人能认定', async () => {
  const address = `${home}/rounds/${rounds[0]}/landing`
  const viewer = await at.signIn('viewer')
  const text = textOf((await viewer.get(address)).text)
  expect(text).toMatch(/采纳的意见 7 条 已落实 5 条 落实率 71% 未落实 2 条/)
  expect(text.indexOf('未修改 意见 6')).toBeLessThan(text.indexOf('已落实 意见 2'))
  expect(text).toContain('劝阻')
  const comment = (await commentsOf(at.db, rounds[0] ?? 0))[5]
  const ruling = {
    commentId: String(comment?.id),
    change: '0',
    draftId: String(drafts[1]),
    verdict: 'standing',
    ruling: 'overruled',
  }
  expect((await viewer.post(`${address}/reviews`, { ...ruling, note: '好' })).status).toBe(403)
  const reviewer = await at.signIn('reviewer')
  const refused = await reviewer.post(`${address}/reviews`, { ...ruling, note: '' })
  expect(refused.status).toBe(422)
  expect(textOf(refused.text)).toContain('请写明依据')
  const done = await reviewer.post(`${address}/reviews`, { ...ruling, note: '另见第十一条释义。' })
  expect(done.status).toBe(303)
  const after = textOf((await reviewer.get(address)).text)
  expect(after).toContain('已落实 6 条')
  expect(after).toContain('认定已落实 ：另见第十一条释义。')
  const stale = await reviewer.post(`${address}/reviews`, { ...ruling, verdict: 'missing', note: '好' })
  expect(stale.status).toBe(409)
})

test('长的落实清单分页，可按结论筛选；认定之后回到那一条所在的页；没有指定文稿的写明是暂按', async () => {
  const { db, by } = at
  const number = (value: number): string => `第${value}号`
  const clauses = Array.from(
    { length: 75 },
    (_, index) => `${index + 1}. ${number(index + 1)}闸门每年检修一次。`,
  )
  const projectId = await createProject(
    db,
    { name: '闸门', documentTitle: '闸门检修方案', draftingUnit: '' },
    by,
  )
  await setMembership(db, { projectId, userId: at.ids.reviewer, role: 'reviewer' }, by)
  const draft = { projectId, stage: 'consultation', name: '征求意见稿', upload: null } as const
  await addDraft(db, { ...draft, text: clauses.join('\n') }, by)
  const later = clauses.map((text, index) => (index < 15 ? text.replace('每年', '每季度') : text))
  const draftId = await addDraft(db, { ...draft, stage: 'review', text: later.join('\n') }, by)
  const roundId = await createRound(db, { ...plainRound, projectId }, by)
  for (let index = 0; index < 75; index += 1) {
    const body = `建议将“${number(index + 1)}闸门每年检修”修改为“${number(index + 1)}闸门每季度检修”。`
    const fields = { unit: '市水利局', remark: '', clause: '', original: '', proposed: '', rationale: '' }
    const commentId = await logComment(db, { ...fields, roundId, body }, by)
    const decision = { disposition: 'accepted', reason: '', revisedText: '', seen: null } as const
    await recordDecision(db, { commentId, ...decision }, by)
  }
  const browser = await at.signIn('reviewer')
  const address = `/projects/${projectId}/rounds/${roundId}/landing`
  const shown = async (query: string) => {
    const { text } = await browser.get(`${address}${query}`)
    return { text, ids: [...text.matchAll(/id="change-(\d+)-0"/g)].map(match => Number(match[1])) }
  }
  const first = await shown('')
  expect(textOf(first.text)).toMatch(/采纳的意见 75 条 已落实 15 条 落实率 20% 未落实 60 条/)
  expect(textOf(first.text)).toContain('本轮没有指定征求意见的是哪一稿')
  expect(first.ids).toHaveLength(65)
  const second = await shown('?open=2&done=9')
  expect(second.ids).toHaveLength(25)
  expect(new Set([...first.ids, ...second.ids]).size).toBe(75)
  expect((await shown('?open=99')).ids).toEqual(second.ids)
  expect((await shown('?verdict=standing')).ids).toEqual(first.ids)
  expect((await shown('?verdict=nonsense&open=x')).ids).toEqual(first.ids)
  const commentId = String(second.ids[0])
  const ruling = {
    commentId,
    change: '0',
    draftId: String(draftId),
    verdict: 'standing',
    ruling: 'overruled',
  }
  const ruled = await browser.post(`${address}/reviews`, { ...ruling, note: '见附件。' })
  const goal = ruled.headers['location'] ?? ''
  expect((await browser.get(goal)).text).toContain(`id="change-${commentId}-0"`)
  expect(textOf((await browser.get(`/projects/${projectId}/drafts/${draftId - 1}`)).text)).toContain(
    '没有指定文稿，暂按这一稿',
  )
  expect(textOf((await browser.get(`/projects/${projectId}/rounds/${roundId}/close`)).text)).toContain(
    '暂按《征求意见稿》',
  )
})

test('不能带着未落实的意见定稿；定稿后不能再改，重新打开后可以', async () => {
  const reviewer = await at.signIn('reviewer')
  const round = `${home}/rounds/${rounds[0]}`
  expect(textOf((await reviewer.get(`${round}/close`)).text)).toContain('还有 1 条没有落实')
  const refused = await reviewer.post(`${round}/close`, { draftId: String(drafts[1]), note: '' })
  expect(refused.status).toBe(422)
  const comments = await commentsOf(at.db, rounds[0] ?? 0)
  const ruled = {
    commentId: String(comments[0]?.id),
    change: '0',
    draftId: String(drafts[1]),
    verdict: 'missing',
    ruling: 'overruled',
    note: '已按答复修改。',
  }
  expect((await reviewer.post(`${round}/landing/reviews`, ruled)).status).toBe(303)
  expect((await reviewer.post(`${round}/close`, { draftId: String(drafts[1]), note: '' })).status).toBe(303)
  expect(textOf((await reviewer.get(`${round}/close`)).text)).toContain('已定稿，第 1 号快照')
  const snapshot = await reviewer.get(`${round}/close/1.json`)
  expect(JSON.parse(snapshot.text)).toMatchObject({ number: 1, counts: { comments: 9 } })
  expect((await reviewer.get(`${round}/close/2.json`)).status).toBe(404)
  const table = await reviewer.get(`${round}/table.xlsx`)
  expect(decodeURIComponent(table.headers['content-disposition'] ?? '')).toContain('（定稿第1号快照）.xlsx')
  const decide = () =>
    reviewer.post(`${round}/desk/${comments[0]?.id}/decision`, {
      disposition: 'accepted',
      seen: String(comments[0]?.decision?.id ?? ''),
    })
  const late = await decide()
  expect(late.status).toBe(409)
  expect(textOf(late.text)).toContain('已经定稿')
  expect((await reviewer.post(`${round}/close/reopen`, { note: '' })).status).toBe(422)
  expect((await reviewer.post(`${round}/close/reopen`, { note: '再改一处。' })).status).toBe(303)
  expect((await decide()).status).toBe(303)
})

test('职责分工：建议征求的单位一次加入名单；单位页列出它的条款', async () => {
  const drafter = await at.signIn('drafter')
  const address = `${home}/drafts/${drafts[0]}/duties`
  const before = textOf((await drafter.get(address)).text)
  expect(before).toContain('市应急管理局（1 条）')
  expect(before).not.toContain('市水利局（')
  const asked = await drafter.post(`${home}/drafts/${drafts[0]}/ask`, {
    roundId: String(rounds[0]),
    names: ['市应急管理局', '市交通运输局', '市机关事务管理局'],
  })
  expect(asked.status).toBe(303)
  expect(textOf((await drafter.get(address)).text)).toContain('都在“第一次征求意见”的名单中')
  const none = await drafter.post(`${home}/drafts/${drafts[0]}/ask`, { roundId: String(rounds[0]) })
  expect(none.status).toBe(422)
  const unit = /href="(\/units\/\d+)">市气象局</.exec((await drafter.get(address)).text)?.[1] ?? ''
  expect(textOf((await drafter.get(unit)).text)).toContain('附件二、（二） 科学实施人工影响增雨')
})

test('相互矛盾的意见，在两条意见和条文旁都写明', async () => {
  const browser = await at.signIn('administrator')
  await setMembership(
    at.db,
    { projectId: Number(home.split('/')[2]), userId: at.ids.administrator, role: 'administrator' },
    at.by,
  )
  const round = `${home}/rounds/${rounds[1]}`
  for (const [unit, body] of [
    ['市教育局', '建议将第六条“定期检定，不得擅自拆除、更换”修改为“每年检定，不得擅自拆除”。'],
    ['市公安局', '建议删除第六条“定期检定，不得擅自拆除、更换”。'],
  ] as const) {
    await browser.get(`${round}/comments/new`)
    expect((await browser.post(`${round}/comments`, { unit, body })).status).toBe(303)
  }
  const pair = (await commentsOf(at.db, rounds[1] ?? 0)).filter(({ body }) => body.includes('定期检定'))
  expect(pair).toHaveLength(2)
  for (const { id } of pair) {
    const other = pair.find(each => each.id !== id)
    const { text } = await browser.get(`${round}/comments/${id}`)
    expect(textOf(text)).toContain('相互矛盾')
    expect(text).toContain(`${round}/comments/${other?.id}`)
  }
  const page = textOf((await browser.get(`${home}/drafts/${drafts[1]}`)).text)
  expect(page.match(/说的是同一处/g)).toHaveLength(2)
  const whole = { unit: '市统计局', body: '建议删除第六条。' }
  expect((await browser.post(`${round}/comments`, whole)).status).toBe(303)
  const third = (await commentsOf(at.db, rounds[1] ?? 0)).find(({ body }) => body === whole.body)
  const beside = textOf((await browser.get(`${round}/comments/${third?.id}`)).text)
  expect(beside).toContain('要求删去第六条')
  const findings = textOf((await browser.get(round)).text)
  expect(findings).toContain('要求删去“定期检定，不得擅自拆除、更换”')
  expect(findings).toContain('要求删去第六条')
  const draft = textOf((await browser.get(`${home}/drafts/${drafts[1]}`)).text)
  expect(draft.match(/要求删去第六条/g)).toHaveLength(2)
})

test('别的项目的文稿、不存在的稿次，都是找不到', async () => {
  const browser = await at.signIn('viewer')
  for (const address of [
    `/projects/${at.projectId}/drafts/${drafts[0]}`,
    `${home}/drafts/999`,
    `${home}/drafts/${drafts[0]}/compare/999`,
    `${home}/drafts/${drafts[0]}/compare/abc`,
    `${home}/drafts/999/duties`,
  ])
    expect([address, (await browser.get(address)).status]).toEqual([address, 404])
})
