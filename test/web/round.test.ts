import { countRound } from '../../src/domain/consultation/record'
import { roundRecord } from '../../src/store/record'
import { roundsOf } from '../../src/store/rounds'
import { engines } from '../store/engines'
import { type Browser, startWithPeople, textOf } from './helpers'

type World = Awaited<ReturnType<typeof startWithPeople>>

let world: World
let drafter: Browser
let reviewer: Browser
let viewer: Browser
let home: string

const plainRound = { number: '1', name: '第一次征求意见', sentOn: '2024年1月8日', dueOn: '2024-01-20' }

const openRound = async (): Promise<string> => {
  await drafter.get(`${home}/rounds/new`)
  const created = await drafter.post(`${home}/rounds`, plainRound)
  expect(created.status).toBe(303)
  return String(created.headers.location).replace('/consultees', '')
}

const record = async (round: string) => {
  const found = await roundRecord(world.db, Number(round.split('/').at(-1)))
  if (!found) throw new Error('没有这一轮')
  return found
}

describe.each(engines)('网页：%s', engine => {
  beforeEach(async () => {
    world = await startWithPeople({}, engine)
    drafter = await world.signIn('drafter')
    reviewer = await world.signIn('reviewer')
    viewer = await world.signIn('viewer')
    home = `/projects/${world.projectId}`
  })

  afterEach(async () => {
    await world.stop()
    expect(world.problems).toEqual([])
  })

  test('逐条登记：同一单位重复的、一条里有几项的当场看得出；“无意见”不登成意见', async () => {
    const round = await openRound()
    const log = (unit: string, body: string) => drafter.post(`${round}/comments`, { unit, body })
    await log('市财政局', '建议删去第五条。')
    await log('市水利局', '建议删去第五条。')
    await log('市财政局', '建议删去第 五 条。')
    await log('市司法局', '建议：1. 将第八条“可以”修改为“应当”；2. 删去第九条。')
    const latest = textOf((await drafter.get(`${round}/comments/new`)).text).split('最近登记的')[1] ?? ''
    expect(latest.match(/与第 1 条相同/g)).toHaveLength(1)
    expect(latest).toContain('2. 删去第九条。 含 2 项建议，打开后可以拆分')
    const none = await log('市审计局', '经研究，我局无意见。')
    expect(none.status).toBe(422)
    expect(textOf(none.text)).toContain('这是“没有意见”，不作为一条意见登记。')
    expect(none.text).toContain('经研究，我局无意见。')
    expect((await record(round)).comments).toHaveLength(4)
  })

  test('从空项目开始：建轮次、贴名单、记回函、记意见、定采纳，数字处处相符', async () => {
    const round = await openRound()
    await drafter.post(`${round}/consultees`, {
      names: '1. 市财政局\n2. 市水利局、司法局\n3. 临河县人民政府',
    })
    const roster = await record(round)
    expect(roster.consultees.map(each => each.unit)).toEqual([
      '市财政局',
      '市水利局',
      '市司法局',
      '临河县人民政府',
    ])

    const [, water] = roster.consultees
    const replied = await drafter.postFile(
      `${round}/consultees/${water?.id}`,
      'attachments',
      { name: '复函（盖章）.pdf', bytes: Buffer.from('%PDF-1.4 扫描件') },
      { state: 'no_comment', receivedOn: '2024-01-15', channel: 'letter', note: '' },
    )
    expect(replied.status).toBe(303)

    const body = '建议将第三条“足额保障”修改为“按事权分担”。理由：与改革方案一致。'
    const logged = await drafter.post(`${round}/comments`, { unit: '市财政局', body })
    expect(decodeURIComponent(String(logged.headers.location))).toBe(`${round}/comments/new?unit=市财政局`)

    const comment = (await record(round)).comments[0]
    const refused = await reviewer.post(`${round}/desk/${comment?.id}/decision`, {
      disposition: 'rejected',
      reason: '',
      revisedText: '另行规定',
      seen: '',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('须写明理由')
    expect(refused.text).toContain('另行规定')

    const decided = await reviewer.post(`${round}/desk/${comment?.id}/decision`, {
      disposition: 'rejected',
      reason: '分担办法另有规定。',
      seen: '',
    })
    expect(decided.status).toBe(303)
    expect(countRound(await record(round))).toMatchObject({
      asked: 4,
      withComments: 1,
      noComment: 1,
      pending: 2,
    })

    const page = textOf((await viewer.get(round)).text)
    expect(page).toContain('征求单位 4 个')
    expect(page).toContain('不采纳 1')
    const letter = /uploads\/[0-9a-f]{64}/.exec((await viewer.get(`${round}/consultees`)).text)?.[0]
    const original = await viewer.agent.get(`${home}/${letter}`).buffer(true)
    expect(original.headers['content-disposition']).toContain('attachment')
  })

  test('只读的人不能定采纳，经办人不能定采纳，审核人不能登记意见', async () => {
    const round = await openRound()
    await drafter.post(`${round}/comments`, { unit: '市财政局', body: '建议删去第五条。' })
    const id = (await record(round)).comments[0]?.id
    const decision = { disposition: 'accepted', reason: '', seen: '' }
    for (const person of [viewer, drafter]) {
      await person.get(round)
      expect((await person.post(`${round}/desk/${id}/decision`, decision)).status).toBe(403)
    }
    expect((await reviewer.post(`${round}/comments`, { unit: '市财政局', body: '另一条。' })).status).toBe(
      403,
    )
    expect((await viewer.get(`${round}/comments/${id}`)).text).not.toContain('name="disposition"')
    expect((await record(round)).comments).toHaveLength(1)
  })

  test('他人刚处理过，返回 409 并列出双方，填写的内容还在', async () => {
    const round = await openRound()
    await drafter.post(`${round}/comments`, { unit: '市财政局', body: '建议删去第五条。' })
    const address = `${round}/desk/${(await record(round)).comments[0]?.id}/decision`
    await reviewer.post(address, { disposition: 'accepted', reason: '', seen: '' })
    const stale = await reviewer.post(address, {
      disposition: 'rejected',
      reason: '与预算法不符。',
      seen: '',
    })
    expect(stale.status).toBe(409)
    expect(textOf(stale.text)).toContain('这条意见刚被他人处理过')
    expect(stale.text).toContain('与预算法不符。')
    expect((await record(round)).comments[0]?.decision?.disposition).toBe('accepted')
  })

  test('导出的 Excel 与打印页说同样的话', async () => {
    const round = await openRound()
    await drafter.post(`${round}/comments`, { unit: '市财政局', body: '=SUM(A1) 建议删去第五条。' })
    const file = await viewer.agent.get(`${round}/table.xlsx`).buffer(true)
    expect(file.status).toBe(200)
    expect(decodeURIComponent(String(file.headers['content-disposition']))).toContain('意见采纳情况表.xlsx')
    expect((await viewer.get(`${round}/table`)).text).toContain('=SUM(A1) 建议删去第五条。')
  })

  test('别的项目的轮次，在这里不存在', async () => {
    await openRound()
    const other = (await roundsOf(world.db, world.projectId))[0]?.id
    await drafter.get('/projects')
    expect((await drafter.get(`/projects/999/rounds/${other}`)).status).toBe(404)
    expect((await drafter.get(`${home}/rounds/999`)).status).toBe(404)
    expect((await drafter.get(`${home}/rounds/abc`)).status).toBe(404)
  })
})
