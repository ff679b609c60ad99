import { recordDecision } from '../../src/actions/desk/recordDecision'
import { commentsOf } from '../../src/store/comments'
import { repliesOf } from '../../src/store/replies'
import { engines } from '../store/engines'
import { startWithPeople, textOf } from './helpers'

const charging = '建议删去第五条中有关收费的规定。'
const duty = '建议第十二条明确管网改造的责任主体。'
const term = '建议将第八条“可以”改为“应当”。'

const table = (...rows: string[]) =>
  [
    '序号\t单位\t修改意见\t采纳情况\t不采纳理由',
    ...rows.map((row, at) => `${at + 1}\t市财政局\t${row}`),
  ].join('\n')

const first = table(`${charging}\t采纳\t`, `${duty}\t\t`)
const again = table(`${charging}\t不采纳\t上位法已有规定。`, `${duty}\t采纳\t`, `${term}\t\t`)

const started = async (engine: (typeof engines)[number]) => {
  const world = await startWithPeople({}, engine)
  const as = async (name: 'administrator' | 'drafter') => {
    const person = await world.signIn(name)
    const home = `/projects/${world.projectId}`
    const take = async (text: string, fields: Record<string, string> = {}) => {
      await person.get(`${home}/imports/new`)
      const file = { name: '汇总.txt', bytes: Buffer.from(text) }
      const answer = await person.postFile(`${home}/imports`, 'file', file, fields)
      expect(answer.status).toBe(303)
      return String(answer.headers.location)
    }
    const page = async (address: string) => {
      const answer = await person.get(address)
      expect(answer.status).toBe(200)
      return { html: answer.text, text: textOf(answer.text) }
    }
    return { person, take, page }
  }
  const administrator = await as('administrator')
  const saved = await administrator.person.post(`${await administrator.take(first)}/save`, {
    target: 'new',
    number: '1',
    name: '第一次征求意见',
  })
  const round = String(saved.headers.location).split('/').at(-1) ?? ''
  const decided = async () =>
    (await commentsOf(world.db, Number(round))).map(({ decision }) => decision?.disposition ?? 'open')
  const stop = async () => {
    await world.stop()
    expect(world.problems).toEqual([])
  }
  return { world, as, administrator, round, decided, stop }
}

/** What the record says of row 1, as the form sends it along. */
const seenIn = (html: string): string => /name="was-1" value="([^"]+)"/.exec(html)?.[1] ?? ''

/** The boxes of the table, by row: what they send, and whether they are ticked. */
const boxes = (html: string) =>
  [...html.matchAll(/name="take" id="take-(\d+)" value="([^"]+)"( disabled| checked)?/g)].map(
    ([, row, value = '', state = '']) => ({ row: Number(row), value, state: state.trim() }),
  )

describe.each(engines)('再次导入一张表：%s', engine => {
  test('一个单位的反馈表：页面填好表上的日期，改过的算数，写错的不保存', async () => {
    const { world, administrator, round, stop } = await started(engine)
    const { person, take, page } = administrator
    const form = '填报单位：市航道处\n序号\t修改意见\t理由\n1\t建议增加限载规定\t\n填表日期：2024年1月18日'
    const address = await take(form, { round })
    expect((await page(address)).html).toContain('value="2024年1月18日"')
    const refused = await person.post(`${address}/save`, { target: round, receivedOn: '昨天' })
    expect(refused.status).toBe(422)
    expect(textOf(refused.text)).toContain('收到日期不是一个日期')
    await person.post(`${address}/save`, { target: round, receivedOn: '2024年1月19日' })
    const replies = await repliesOf(world.db, Number(round))
    expect(replies.map(({ receivedOn }) => receivedOn)).toEqual([null, '2024-01-19'])
    await stop()
  })

  test('采纳情况不同的列出两种说法和谁定的，未定的已勾选；勾选的采用，并说明存了什么', async () => {
    const { world, administrator, round, decided, stop } = await started(engine)
    const { person, take, page } = administrator
    const address = await take(again, { round })
    const { html, text } = await page(address)
    expect(text).toContain('采纳情况与记录不同 2 条')
    expect(text).toMatch(/采纳 王建国 .*不采纳 上位法已有规定。/)
    expect(boxes(html).map(({ row, state }) => [row, state])).toEqual([
      [1, ''],
      [2, 'checked'],
    ])
    const ticked = boxes(html).map(({ value }) => value)
    await person.post(`${address}/corrections`, { answers: 'shown', take: ticked[0] ?? '' })
    const kept = boxes((await page(address)).html)
    expect(kept.map(({ state }) => state)).toEqual(['checked', ''])
    const saved = await person.post(`${address}/save`, { target: round, answers: 'shown', take: ticked })
    expect(saved.status).toBe(303)
    expect((await page(String(saved.headers.location))).text).toContain(
      '已导入 1 行，采用文件中的采纳情况 2 条。',
    )
    expect(await decided()).toEqual(['rejected', 'accepted', 'open'])
    const [comment] = await commentsOf(world.db, Number(round))
    const history = await page(`/projects/${world.projectId}/rounds/${round}/comments/${comment?.id}`)
    expect(history.text).toContain('按导入的文件“汇总.txt”将采纳情况由“采纳”改为“不采纳”')
    await stop()
  })

  test('打开页面之后别人改过的，不覆盖：说出是哪一条，现在的和文件中的并列，再定一次才存', async () => {
    const { world, administrator, round, decided, stop } = await started(engine)
    const { person, take, page } = administrator
    const address = await take(again, { round })
    const take1 = boxes((await page(address)).html)[0]?.value ?? ''
    const single = await take(table(`${charging}\t不采纳\t上位法已有规定。`), { round })
    const [comment] = await commentsOf(world.db, Number(round))
    const answer = { disposition: 'forwarded' as const, reason: '转市发改委研究。', revisedText: '' }
    const seen = comment?.decision?.id ?? null
    await recordDecision(world.db, { commentId: comment?.id ?? 0, seen, ...answer }, world.by)
    const fields = { target: round, answers: 'shown', take: take1 }
    const refused = await person.post(`${single}/save`, fields)
    expect(refused.status).toBe(409)
    expect(textOf(refused.text)).toContain('没有保存：别人刚刚改过')
    expect(textOf(refused.text)).toContain('转市发改委研究。')
    expect(boxes(refused.text).map(({ state }) => state)).toEqual(['checked'])
    expect(textOf(refused.text)).toContain('刚由他人处理 转办')
    const late = await person.post(`${address}/save`, fields)
    expect(late.status).toBe(409)
    expect(textOf(late.text)).toContain('序号 1（市财政局）已由他人另作处理，所以都没有保存')
    expect(await decided()).toEqual(['forwarded', 'open'])
    const left = await person.post(`${address}/save`, { target: round, answers: 'shown' })
    expect((await page(String(left.headers.location))).text).toContain('已导入 1 行')
    expect(await decided()).toEqual(['forwarded', 'open', 'open'])
    const now = boxes(refused.text)[0]?.value ?? ''
    const mine = await person.post(`${single}/save`, { target: round, answers: 'shown', take: now })
    expect((await page(String(mine.headers.location))).text).toContain('采用文件中的采纳情况 1 条')
    expect(await decided()).toEqual(['rejected', 'open', 'open'])
    await stop()
  })

  test('选了换成新文字，那条意见刚由别人处理：不替换，说出是哪一行，再定一次才换', async () => {
    const { world, administrator, round, decided, stop } = await started(engine)
    const { person, take, page } = administrator
    const reworded = '建议删去第五条中有关收费和押金的规定。'
    const address = await take(table(`${reworded}\t\t`), { round })
    const replace = (html: string) => ({ target: round, 'change-1': 'replace', 'was-1': seenIn(html) })
    const chosen = replace((await page(address)).html)
    const [comment] = await commentsOf(world.db, Number(round))
    const answer = { disposition: 'forwarded' as const, reason: '转市发改委研究。', revisedText: '' }
    const seen = comment?.decision?.id ?? null
    await recordDecision(world.db, { commentId: comment?.id ?? 0, seen, ...answer }, world.by)
    const refused = await person.post(`${address}/save`, chosen)
    expect(refused.status).toBe(409)
    expect(textOf(refused.text)).toContain('序号 1（市财政局）已由他人另作处理，所以都没有保存')
    expect(textOf(refused.text)).toContain('刚由他人处理 保留原文字')
    expect(refused.text).toContain('name="change-1" value="replace" checked')
    expect(await decided()).toEqual(['forwarded', 'open'])
    const saved = await person.post(`${address}/save`, replace(refused.text))
    expect(saved.status).toBe(303)
    const bodies = (await commentsOf(world.db, Number(round))).map(({ body }) => body)
    expect(bodies).toContain(reworded)
    expect(bodies).not.toContain(charging)
    await stop()
  })

  test('不填写采纳情况的人看得到差别，不能采用，送来也不算', async () => {
    const { as, administrator, round, decided, stop } = await started(engine)
    const value = boxes((await administrator.page(await administrator.take(again, { round }))).html)[0]?.value
    const { person, take, page } = await as('drafter')
    const address = await take(again, { round })
    const { html, text } = await page(address)
    expect(text).toContain('您不填写采纳情况，保存时记录不变。')
    expect(boxes(html)).toEqual([])
    await person.post(`${address}/save`, { target: round, answers: 'shown', take: value ?? '' })
    expect(await decided()).toEqual(['accepted', 'open', 'open'])
    await stop()
  })

  test('更正了这一行，采用的是更正后的；不合规则的说出是哪一行，勾选保留', async () => {
    const { administrator, round, decided, stop } = await started(engine)
    const { person, take, page } = administrator
    const address = await take(table(`${charging}\t部分采纳\t收费标准另定。`, `${duty}\t采纳\t`), { round })
    const both = boxes((await page(address)).html).map(({ value }) => value)
    const fields = { target: round, answers: 'shown', take: both, 'disposition-2': 'rejected' }
    const refused = await person.post(`${address}/save`, fields)
    expect(refused.status).toBe(422)
    expect(textOf(refused.text)).toContain('第 2 行：“不采纳”须写明理由')
    expect(await decided()).toEqual(['accepted', 'open'])
    await person.post(`${address}/save`, { ...fields, 'disposition-2': 'withdrawn' })
    expect(await decided()).toEqual(['partial', 'withdrawn'])
    await stop()
  })

  test('翻页、筛选之后，先前勾选和填写的都还在，保存时算数', async () => {
    const { administrator, round, world, stop } = await started(engine)
    const rows = Array.from({ length: 120 }, (_, at) => `建议第${at + 20}条补充第${at + 20}项的内容。\t\t`)
    const changed = '建议删去第五条中有关收费和押金的规定。\t\t'
    const address = await administrator.take(table(changed, ...rows), { round })
    const { html } = await administrator.page(address)
    expect(html).toContain('name="change-1" value="keep" checked')
    const turn = /formaction="([^"]+page=2[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const fields = { 'change-1': 'replace', 'was-1': seenIn(html), 'leaveOut-3': 'on' }
    const turned = await administrator.person.post(turn, fields)
    expect(turned.headers.location).toBe(`${address}?show=&page=2`)
    const second = await administrator.page(String(turned.headers.location))
    expect(second.html).toContain('id="row-121"')
    expect(second.html).not.toContain('id="row-1"')
    const first = await administrator.page(address)
    expect(first.html).toContain('name="change-1" value="replace" checked')
    expect(first.html).not.toContain('id="row-3"')
    await administrator.person.post(`${address}/save`, { target: round })
    const bodies = (await commentsOf(world.db, Number(round))).map(({ body }) => body)
    expect(bodies).toHaveLength(121)
    expect(bodies).toContain('建议删去第五条中有关收费和押金的规定。')
    expect(bodies).not.toContain(charging)
    await stop()
  })
})
