import { logComment } from '../../src/actions/comments/logComment'
import { setDecisionSteps } from '../../src/actions/desk/deskSettings'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { loadSample } from '../../src/actions/projects/loadSample'
import { createRound } from '../../src/actions/rounds/createRound'
import { commentsOf } from '../../src/store/comments'
import { plainRound, plainTexts } from '../records'
import { engines } from '../store/engines'
import { type Browser, startWithPeople, textOf } from './helpers'
import { type Form, formsIn, sentOf } from './pageForms'

/** Buttons that come second: what somebody else did meanwhile stands beside what was asked for, and nothing is lost. */
const rejected = { disposition: 'rejected', reason: '上位法已有规定。', revisedText: '' } as const

const worldOn = async (engine: (typeof engines)[number]) => {
  const world = await startWithPeople({}, engine)
  const { db, by, projectId } = world
  const roundId = await createRound(db, { ...plainRound, projectId }, by)
  for (const body of ['建议删去第五条。', '建议明确再生水的定义。', '建议增加奖励。'])
    await logComment(db, { roundId, unit: '市财政局', body, ...plainTexts }, by)
  const ids = (await commentsOf(db, roundId)).map(({ id }) => id)
  const decide = (commentId: number, reason: string, seen: number | null = null) =>
    recordDecision(db, { ...rejected, reason, commentId, seen }, by)
  const standing = async () => (await commentsOf(db, roundId)).map(({ decision }) => decision?.reason ?? null)
  const mine = await world.signIn('administrator')
  const theirs = await world.signIn('reviewer')
  const home = `/projects/${projectId}`
  return { ...world, roundId, ids, decide, standing, mine, theirs, home, round: `${home}/rounds/${roundId}` }
}

const formAt = (html: string, action: string, has = ''): Form => {
  const form = formsIn('', html).find(each => each.action === action && html.includes(has))
  if (form === undefined) throw new Error(`没有表单 ${action}`)
  return form
}

const opened = async (person: Browser, page: string, action: string) =>
  formAt((await person.get(page)).text, action)

describe.each(engines)('后按的按钮：%s', engine => {
  test('一并处理时有几条刚由他人定了：三份都列出，可以照我的保存，也可以不动那几条', async () => {
    const { ids, decide, standing, mine, round, stop } = await worldOn(engine)
    const page = await mine.post(`${round}/desk/together/check`, { comment: ids.map(String) })
    const form = formAt(page.text, `${round}/desk/together`)
    await decide(ids[1] ?? 0, '对方的理由。')
    const asked = { ...sentOf(form), disposition: 'rejected', reason: '我的理由。' }
    const stale = await mine.post(form.action, asked)
    expect(stale.status).toBe(409)
    expect(textOf(stale.text)).toContain('刚由他人处理的 1 条')
    expect(textOf(stale.text)).toMatch(
      /明确再生水的定义。 未定 不采纳 对方的理由。 .{1,30} 不采纳 我的理由。/,
    )
    expect(await standing()).toEqual([null, '对方的理由。', null])
    const leave = /name="leave" value="([^"]*)"/.exec(stale.text)?.[1] ?? ''
    const again = {
      ...sentOf(formAt(stale.text, form.action)),
      disposition: 'rejected',
      reason: '我的理由。',
    }
    expect((await mine.post(form.action, { ...again, leave })).status).toBe(303)
    expect(await standing()).toEqual(['我的理由。', '对方的理由。', '我的理由。'])
    // What has stood since is overtaken again; asked once more it is saved.
    const late = await mine.post(form.action, again)
    expect(late.status).toBe(409)
    const last = sentOf(formAt(late.text, form.action))
    expect(
      (await mine.post(form.action, { ...last, disposition: 'rejected', reason: '我的理由。' })).status,
    ).toBe(303)
    expect(await standing()).toEqual(['我的理由。', '我的理由。', '我的理由。'])
    await stop()
  })

  test('一并处理不会不声不响地顶掉他人刚拟定、还待复核的', async () => {
    const { db, by, ids, mine, theirs, round, projectId, stop } = await worldOn(engine)
    await setDecisionSteps(db, { projectId, steps: 2 }, by)
    const page = await mine.post(`${round}/desk/together/check`, { comment: ids.map(String) })
    const form = formAt(page.text, `${round}/desk/together`)
    await theirs.get(`${round}/desk/${ids[0]}`)
    const first = { ...rejected, reason: '对方拟定的。', seen: '', seenProposal: '' }
    expect((await theirs.post(`${round}/desk/${ids[0]}/decision`, first)).status).toBe(303)
    const stale = await mine.post(form.action, {
      ...sentOf(form),
      disposition: 'rejected',
      reason: '我拟定的。',
    })
    expect(stale.status).toBe(409)
    expect(textOf(stale.text)).toContain('不采纳 对方拟定的。')
    await stop()
  })

  test('台账中两人判断同一对：看见双方的，可以仍按我的，再按一次才算', async () => {
    const world = await worldOn(engine)
    const { db, by, mine, stop } = world
    const projectId = await loadSample(db, { uploads: world.config.uploads }, by)
    const root = await world.signIn('root')
    const ledger = `/projects/${projectId}/ledger`
    const pair = await opened(root, ledger, `${ledger}/links`)
    expect((await root.post(pair.action, { ...sentOf(pair), verdict: 'refused' })).status).toBe(303)
    const stale = await root.post(pair.action, { ...sentOf(pair), verdict: 'confirmed' })
    expect(stale.status).toBe(409)
    expect(textOf(stale.text)).toContain(
      '我的 是同一条 现在的 不是同一条 您自己在另一个页面 原来的 还没有判断',
    )
    const again = formAt(stale.text, pair.action)
    expect((await root.post(pair.action, { ...sentOf(again), verdict: 'confirmed' })).status).toBe(303)
    expect(mine.csrf()).not.toBe('')
    await stop()
  })

  test('恢复通用写法时他人刚改了写法：看见要丢掉的是什么，再按一次才恢复', async () => {
    const { mine, theirs, home, stop } = await worldOn(engine)
    const page = `${home}/note/template`
    const words = async (person: Browser, heading: string) => {
      const form = await opened(person, page, page)
      expect((await person.post(page, { ...sentOf(form), heading })).status).toBe(303)
    }
    await words(mine, '第一个标题')
    const reset = await opened(mine, page, `${page}/reset`)
    await words(theirs, '对方的标题')
    const stale = await mine.post(reset.action, sentOf(reset))
    expect(stale.status).toBe(409)
    expect(textOf(stale.text)).toContain('现在的 对方的标题 赵敏 原来的 第一个标题')
    expect((await mine.get(page)).text).toContain('value="对方的标题"')
    expect((await mine.post(reset.action, sentOf(formAt(stale.text, reset.action)))).status).toBe(303)
    expect((await mine.get(page)).text).not.toContain('对方的标题')
    await stop()
  })

  test('定稿时内容刚有改动、他人已先定稿，重新打开时他人已先打开：看见现在的，写的都在', async () => {
    const { ids, decide, mine, theirs, round, stop } = await worldOn(engine)
    for (const id of ids) await decide(id, '上位法已有规定。')
    const page = `${round}/close`
    const form = await opened(mine, page, page)
    const before = (await theirs.get(`${round}/desk/${ids[0]}`)).text
    const seen = /name="seen" value="(\d+)"/.exec(before)?.[1] ?? ''
    const changed = { disposition: 'rejected', reason: '另有考虑。', revisedText: '', seen, seenProposal: '' }
    expect((await theirs.post(`${round}/desk/${ids[0]}/decision`, changed)).status).toBe(303)
    const moved = await mine.post(page, { ...sentOf(form), note: '报送前定稿。' })
    expect(moved.status).toBe(409)
    expect(textOf(moved.text)).toContain('没有定稿：本轮内容刚有改动')
    expect(moved.text).toContain('报送前定稿。</textarea>')

    const fresh = await opened(theirs, page, page)
    expect((await theirs.post(page, { ...sentOf(fresh), note: '对方的说明' })).status).toBe(303)
    const late = await mine.post(page, sentOf(formAt(moved.text, page)))
    expect(late.status).toBe(409)
    expect(textOf(late.text)).toContain(
      '我的 定稿：报送前定稿。 现在的 已定稿，第 1 号快照：对方的说明 赵敏 原来的 没有定稿',
    )
    const open = formAt(late.text, `${page}/reopen`)
    expect(sentOf(open)['note']).toBe('')
    const other = await opened(theirs, page, `${page}/reopen`)
    expect((await theirs.post(open.action, { ...sentOf(other), note: '要补一条' })).status).toBe(303)
    const second = await mine.post(open.action, { ...sentOf(open), note: '我也要补' })
    expect(second.status).toBe(409)
    expect(textOf(second.text)).toContain('我的 重新打开：我也要补 现在的 已重新打开：要补一条')
    await stop()
  })

  test('按建议改正时那几行刚有改动：看见原来的和现在的，没看过的不改', async () => {
    const { mine, theirs, home, stop } = await worldOn(engine)
    const table = [
      '单位\t修改意见\t采纳情况\t理由',
      '市财政局\t建议将第三条“足额保障”修改为“按事权分担”。\t\t',
      '市海事局\t无意见\t采纳\t',
      '市林业局\t无意见\t\t',
      '市林业局\t无意见\t\t',
    ].join('\n')
    await mine.get(`${home}/imports/new`)
    const file = { name: '表.txt', bytes: Buffer.from(table) }
    const started = await mine.postFile(`${home}/imports`, 'file', file)
    const saved = await mine.post(`${started.headers.location}/save`, {
      target: 'new',
      number: '2',
      name: '又一轮',
    })
    const round = String(saved.headers.location)
    const html = (await mine.get(round)).text
    const single = formAt(html, `${round}/repairs`)
    const all = formAt(html, `${round}/repairs/all`)
    const undoing = await (async () => {
      expect((await theirs.get(round)).status).toBe(200)
      const [first] = formsIn('', (await theirs.get(round)).text).filter(
        each => each.action === single.action,
      )
      expect((await theirs.post(single.action, first ? sentOf(first) : {})).status).toBe(303)
      return opened(theirs, round, `${round}/repairs/undo`)
    })()
    for (const form of [single, all]) {
      const stale = await mine.post(form.action, sentOf(form))
      expect(stale.status).toBe(409)
      expect(textOf(stale.text)).toMatch(
        /没有改正 您打开页面之后，赵敏改过这几行。.*我的 第 2 行的采纳情况移到第 1 行|没有改正.*我的 第 4 行并入第 3 行/,
      )
      expect(textOf(stale.text)).toContain('第 2 行 市海事局“无意见”：采纳 → 空')
    }
    expect((await theirs.post(undoing.action, sentOf(undoing))).status).toBe(303)
    const gone = await mine.post(undoing.action, sentOf(undoing))
    expect(gone.status).toBe(409)
    expect(textOf(gone.text)).toContain('没有撤销 这次改正已经撤销')
    expect(
      (await mine.post(all.action, sentOf(formAt((await mine.get(round)).text, all.action)))).status,
    ).toBe(303)
    expect(textOf((await mine.get(round)).text)).toContain('没有发现问题')
    await stop()
  })
})
