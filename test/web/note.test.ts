import type { NoteField } from '../../src/domain/writing/notes/noteRecord'
import { replaceNoteTemplate } from '../../src/store/notes'
import { recordsOf } from '../../src/store/records'
import { type Browser, startWithPeople, textOf } from './helpers'

type World = Awaited<ReturnType<typeof startWithPeople>>

let world: World
let drafter: Browser
let reviewer: Browser
let viewer: Browser
let home: string

beforeEach(async () => {
  world = await startWithPeople()
  drafter = await world.signIn('drafter')
  reviewer = await world.signIn('reviewer')
  viewer = await world.signIn('viewer')
  home = `/projects/${world.projectId}`
})

afterEach(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

const funding = '建议将第十二条“市财政足额保障”修改为“由市、县按事权分担”。理由：与财政事权改革方案一致。'
const fundingAgain = '仍建议将第十二条“市财政足额保障”改为“由市、县按照事权分担”。'
const meters = '建议在第八条增加“新建住宅应当一户一表安装智能水表”的要求。'

const openRound = async (number: number, sentOn: string, dueOn: string): Promise<string> => {
  await drafter.get(`${home}/rounds/new`)
  const name = `第${number === 1 ? '一' : '二'}次征求意见`
  const created = await drafter.post(`${home}/rounds`, { number: String(number), name, sentOn, dueOn })
  const round = String(created.headers.location).replace('/consultees', '')
  await drafter.post(`${round}/consultees`, { names: '市财政局\n市住房城乡建设局\n临河县人民政府' })
  return round
}

const record = async (round: string) => {
  const id = Number(round.split('/').at(-1))
  const own = (await recordsOf(world.db, world.projectId)).find(each => each.round.id === id)
  if (!own) throw new Error('没有这一轮')
  return own
}

const commentOf = async (round: string, unit: string) => {
  const comment = (await record(round)).comments.find(each => each.unit === unit)
  if (!comment) throw new Error(`没有${unit}的意见`)
  return comment
}

const decide = async (round: string, unit: string, disposition: string, reason = '') => {
  const { id, decision } = await commentOf(round, unit)
  const seen = decision ? String(decision.id) : ''
  await reviewer.post(`${round}/desk/${id}/decision`, { disposition, reason, seen })
}

/** Two rounds; the same unit comes back after it was refused. */
const twoRounds = async () => {
  const first = await openRound(1, '2024-01-08', '2024-01-20')
  await drafter.post(`${first}/comments`, { unit: '市财政局', body: funding })
  await drafter.post(`${first}/comments`, { unit: '市住房城乡建设局', body: meters })
  await decide(first, '市财政局', 'rejected', '根据《江州市事权划分方案》第六条，经费由市级负担。')
  await decide(first, '市住房城乡建设局', 'accepted')
  const second = await openRound(2, '2024-02-05', '2024-02-15')
  await drafter.post(`${second}/comments`, { unit: '市财政局', body: fundingAgain })
  await decide(second, '市财政局', 'rejected', '同前。')
  return { first, second }
}

test('编制说明由记录生成，每个数连到它的行，记录变了并列旧数和新数', async () => {
  const { first, second } = await twoRounds()
  const page = await drafter.get(`${home}/note`)
  expect(textOf(page.text)).toContain('共提出修改意见 2 条，采纳 1 条，不采纳 1 条')
  expect(page.text).toContain(`<a class="fact" href="${first}/comments?disposition=rejected">1</a>`)
  expect(page.text).toContain(`<a class="fact" href="${first}/consultees">`)
  const plain = await drafter.get(`${home}/note.txt`)
  expect(plain.text).toContain('两轮征求意见共收到修改意见3条，采纳1条，不采纳2条。')
  expect((await drafter.post(`${home}/note/written`)).status).toBe(303)
  expect(textOf((await drafter.get(`${home}/note`)).text)).toContain('记下的文字完全相同')
  await decide(second, '市财政局', 'accepted')
  const moved = (await drafter.get(`${home}/note`)).text
  expect(textOf(moved)).toContain('个数 与')
  expect(moved).toContain('<del>2</del><ins>1</ins>')
  const file = await viewer.agent.get(`${home}/note.docx`).buffer(true)
  expect(file.status).toBe(200)
  expect(Number(file.headers['content-length'])).toBeGreaterThan(5000)
})

test('编制说明太长：没有保存，贴进来的还在', async () => {
  await drafter.get(`${home}/note`)
  const long = await drafter.post(`${home}/note`, { text: '征'.repeat(200_001) })
  expect(long.status).toBe(422)
  expect(textOf(long.text)).toContain('编制说明最多 200000 个字。')
  expect(long.text).toContain('征'.repeat(200_001))
})

test('写法可逐句改，空位写错指出哪一句，改对了照写，可恢复通用写法', async () => {
  await twoRounds()
  const form = (await drafter.get(`${home}/note/template`)).text
  const rounds = [...form.matchAll(/name="afterRound" value="(\d+)"/g)].map(([, id = '']) => id)
  const wrong = await drafter.post(`${home}/note/template`, {
    heading: '',
    round: ['第{name}', '收到意见{comment}条。'],
    roundNeeds: ['', 'comments'],
    total: '',
    totalNeeds: '',
  })
  expect(wrong.status).toBe(422)
  expect(textOf(wrong.text)).toContain('每轮一段第 2 句：“{comment}”不是可用的空位')
  expect(wrong.text).toContain('收到意见{comment}条。')
  const right = await drafter.post(`${home}/note/template`, {
    heading: '意见采纳情况',
    round: [
      '{name}收到意见{comments}条[，未采纳{rejected}条]。',
      '对不采纳的意见，{afterRejection}。',
      '另附表3张。',
    ],
    roundNeeds: ['', 'rejected', ''],
    total: '',
    totalNeeds: '',
    after: ['已当面说明。', ''],
    afterRound: rounds,
  })
  expect(right.status).toBe(303)
  const text = (await drafter.get(`${home}/note.txt`)).text
  expect(text).toBe(
    '意见采纳情况\n第一次征求意见收到意见2条，未采纳1条。对不采纳的意见，已当面说明。另附表3张。\n第二次征求意见收到意见1条，未采纳1条。另附表3张。\n',
  )
  expect(textOf((await drafter.get(`${home}/note`)).text)).toContain('3 （写在模板里，不随记录变化）')
  await drafter.post(`${home}/note/template/reset`)
  expect((await drafter.get(`${home}/note.txt`)).text).toContain('编制过程及意见采纳情况')
  expect((await viewer.get(`${home}/note/template`)).status).toBe(403)
})

test('早先用英文写空位的写法照样生成；改写的页面上是中文空位，原样存回文字不变', async () => {
  await twoRounds()
  const comments: NoteField[] = ['comments']
  const stored = {
    heading: null,
    round: [{ text: '{name}收到意见{comments}条。', needs: comments }],
    total: [{ text: '{rounds}轮共{comments}条。', needs: [] }],
  }
  await world.db.transaction().execute(trx => replaceNoteTemplate(trx, world.projectId, stored))
  const before = (await drafter.get(`${home}/note.txt`)).text
  expect(before).toContain('第一次征求意见收到意见2条。')
  const page = await drafter.get(`${home}/note/template`)
  expect(page.text).toContain('{轮次名称}收到意见{意见条数}条。')
  expect(page.text).toContain('<code>{征求单位数}</code>')
  expect(page.text).not.toMatch(/\{[A-Za-z]+\}/)
  const texts = (name: string) =>
    [...page.text.matchAll(new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)<`, 'g'))].map(
      ([, text = '']) => text,
    )
  const fields = { heading: '', round: texts('round'), total: texts('total') }
  const needs = { roundNeeds: ['comments', '', ''], totalNeeds: ['', '', ''] }
  expect((await drafter.post(`${home}/note/template`, { ...fields, ...needs })).status).toBe(303)
  expect((await drafter.get(`${home}/note.txt`)).text).toBe(before)
})

test('粘贴的说明逐个数字核对：对、错（应为几）、记录中没有', async () => {
  await twoRounds()
  await drafter.get(`${home}/note`)
  await drafter.post(`${home}/note`, {
    text: '第一次征求意见共提出修改意见3条，采纳1条，不采纳1条。另开座谈会4次。',
  })
  const page = (await drafter.get(`${home}/note`)).text
  expect(page).toContain('<mark class="wrong">3</mark><span class="expected">（应为 2）</span>')
  expect(page).toContain('<mark class="right">1<')
  expect(textOf(page)).toContain('错 1 处')
})

test('再次提出的意见由人确认后进入台账；沟通一致的不再是分歧意见', async () => {
  const { first, second } = await twoRounds()
  const earlier = await commentOf(first, '市财政局')
  const later = await commentOf(second, '市财政局')
  const proposed = await drafter.get(`${home}/ledger`)
  expect(textOf(proposed.text)).toContain('可能是同一条意见 1 处')
  const link = { earlierId: String(earlier.id), laterId: String(later.id) }
  expect((await viewer.get(`${home}/ledger`)).text).not.toContain('name="verdict"')
  await drafter.post(`${home}/ledger/links`, { ...link, verdict: 'confirmed' })
  const ledger = textOf((await drafter.get(`${home}/ledger`)).text)
  expect(ledger).toContain('未采纳后再次提出 1 条')
  expect(ledger).not.toContain('可能是同一条意见')
  await drafter.post(`${home}/ledger/links`, {
    earlierId: String(later.id),
    laterId: String(earlier.id),
    verdict: 'confirmed',
  })
  expect(textOf((await drafter.get(`${home}/ledger`)).text)).toContain('请选择更早一轮的意见')

  expect(textOf((await drafter.get(`${home}/dissents`)).text)).toContain('分歧意见 2 条')
  await drafter.get(`${home}/ledger/${later.id}`)
  const talk = {
    heldOn: '2024-02-18',
    participants: '市财政局预算科',
    outcome: 'agreed',
    summary: '同意维持。',
  }
  const future = await drafter.postFile(
    `${home}/ledger/${later.id}/talks`,
    'evidence',
    { name: '纪要.pdf', bytes: Buffer.from('%PDF-1.4 纪要') },
    { ...talk, heldOn: '2024-03-18' },
  )
  expect(future.status).toBe(422)
  expect(textOf(future.text)).toContain('还没有到')
  const held = await drafter.postFile(
    `${home}/ledger/${later.id}/talks`,
    'evidence',
    { name: '纪要.pdf', bytes: Buffer.from('%PDF-1.4 纪要') },
    talk,
  )
  expect(held.status).toBe(303)
  const page = (await drafter.get(`${home}/ledger/${later.id}`)).text
  expect(textOf(page)).toContain('已沟通一致 2024年2月18日与市财政局预算科沟通。同意维持。')
  const proof = /uploads\/[0-9a-f]{64}/.exec(page)?.[0]
  expect((await viewer.agent.get(`${home}/${proof}`).buffer(true)).status).toBe(200)
  expect(textOf((await drafter.get(`${home}/dissents`)).text)).toContain('分歧意见 1 条')
  expect(textOf((await drafter.get(`${home}/note`)).text)).toContain('对不采纳的意见，已与有关单位沟通一致')
})

test('意见页和审核台连到这条意见的台账；不采纳的可以从那里登记沟通情况', async () => {
  const { first, second } = await twoRounds()
  const earlier = await commentOf(first, '市财政局')
  const later = await commentOf(second, '市财政局')
  const adopted = await commentOf(first, '市住房城乡建设局')
  const pagesOf = async (who: Browser, round: string, id: number) =>
    Promise.all(['comments', 'desk'].map(async place => (await who.get(`${round}/${place}/${id}`)).text))
  const ledger = `href="${home}/ledger/${later.id}"`
  const talk = `href="${home}/ledger/${later.id}#talk"`
  for (const page of await pagesOf(reviewer, second, later.id)) {
    expect(page).not.toContain(ledger)
    expect(page).toContain(`${talk}>登记沟通情况`)
  }
  for (const page of await pagesOf(reviewer, first, adopted.id))
    expect(page).not.toContain(`/ledger/${adopted.id}`)

  await drafter.get(`${home}/ledger`)
  const link = { earlierId: String(earlier.id), laterId: String(later.id) }
  await drafter.post(`${home}/ledger/links`, { ...link, verdict: 'confirmed' })
  for (const page of await pagesOf(viewer, second, later.id)) {
    expect(page).toContain(ledger)
    expect(page).not.toContain(talk)
  }
  for (const page of await pagesOf(viewer, first, earlier.id))
    expect(page).toContain(`href="${home}/ledger/${earlier.id}"`)
  expect((await reviewer.get(`${home}/ledger/${later.id}`)).text).toContain('id="talk"')

  await drafter.post(`${home}/ledger/links`, { ...link, verdict: 'open' })
  for (const page of await pagesOf(viewer, second, later.id)) expect(page).not.toContain(ledger)
  await reviewer.post(`${home}/ledger/${later.id}/talks`, {
    heldOn: '2024-02-18',
    participants: '市财政局预算科',
    outcome: 'agreed',
  })
  for (const page of await pagesOf(viewer, second, later.id)) expect(page).toContain(ledger)
})

test('列意见的各页写明条数怎样数，与项目的计数口径不同的写明合计怎样数', async () => {
  const { first } = await twoRounds()
  const pages = ['comments', 'desk', 'documents'].map(each => `${first}/${each}`)
  for (const each of ['overview', 'ledger', 'dissents']) pages.push(`${home}/${each}`)
  const own = '这里的条数按采纳情况表的行数统计'
  const other = `${own}；各轮合计和编制说明按修改的处数统计。`
  for (const page of pages) {
    const text = textOf((await drafter.get(page)).text)
    expect([page, text.includes(own), text.includes(other)]).toEqual([page, true, false])
  }
  const administrator = await world.signIn('administrator')
  await administrator.get(`${home}/edit`)
  const details = { name: '办法', documentTitle: '节约用水办法', publicDays: '', writtenDays: '' }
  expect((await administrator.post(`${home}/edit`, { ...details, countingRule: 'place' })).status).toBe(303)
  for (const page of pages) expect(textOf((await drafter.get(page)).text)).toContain(other)
})

test('分歧意见可改写事项、意见和依据，导出的 Word、Excel 说同样的话', async () => {
  const { first } = await twoRounds()
  const { id } = await commentOf(first, '市财政局')
  const list = await drafter.get(`${home}/dissents`)
  expect(textOf(list.text)).toContain('《江州市事权划分方案》第六条')
  await drafter.post(`${home}/dissents/${id}`, {
    issue: '节水经费负担',
    drafterView: '维持由市级负担。',
    basis: '市政府第12次常务会议纪要',
  })
  const page = textOf((await viewer.get(`${home}/dissents`)).text)
  expect(page).toContain('1. 节水经费负担')
  expect(page).toContain('市政府第12次常务会议纪要')
  for (const format of ['docx', 'xlsx']) {
    const file = await viewer.agent.get(`${home}/dissents.${format}`).buffer(true)
    expect(file.status).toBe(200)
    expect(decodeURIComponent(String(file.headers['content-disposition']))).toContain('分歧意见清单')
  }
  expect((await viewer.post(`${home}/dissents/${id}`, { issue: '改' })).status).toBe(403)
})
