import { logComment } from '../../src/actions/comments/logComment'
import { setDecisionSteps } from '../../src/actions/desk/deskSettings'
import { groupRound } from '../../src/actions/desk/groupRound'
import { createRound } from '../../src/actions/rounds/createRound'
import { commentsOf } from '../../src/store/comments'
import { plainRound } from '../actions/world'
import { type Browser, startWithPeople, textOf } from './helpers'
import { formsIn, sentOf } from './pageForms'

type World = Awaited<ReturnType<typeof startWithPeople>>

let world: World
let reviewer: Browser
let roundId: number
let desk: string
let ids: number[]

const noFields = { clause: '', original: '', proposed: '', rationale: '', remark: '' }

const bodies: readonly (readonly [string, string])[] = [
  ['市财政局', '建议将第三条第二款“由市级财政全额保障”修改为“按照事权分担”。理由：改革方案已明确。'],
  ['市水利局', '建议将第三条第二款“按照事权分担”修改为“由市级财政全额保障”。'],
  ['合溪县人民政府', '建议将第九条“大型公共建筑”改为“大型公共建筑和工业园区”。'],
  ['玉山县人民政府', '建议将第九条“大型公共建筑”改为“大型公共建筑和工业园区”'],
]

beforeEach(async () => {
  world = await startWithPeople()
  roundId = await createRound(world.db, { ...plainRound, projectId: world.projectId }, world.by)
  ids = []
  for (const [unit, body] of bodies) {
    ids.push(await logComment(world.db, { roundId, unit, body, ...noFields }, world.by))
  }
  reviewer = await world.signIn('reviewer')
  desk = `/projects/${world.projectId}/rounds/${roundId}/desk`
})

afterEach(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

const dispositions = async () =>
  (await commentsOf(world.db, roundId)).map(comment => comment.decision?.disposition ?? null)

const accepted = { disposition: 'accepted', reason: '', revisedText: '', seen: '', seenProposal: '' }

test('很长的一轮里，意见页的矛盾在同一条款的意见里找，前后翻页照旧', async () => {
  const long = await startWithPeople({}, 'sqlite', 25_000, 0)
  const round = await createRound(long.db, { ...plainRound, projectId: long.projectId }, long.by)
  const said: number[] = []
  for (const [unit, body] of bodies)
    said.push(await logComment(long.db, { roundId: round, unit, body, ...noFields }, long.by))
  const browser = await long.signIn('reviewer')
  const comments = `/projects/${long.projectId}/rounds/${round}/comments`
  const { text } = await browser.get(`${comments}/${said[1]}`)
  expect(textOf(text)).toContain('相互矛盾 同一处另有意见要求把“由市级财政全额保障”改为“按照事权分担”')
  expect(textOf(text)).toContain('0 / 4 条已定')
  expect(text).toContain(`rel="prev" href="${comments}/${said[0]}"`)
  expect(text).toContain(`rel="next" href="${comments}/${said[2]}"`)
  expect((await browser.get(`${comments}/${said[3]}`)).text).not.toContain('相互矛盾')
  await long.stop()
})

test('审核台从第一条未定的开始，保存后到下一条；矛盾、同类、理由都在旁边', async () => {
  const first = await reviewer.get(desk)
  expect(textOf(first.text)).toContain('0 / 4 已定')
  expect(textOf(first.text)).toContain('相互矛盾 第 2 条 （市水利局）要求')
  const saved = await reviewer.post(`${desk}/${ids[0]}/decision`, accepted)
  expect(saved.headers.location).toBe(`${desk}/${ids[1]}`)
  await reviewer.post(`${desk}/${ids[1]}/decision`, {
    ...accepted,
    disposition: 'rejected',
    reason: '改革方案为准。',
  })
  await groupRound(world.db, roundId, world.by)
  const third = await reviewer.get(`${desk}/${ids[2]}`)
  expect(textOf(third.text)).toContain('另有 1 条同类： 第 4 条 （玉山县人民政府）')
  expect(textOf(third.text)).toContain('改革方案为准。 （1 次，如第 2 条）')
  const undone = await reviewer.post(`${desk}/undo`)
  expect(undone.headers.location).toBe(`${desk}/${ids[1]}`)
  expect(await dispositions()).toEqual(['accepted', 'open', null, null])
})

test('不采纳没有理由：422，选的和写的都还在', async () => {
  await reviewer.get(`${desk}/${ids[0]}`)
  const refused = await reviewer.post(`${desk}/${ids[0]}/decision`, {
    ...accepted,
    disposition: 'rejected',
    revisedText: '另行规定',
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('须写明理由')
  expect(refused.text).toMatch(/value="rejected" checked/)
  expect(refused.text).toContain('另行规定')
})

test('两人同时处理：后到的看见三份，什么也不丢，再保存以新的为准', async () => {
  const other = await world.signIn('administrator')
  await reviewer.get(`${desk}/${ids[0]}`)
  await other.get(`${desk}/${ids[0]}`)
  await other.post(`${desk}/${ids[0]}/decision`, {
    ...accepted,
    disposition: 'partial',
    reason: '对方写的理由。',
  })
  const stale = await reviewer.post(`${desk}/${ids[0]}/decision`, {
    ...accepted,
    disposition: 'rejected',
    reason: '我写的理由。',
  })
  expect(stale.status).toBe(409)
  const text = textOf(stale.text)
  expect(text).toContain('我的 不采纳 我写的理由。')
  expect(text).toContain('对方的 部分采纳 对方写的理由。 王建国')
  expect(text).toContain('原来的 未定')
  const seen = /name="seen" value="(\d+)"/.exec(stale.text)?.[1] ?? ''
  const merged = await reviewer.post(`${desk}/${ids[0]}/decision`, {
    ...accepted,
    disposition: 'rejected',
    reason: '我写的理由。对方写的理由。',
    seen,
  })
  expect(merged.status).toBe(303)
})

test('没写完的自动保存，回来还在；别人看不到；保存后清掉', async () => {
  await reviewer.get(`${desk}/${ids[0]}`)
  const typed = { disposition: 'rejected', reason: '写到一半', revisedText: '' }
  const kept = await reviewer.post(`${desk}/${ids[0]}/draft`, typed)
  expect(kept.headers.location).toBe(`${desk}/${ids[0]}`)
  expect((await reviewer.get(`${desk}/${ids[0]}`)).text).toContain('写到一半')
  const other = await world.signIn('administrator')
  expect((await other.get(`${desk}/${ids[0]}`)).text).not.toContain('写到一半')
  await reviewer.post(`${desk}/${ids[0]}/decision`, accepted)
  expect((await reviewer.get(`${desk}/${ids[0]}`)).text).not.toContain('写到一半')
})

test('一并处理：先核对，有例外，一次撤销', async () => {
  await groupRound(world.db, roundId, world.by)
  expect(textOf((await reviewer.get(`${desk}/groups`)).text)).toContain('2 条同类')
  const check = await reviewer.get(`${desk}/together?group=${ids[2]}`)
  expect(textOf(check.text)).toContain('一并处理 2 条，请核对')
  const all = await reviewer.post(`${desk}/together/check?disposition=open`, { all: 'on' })
  const comments = /name="comments" value="([^"]+)"/.exec(all.text)?.[1] ?? ''
  expect(comments.split(',')).toHaveLength(4)
  const refused = await reviewer.post(`${desk}/together`, { comments, disposition: 'rejected', reason: '' })
  expect(refused.status).toBe(422)
  const done = await reviewer.post(`${desk}/together`, {
    comments,
    except: [String(ids[0])],
    disposition: 'rejected',
    reason: '上位法已有规定。',
  })
  expect(done.status).toBe(303)
  expect(await dispositions()).toEqual([null, 'rejected', 'rejected', 'rejected'])
  expect(
    (await reviewer.post(`${desk}/together`, { comments, disposition: 'accepted', reason: '' })).status,
  ).toBe(409)
  await reviewer.post(`${desk}/undo`)
  expect(await dispositions()).toEqual([null, 'open', 'open', 'open'])
})

test('两步处理：拟定的人没有同意键，另一人复核', async () => {
  await setDecisionSteps(world.db, { projectId: world.projectId, steps: 2 }, world.by)
  await reviewer.get(`${desk}/${ids[0]}`)
  await reviewer.post(`${desk}/${ids[0]}/decision`, accepted)
  const own = await reviewer.get(`${desk}/${ids[0]}`)
  expect(own.text).not.toContain('id="approve"')
  const proposalId = /name="proposalId" value="(\d+)"/.exec(own.text)?.[1] ?? ''
  expect((await reviewer.post(`${desk}/${ids[0]}/approve`, { proposalId })).status).toBe(422)
  const lead = await world.signIn('administrator')
  await lead.get(`${desk}/${ids[0]}`)
  expect((await lead.post(`${desk}/${ids[0]}/approve`, { proposalId })).status).toBe(303)
  expect(await dispositions()).toEqual(['accepted', null, null, null])
})

test('搜索与视图：地址可以分享，只看得到自己项目的', async () => {
  const own = `/projects/${world.projectId}`
  const found = await reviewer.get(`${own}/search?text=${encodeURIComponent('公共建筑')}&kind=government`)
  expect(textOf(found.text)).toContain('搜索意见 2 条')
  expect(found.text).toContain('<mark>公共建筑</mark>')
  const address = `${own}/search?text=%E8%B4%A2%E6%94%BF`
  await reviewer.post(`${own}/views`, { name: '财政', address, isShared: 'on' })
  const viewer = await world.signIn('viewer')
  expect((await viewer.get(`${own}/search`)).text).toContain('财政</a>')
  await reviewer.post(`${own}/views`, { name: '外面', address: 'https://example.com/?a=1' })
  expect((await reviewer.get(`${own}/search`)).text).not.toContain('example.com')
  expect(textOf((await viewer.get('/search?text=市财政')).text)).toContain('搜索意见 1 条')
})

test('留言不进记录；承办有期限；只读的人不能处理', async () => {
  await reviewer.get(`${desk}/${ids[0]}`)
  await reviewer.post(`${desk}/${ids[0]}/notes`, { text: '等财政的电话。' })
  const due = { userId: String(world.ids.reviewer), department: '法规处', dueOn: '2024年3月1日' }
  await reviewer.post(`${desk}/${ids[0]}/assignment`, due)
  const shown = textOf((await reviewer.get(`${desk}/${ids[0]}`)).text)
  expect(shown).toContain('等财政的电话。')
  expect(shown).toContain('赵敏、法规处，2024年3月1日前')
  const events = await reviewer.get(`/projects/${world.projectId}/events`)
  expect(events.text).not.toContain('等财政的电话')
  expect(textOf(events.text)).toContain('把 1 条意见交给赵敏、法规处')
  const viewer = await world.signIn('viewer')
  await viewer.get(`${desk}/${ids[0]}`)
  expect((await viewer.post(`${desk}/${ids[0]}/decision`, accepted)).status).toBe(403)
})

test('概览：每个数字都通向它的意见', async () => {
  await reviewer.get(desk)
  await reviewer.post(`${desk}/${ids[0]}/decision`, accepted)
  const page = await reviewer.get(`/projects/${world.projectId}/overview`)
  const text = textOf(page.text)
  expect(text).toContain('意见 4 条')
  expect(text).toContain('未定 3 条')
  expect(text).toContain('第三条 2 0')
  expect(page.text).toContain('aria-label="共 2 条：采纳 1，未定 1"')
  for (const [, href] of page.text.matchAll(/<a href="(\/projects\/[^"]*(?:search|desk)[^"]*)"/g)) {
    expect((await reviewer.get((href ?? '').replaceAll('&amp;', '&'))).status).toBe(200)
  }
})

test('没有办成的事不说成办成了：红字说明原因，只说一次', async () => {
  await reviewer.get(desk)
  expect((await reviewer.post(`${desk}/undo`, { from: String(ids[0]) })).headers.location).toBe(
    `${desk}/${ids[0]}`,
  )
  const refused = await reviewer.get(`${desk}/${ids[0]}`)
  expect(refused.text).toMatch(/class="flash refused" role="alert"><p>您在这一轮没有可以撤销的处理/)
  expect(refused.text).not.toContain('class="flash" role="status"')
  expect((await reviewer.get(`${desk}/${ids[0]}`)).text).not.toContain('flash refused')
  await reviewer.post(`${desk}/${ids[0]}/assignment`, { department: '法规处', dueOn: '2025年3月1日' })
  expect((await reviewer.get(`${desk}/${ids[0]}`)).text).toMatch(/class="flash" role="status"><p>承办已更新/)
})

const factsOf = async () => ({
  decisions: (await world.db.selectFrom('decision').select('id').execute()).length,
  proposals: (await world.db.selectFrom('proposal').select('id').execute()).length,
  events: (await world.db.selectFrom('event').select('id').execute()).length,
})

test.each([1, 2] as const)('原样再存一次：不添一行历史、不记一笔，平静地说明（%i 步）', async steps => {
  await setDecisionSteps(world.db, { projectId: world.projectId, steps }, world.by)
  await reviewer.get(desk)
  const answer = { ...accepted, disposition: 'rejected', reason: '上位法已有规定。' }
  const own = `${desk}/${ids[0]}`
  await reviewer.post(`${own}/decision`, answer)
  const before = await factsOf()
  const seenIn = (html: string, name: string) =>
    new RegExp(`name="${name}" value="(\\d*)"`).exec(html)?.[1] ?? ''
  const page = (await reviewer.get(own)).text
  const seen = { seen: seenIn(page, 'seen'), seenProposal: seenIn(page, 'seenProposal') }
  await reviewer.post(`${own}/decision`, { ...answer, ...seen })
  expect(textOf((await reviewer.get(desk)).text)).toContain('第 1 条与原来相同，没有改动。')
  expect(await factsOf()).toEqual(before)
  await reviewer.post(`${own}/decision`, { ...answer, ...seen, reason: '上位法另有规定。' })
  expect((await factsOf()).events).toBeGreaterThan(before.events)
})

test('一并处理时，原来就是这样的不动；全都一样，什么也不记', async () => {
  const check = async () =>
    /name="comments" value="([^"]+)"/.exec(
      (await reviewer.post(`${desk}/together/check`, { all: 'on' })).text,
    )?.[1] ?? ''
  await reviewer.get(desk)
  await reviewer.post(`${desk}/${ids[0]}/decision`, accepted)
  await reviewer.post(`${desk}/together`, { comments: await check(), ...accepted })
  expect(textOf((await reviewer.get(`${desk}/list`)).text)).toContain(
    '已一并处理 3 条。不对的话，可以整体撤销。另有 1 条原来就是这样，没有改动。',
  )
  const before = await factsOf()
  await reviewer.post(`${desk}/together`, { comments: await check(), ...accepted })
  expect(textOf((await reviewer.get(`${desk}/list`)).text)).toContain('这 4 条原来就是这样，没有改动。')
  const due = { department: '法规处', dueOn: '2024年3月1日' }
  await reviewer.post(`${desk}/list/assignment`, { all: 'on', ...due })
  const assigned = await factsOf()
  expect(assigned.events).toBe(before.events + 1)
  await reviewer.post(`${desk}/${ids[0]}/assignment`, due)
  expect(textOf((await reviewer.get(`${desk}/${ids[0]}`)).text)).toContain('承办与原来相同，没有改动。')
  expect(await factsOf()).toEqual(assigned)
})

/** What stands in a field of a page, and what is said beside it. */
const fieldOf = (html: string, id: string) => {
  const tag = new RegExp(`<(?:input|textarea|select)[^>]*\\sid="${id}"[^>]*>`).exec(html)?.[0] ?? ''
  return {
    wrong: tag.includes('aria-invalid="true"') && tag.includes(`${id}-problem"`),
    said: new RegExp(`id="${id}-problem">([^<]*)<`).exec(html)?.[1] ?? '',
  }
}

test('承办、留言填错：422，填的都在，话在格子旁边', async () => {
  await reviewer.get(`${desk}/${ids[0]}`)
  const wrong = { userId: String(world.ids.reviewer), department: '法规处', dueOn: '2024年13月1日' }
  const refused = await reviewer.post(`${desk}/${ids[0]}/assignment`, wrong)
  expect(refused.status).toBe(422)
  expect(fieldOf(refused.text, 'dueOn')).toEqual({
    wrong: true,
    said: '办理期限不是一个日期。请写成 2024年2月5日 或 2024-02-05。',
  })
  expect(refused.text).toContain('value="2024年13月1日"')
  expect(refused.text).toContain(`value="${world.ids.reviewer}" selected`)
  expect(refused.text).toMatch(/<details[^>]* open><summary>指定承办/)
  const nobody = await reviewer.post(`${desk}/${ids[0]}/assignment`, { dueOn: '2024年3月1日' })
  expect(fieldOf(nobody.text, 'userId').said).toContain('请选承办人')
  const silent = await reviewer.post(`${desk}/${ids[0]}/notes`, { text: ' ' })
  expect(silent.status).toBe(422)
  expect(fieldOf(silent.text, 'text')).toEqual({ wrong: true, said: '请写下要说的话。' })
  const long = await reviewer.post(`${desk}/${ids[0]}/notes`, { text: '很'.repeat(2001) })
  expect(long.text).toContain('很'.repeat(2001))
})

test('批量处理：没勾选、期限不对，都留在这一页，勾过的还勾着', async () => {
  await reviewer.get(`${desk}/list`)
  const none = await reviewer.post(`${desk}/list/assignment?text=水`, { department: '法规处' })
  expect(none.status).toBe(422)
  expect(none.text).toContain('一条也没有选')
  expect(none.text).toContain('value="法规处"')
  expect((await reviewer.post(`${desk}/together/check`)).status).toBe(422)
  const wrong = { comment: [String(ids[1]), String(ids[2])], department: '法规处', dueOn: '明天' }
  const refused = await reviewer.post(`${desk}/list/assignment`, wrong)
  expect(refused.status).toBe(422)
  expect(refused.text.match(/name="comment"[^>]* checked/g)).toHaveLength(2)
  expect(fieldOf(refused.text, 'dueOn').wrong).toBe(true)
})

test('承办两人同时改：后到的看见三份，只有对方改了的照对方的，再保存才算', async () => {
  const other = await world.signIn('administrator')
  const sinceOf = (text: string) => /name="since" value="(\d+)"/.exec(text)?.[1] ?? ''
  const address = `${desk}/${ids[0]}/assignment`
  const first = sinceOf((await other.get(`${desk}/${ids[0]}`)).text)
  await other.post(address, { department: '法规处', dueOn: '2024年3月1日', since: first })
  const mine = sinceOf((await reviewer.get(`${desk}/${ids[0]}`)).text)
  const was = { 'was.department': '法规处', 'was.dueOn': '2024年3月1日', since: mine }
  await other.get(`${desk}/${ids[0]}`)
  await other.post(address, { department: '综合处', dueOn: '2024年3月1日', since: mine })
  const stale = await reviewer.post(address, { department: '法规处', dueOn: '2024年4月1日', ...was })
  expect(stale.status).toBe(409)
  const text = textOf(stale.text)
  expect(text).toContain('承办处室 我的 法规处 对方的 综合处 王建国 原来的 法规处')
  expect(text).toContain('办理期限 我的 2024年4月1日 对方的 2024年3月1日 王建国 原来的 2024年3月1日')
  expect(stale.text).toContain('name="department" type="text" value="综合处"')
  expect(stale.text).toContain('name="dueOn" type="text" value="2024年4月1日"')
  const again = { department: '综合处', dueOn: '2024年4月1日', since: sinceOf(stale.text) }
  expect((await reviewer.post(address, again)).status).toBe(303)
  // Taken back meanwhile is a change too.
  await other.post(address, { department: '', dueOn: '', since: '1000000' })
  expect((await reviewer.post(address, { ...was, department: '法规处' })).status).toBe(409)
})

test('更正两人同时改：后到的看见不同的各格，只有对方改了的照对方的', async () => {
  const other = await world.signIn('administrator')
  const drafter = await world.signIn('drafter')
  const address = `${desk.replace(/desk$/, 'comments')}/${ids[0]}`
  const correction = `${address}/correction`
  const formIn = (html: string) => {
    const form = formsIn(address, html).find(each => each.action === correction)
    return form === undefined ? {} : sentOf(form)
  }
  // Nothing was stored; the form begins with what was read from the letter.
  const began = formIn((await drafter.get(address)).text)
  expect([began['was.clause'], began['clause']]).toEqual(['', '第三条第二款'])
  await other.get(address)
  await other.post(correction, { ...began, clause: '第九条', rationale: '对方的理由' })
  const stale = await drafter.post(correction, { ...began, clause: '第八条' })
  expect(stale.status).toBe(409)
  const text = textOf(stale.text)
  expect(text).toContain('条款 我的 第八条 对方的 第九条 王建国')
  expect(text).toContain('提出理由 我的 改革方案已明确。 对方的 对方的理由 王建国 原来的 改革方案已明确。')
  expect(stale.text).toContain('name="clause" type="text" value="第八条"')
  expect(stale.text).toMatch(/<textarea id="rationale"[^>]*>\n对方的理由</)
  expect((await drafter.post(correction, formIn(stale.text))).status).toBe(303)
})

test('一并指定承办：别人刚安排的不会被盖掉，点明是哪几条；可以留着不动', async () => {
  const other = await world.signIn('administrator')
  const sinceOf = (text: string) => /name="since" value="(\d+)"/.exec(text)?.[1] ?? ''
  const since = sinceOf((await reviewer.get(`${desk}/list`)).text)
  await other.get(`${desk}/${ids[1]}`)
  await other.post(`${desk}/${ids[1]}/assignment`, { department: '综合处', since })
  const all = { all: 'on', department: '法规处', since }
  const stale = await reviewer.post(`${desk}/list/assignment`, all)
  expect(stale.status).toBe(409)
  expect(textOf(stale.text)).toContain('王建国把第 2 条另作了安排')
  expect(stale.text).toContain(`name="contested" value="${ids[1]}"`)
  const kept = { ...all, since: sinceOf(stale.text), contested: String(ids[1]), leave: 'on' }
  expect((await reviewer.post(`${desk}/list/assignment`, kept)).status).toBe(303)
  const departments = async () =>
    (await world.db.selectFrom('comment_entry').select('department').orderBy('place').execute()).map(
      each => each.department,
    )
  expect(new Set((await departments()).toSpliced(1, 1))).toEqual(new Set(['法规处']))
  expect((await departments())[1]).toBe('综合处')
})

test('长表格里写到一半的留在服务器上：只给本人看，表格交上去就没有了', async () => {
  const place = `${desk}/${ids[0]}/notes`
  await reviewer.get(`${desk}/${ids[0]}`)
  const kept = await reviewer.post('/typed', { place, 'typed.text': '等财政的电话', 'typed.password': 'x' })
  expect(kept.status).toBe(204)
  const shown = async (person: typeof reviewer) => person.get(`/typed?place=${encodeURIComponent(place)}`)
  expect(JSON.parse((await shown(reviewer)).text).fields).toEqual({ text: '等财政的电话' })
  const other = await world.signIn('administrator')
  expect((await shown(other)).status).toBe(204)
  expect((await reviewer.post('/typed', { place: '//elsewhere.example?x' })).status).toBe(404)
  await reviewer.post(place, { text: '' })
  expect((await shown(reviewer)).status).toBe(204)
})

test('在全部项目中搜索：有我承办的；按落实、按核对发现的先选一个项目，不会当作没有筛选', async () => {
  await reviewer.get(`${desk}/list`)
  const work = { comment: String(ids[2]), userId: String(world.ids.reviewer), since: '1000000' }
  await reviewer.post(`${desk}/list/assignment`, work)
  const own = await reviewer.get(`/search?assignee=${world.ids.reviewer}`)
  expect(textOf(own.text)).toContain('搜索意见 1 条')
  expect(own.text).toContain(`<option value="${world.ids.reviewer}" selected>本人</option>`)
  // What cannot be asked for over all of them has its place in a project, and what was asked so far goes along.
  expect(textOf(own.text)).toContain('落实、核对发现筛选，请在一个项目中搜索： 节约用水办法')
  expect(own.text).toContain(`/projects/${world.projectId}/search?assignee=${world.ids.reviewer}`)
  const whole = await reviewer.get('/search?landing=missing')
  expect(textOf(whole.text)).toContain('请选一个项目： 节约用水办法')
  expect(whole.text).toContain(`href="/projects/${world.projectId}/search?landing=missing"`)
  expect(whole.text).not.toContain('class="results"')
})

test('视图没有名称：另有一页补上，筛选还在', async () => {
  const address = `/projects/${world.projectId}/search?text=%E6%B0%B4`
  await reviewer.get(address)
  const refused = await reviewer.post(`/projects/${world.projectId}/views`, {
    name: '',
    address,
    isShared: 'on',
  })
  expect(refused.status).toBe(422)
  expect(fieldOf(refused.text, 'name').said).toBe('请填写视图名称。')
  expect(refused.text).toContain(`value="${address}"`)
  expect(refused.text).toMatch(/name="isShared"[^>]* checked/)
})

test('退回没写原因：拟定的内容还在旁边；复核晚了一步，看到最新的拟定', async () => {
  await setDecisionSteps(world.db, { projectId: world.projectId, steps: 2 }, world.by)
  await reviewer.get(`${desk}/${ids[0]}`)
  await reviewer.post(`${desk}/${ids[0]}/decision`, { ...accepted, revisedText: '拟定的表述' })
  const lead = await world.signIn('administrator')
  const page = await lead.get(`${desk}/${ids[0]}`)
  const proposalId = /name="proposalId" value="(\d+)"/.exec(page.text)?.[1] ?? ''
  const refused = await lead.post(`${desk}/${ids[0]}/return`, { proposalId, note: '' })
  expect(refused.status).toBe(422)
  expect(fieldOf(refused.text, 'note').wrong).toBe(true)
  expect(refused.text).toMatch(/value="accepted" checked/)
  const seenProposal = /name="seenProposal" value="(\d+)"/.exec(refused.text)?.[1] ?? ''
  await reviewer.post(`${desk}/${ids[0]}/decision`, { ...accepted, revisedText: '又改的表述', seenProposal })
  const late = await lead.post(`${desk}/${ids[0]}/return`, { proposalId, note: '请再斟酌。' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('又改的表述')
  expect(late.text).toContain('请再斟酌。')
  expect(textOf(late.text)).toContain('我的 退回：请再斟酌。 现在的 采纳 采纳后的表述：又改的表述')
  expect(textOf(late.text)).toContain('原来的 采纳 采纳后的表述：拟定的表述')
  const again = /name="proposalId" value="(\d+)"/.exec(late.text)?.[1] ?? ''
  expect((await lead.post(`${desk}/${ids[0]}/approve`, { proposalId: again })).status).toBe(303)
  const gone = await lead.post(`${desk}/${ids[0]}/return`, { proposalId: again, note: '还是不妥。' })
  expect(gone.status).toBe(409)
  expect(textOf(gone.text)).toContain('我的 退回：还是不妥。 现在的 采纳')
  expect(textOf(gone.text)).toContain('王建国复核同意')
})

test('按承办处室筛选；过了期限又没定的，写明已过期', async () => {
  await reviewer.get(`${desk}/list`)
  const due = { comment: [String(ids[0]), String(ids[1])], department: '法规处', dueOn: '2024年2月1日' }
  await reviewer.post(`${desk}/list/assignment`, due)
  await reviewer.post(`${desk}/${ids[1]}/decision`, accepted)
  const list = await reviewer.get(`${desk}/list?department=${encodeURIComponent('法规处')}`)
  expect(textOf(list.text)).toContain('批量处理 2 条符合')
  expect(list.text).toContain('<option value="法规处" selected>')
  expect(list.text.match(/已过期/g)).toHaveLength(1)
  expect(textOf((await reviewer.get(`${desk}/${ids[0]}`)).text)).toContain('法规处，2024年2月1日前 已过期')
  const all = await reviewer.get(
    `/projects/${world.projectId}/search?department=${encodeURIComponent('综合处')}`,
  )
  expect(textOf(all.text)).toContain('搜索意见 0 条')
})

test('冲突时用对方的：我写到一半的不再回来', async () => {
  await reviewer.get(`${desk}/${ids[0]}`)
  await reviewer.post(`${desk}/${ids[0]}/draft`, {
    disposition: 'rejected',
    reason: '我写的',
    revisedText: '',
  })
  const lead = await world.signIn('administrator')
  await lead.get(`${desk}/${ids[0]}`)
  await lead.post(`${desk}/${ids[0]}/decision`, { ...accepted, reason: '对方写的' })
  const stale = await reviewer.post(`${desk}/${ids[0]}/decision`, {
    ...accepted,
    disposition: 'rejected',
    reason: '我写的',
  })
  expect(stale.status).toBe(409)
  expect(stale.text).toMatch(new RegExp(`action="${desk}/${ids[0]}/draft"`))
  await reviewer.post(`${desk}/${ids[0]}/draft`)
  const page = await reviewer.get(`${desk}/${ids[0]}`)
  expect(page.text).not.toContain('我写的')
  expect(page.text).toContain('对方写的')
})

test('别的轮次用过的理由，说明是哪一轮，通向那一条', async () => {
  await reviewer.get(desk)
  await reviewer.post(`${desk}/${ids[2]}/decision`, {
    ...accepted,
    disposition: 'rejected',
    reason: '办公园区另有规定。',
  })
  // What it says itself is offered to others only.
  const offers = async (path: string) =>
    (await reviewer.get(path)).text.includes('data-use="办公园区另有规定。"')
  expect(await offers(`${desk}/${ids[2]}`)).toBe(false)
  expect(await offers(`${desk}/${ids[0]}`)).toBe(true)
  const second = await createRound(
    world.db,
    { ...plainRound, projectId: world.projectId, number: 2, name: '第二次征求意见' },
    world.by,
  )
  const [unit, body] = bodies[2] ?? ['', '']
  const again = await logComment(world.db, { roundId: second, unit, body, ...noFields }, world.by)
  const page = await reviewer.get(`/projects/${world.projectId}/rounds/${second}/desk/${again}`)
  expect(page.text).toContain(`见<a href="${desk}/${ids[2]}">第一次征求意见</a>`)
})

test('从处理经过恢复：照哪一次填入，保存后才算数', async () => {
  await reviewer.get(desk)
  const rejected = { ...accepted, disposition: 'rejected', reason: '上位法已有规定。' }
  await reviewer.post(`${desk}/${ids[0]}/decision`, rejected)
  const first = /name="seen" value="(\d+)"/.exec((await reviewer.get(`${desk}/${ids[0]}`)).text)?.[1] ?? ''
  await reviewer.post(`${desk}/${ids[0]}/decision`, { ...accepted, seen: first })
  const page = await reviewer.get(`${desk}/${ids[0]}`)
  expect(page.text).toContain(`href="${desk}/${ids[0]}?restore=${first}"`)
  const restored = await reviewer.get(`${desk}/${ids[0]}?restore=${first}`)
  expect(restored.text).toMatch(/value="rejected" checked/)
  expect(restored.text).toMatch(/<textarea id="reason"[^>]*>\s*上位法已有规定。/)
  expect(await dispositions()).toEqual(['accepted', null, null, null])
})
