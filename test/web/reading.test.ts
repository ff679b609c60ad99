import { setTimeout as wait } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { addConsultees } from '../../src/actions/rounds/addConsultees'
import { createRound } from '../../src/actions/rounds/createRound'
import { auditSources } from '../../src/domain/checking/auditSources'
import { readUpload } from '../../src/files/reading/readUpload'
import { commentsOf } from '../../src/store/comments'
import { consulteesOf } from '../../src/store/consultees'
import { importsOf } from '../../src/store/imports'
import { roundsOf } from '../../src/store/rounds'
import { listUnits } from '../../src/store/units'
import { plainRound } from '../actions/world'
import { pdf } from '../files/pdf'
import { type Browser, startWithPeople, textOf } from './helpers'

type World = Awaited<ReturnType<typeof startWithPeople>>

let world: World
let person: Browser
let home: string

beforeEach(async () => {
  world = await startWithPeople()
  person = await world.signIn('administrator')
  home = `/projects/${world.projectId}`
})

afterEach(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

const roundWith = async (...units: string[]): Promise<number> => {
  const roundId = await createRound(world.db, { ...plainRound, projectId: world.projectId }, world.by)
  if (units.length > 0) await addConsultees(world.db, { roundId, names: units }, world.by)
  return roundId
}

const take = async (text: string, fields: Record<string, string> = {}, name = '反馈.txt') => {
  await person.get(`${home}/imports/new`)
  const file = { name, bytes: Buffer.from(text) }
  const started = await person.postFile(`${home}/imports`, 'file', file, fields)
  expect(started.status).toBe(303)
  return String(started.headers.location)
}

const page = async (address: string) => {
  const answer = await person.get(address)
  expect(answer.status).toBe(200)
  return { html: answer.text, text: textOf(answer.text) }
}

const odd = (...rows: string[]) => ['序号\t来自\t修改意见\t结论如何', ...rows].join('\n')

test('没有认出的列问一次，确认后记住，下次表头相同的文件不再问', async () => {
  const first = await take(odd('1\t市财政局\t建议删去第五条。\t甲', '2\t市水利局\t建议增加附则。\t乙'))
  expect((await page(first)).text).toContain('请确认各列是什么：2 列没有认出')
  const roles = { 'role-0': 'seq', 'role-1': 'unit', 'role-2': 'comment', 'role-3': 'other' }
  await person.post(`${first}/corrections`, { do: 'columns', ...roles })
  const confirmed = await page(first)
  expect(confirmed.text).toContain('市财政局')
  expect(confirmed.text).not.toContain('列没有认出')
  const second = await page(await take(odd('1\t市司法局\t建议第九条增加罚则。\t丙')))
  expect(second.text).toContain('已按上次确认的各列读入')
  expect(second.html).toMatch(/<th scope="row" class="unit beside">市司法局<\/th>/)
})

test('没有表头的表先读出来，再请人确认各列；没有表头可记，下次仍然问', async () => {
  const rows = '市财政局\t建议删去第五条。\t采纳\n市水利局\t建议增加附则。\t不采纳'
  const first = await take(rows)
  const shown = await page(first)
  expect(shown.text).toContain('请确认各列是什么：这张表没有表头')
  expect(shown.text).not.toContain('确认后会记住')
  expect(shown.html).toMatch(/<th scope="row" class="unit beside">市财政局<\/th>/)
  await person.post(`${first}/corrections`, {
    do: 'columns',
    'role-0': 'unit',
    'role-1': 'comment',
    'role-2': 'remark',
  })
  expect((await page(first)).text).not.toContain('请确认各列是什么')
  expect((await page(await take(`${rows}。`))).text).toContain('请确认各列是什么：这张表没有表头')
})

test('几个单位的意见写在一份文件里：预览按单位列出，保存后各是各的回函', async () => {
  const address = await take('一、市财政局\n1.建议删去第五条。\n2.建议明确经费。\n二、市水利局\n无意见。')
  const shown = await page(address)
  expect(shown.text).toContain('这里有 2 个单位的意见，分别登记在各自名下')
  await person.post(`${address}/save`, { target: 'new', number: '1', name: '第一次征求意见' })
  const [round] = await roundsOf(world.db, world.projectId)
  const consultees = await consulteesOf(world.db, round?.id ?? 0)
  expect(consultees.map(({ unit }) => unit)).toEqual(['市财政局', '市水利局'])
})

test('相近的单位名称由人确认，确认后进入单位库', async () => {
  await roundWith('江州市发展和改革委员会', '江州市水务发展集团有限公司')
  const table = '序号\t单位\t修改意见\n1\t江州市发改委\t建议删去第五条。\n2\t水务发展集团\t建议增加附则。'
  const address = await take(table)
  const shown = await page(address)
  expect(shown.text).toContain('“水务发展集团”（1 行）像是单位库中的“江州市水务发展集团有限公司”')
  expect(shown.text).not.toContain('“江州市发改委”（1 行）像是')
  const answer = { 'name-0': '水务发展集团', 'like-0': '江州市水务发展集团有限公司', 'same-0': 'yes' }
  await person.post(`${address}/corrections`, answer)
  expect((await page(address)).text).toContain('“水务发展集团”就是“江州市水务发展集团有限公司”')
  await person.post(`${address}/save`, { target: 'new', number: '2', name: '第二次征求意见' })
  const units = await listUnits(world.db)
  expect(units.map(each => each.name)).toEqual(['江州市发展和改革委员会', '江州市水务发展集团有限公司'])
  expect(units[1]?.aliases).toEqual(['水务发展集团'])
})

test('并入已有的轮次：新增、变动、已有各自标明，只存新增的', async () => {
  const table = (...rows: string[]) =>
    ['序号\t单位\t修改意见\t采纳情况\t不采纳理由', ...rows.map((row, at) => `${at + 1}\t${row}`)].join('\n')
  const first = await take(table('市财政局\t建议删去第五条的收费规定。\t采纳\t', '市水利局\t无意见\t\t'))
  const saved = await person.post(`${first}/save`, { target: 'new', number: '1', name: '第一次征求意见' })
  const round = String(saved.headers.location).split('/').at(-1) ?? ''
  const again = table(
    '市财政局\t建议删去第五条的收费规定。\t不采纳\t上位法已有规定。',
    '市水利局\t无意见\t\t',
    '市司法局\t建议第九条增加罚则。\t\t',
  )
  const address = await take(again, { round })
  const { text } = await page(address)
  expect(text).toContain('新增 1 有变动 1 已有 1')
  expect(text).toContain('采纳情况 ： 采纳 → 不采纳')
  expect((await page(`${address}?show=changed`)).html).not.toContain('市司法局</th>')
  const done = await person.post(`${address}/save`, { target: round })
  expect(done.status).toBe(303)
  const comments = await commentsOf(world.db, Number(round))
  expect(comments.map(each => each.decision?.disposition ?? 'open')).toEqual(['accepted', 'open'])
})

test('保存时改了轮次或列，先重新对照，不直接保存', async () => {
  const roundId = await roundWith('市财政局')
  const address = await take('序号\t单位\t修改意见\n1\t市财政局\t建议删去第五条。')
  const answer = await person.post(`${address}/save`, {
    round: String(roundId),
    target: 'new',
    number: '2',
    name: '二',
  })
  expect(answer.headers.location).toBe(address)
  expect((await page(address)).text).toContain('还没有保存')
  expect(await commentsOf(world.db, roundId)).toEqual([])
})

test('隐藏行、合并单元格、看不出结论的格，说明工作表、行、列和内容', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('汇总')
  sheet.addRow(['序号', '单位', '修改意见', '采纳情况'])
  sheet.addRow([1, '市财政局', '建议删去第五条。', '采纳'])
  sheet.addRow([2, '', '建议第九条增加罚则。', '已阅存'])
  sheet.addRow([3, '市水利局', '建议增加附则。', '采纳'])
  sheet.mergeCells('B2:B3')
  sheet.getRow(4).hidden = true
  await person.get(`${home}/imports/new`)
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  const started = await person.postFile(`${home}/imports`, 'file', { name: '汇总.xlsx', bytes })
  const { text } = await page(String(started.headers.location))
  expect(text).toContain('“汇总”第 3 行 已阅存 “采纳情况”列“已阅存”看不出结论。')
  expect(text).toContain('“汇总”第 4 行 在原表中是隐藏的。')
  expect(text).toContain('合并单元格：单位')
})

test('一万行的表分页显示，翻页很快', async () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, at) => `${at + 1}\t第${at % 300}街道办事处\t建议将第${at + 1}条的表述改得更清楚一些。\t采纳`,
  )
  const address = await take(['序号\t单位\t修改意见\t采纳情况', ...rows].join('\n'))
  expect((await page(address)).text).toContain('共 10000 条')
  const started = process.cpuUsage()
  const last = await page(`${address}?page=100`)
  const used = process.cpuUsage(started)
  expect(last.html).toContain('id="row-9950"')
  expect((used.user + used.system) / 1e6).toBeLessThan(3)
})

const letter = (...paragraphs: string[]) =>
  [
    '江州市财政局',
    '关于《江州市节约用水办法（征求意见稿）》的复函',
    '市水利局：',
    '来函收悉。经研究，提出以下意见：',
    ...paragraphs,
    '特此函复。',
    '（联系人：王某，联系电话：0770-1234567）',
    '江州市财政局',
    '2024年2月16日',
  ].join('\n')

test('来函读出单位、日期和意见，略去联系人，存为回函并附原件', async () => {
  const roundId = await roundWith('江州市财政局')
  const address = await take(
    letter('一、建议删去第五条。', '二、建议将第八条“可以”改为“应当”。理由：便于执行。'),
    { round: String(roundId) },
    '复函.txt',
  )
  const { text, html } = await page(address)
  expect(html).toContain('value="江州市财政局"')
  expect(html).toContain('value="2024年2月16日"')
  expect(text).toContain('意见 2 条')
  expect(text).toContain('联系人和电话已略去')
  const form = { unit: '江州市财政局', receivedOn: '2024年2月17日', channel: 'letter', answer: 'comments' }
  const takeBoth = { 'shown-0': 'on', 'take-0': 'on', 'shown-1': 'on', 'take-1': 'on' }
  const saved = await person.post(`${address}/save`, { ...form, ...takeBoth, round: String(roundId) })
  expect(saved.status).toBe(303)
  const reply = await page(String(saved.headers.location))
  expect(reply.text).toContain('复函.txt')
  expect(reply.html).toContain('value="2024年2月17日"')
  const comments = await commentsOf(world.db, roundId)
  expect(comments.map(each => each.body.slice(0, 2))).toEqual(['一、', '二、'])
  expect(comments.map(each => each.body).join()).not.toContain('1234567')
})

test('更正的来函与原来的并排对照，须选更正或补充', async () => {
  const roundId = await roundWith('江州市财政局')
  const round = String(roundId)
  const form = {
    unit: '江州市财政局',
    receivedOn: '2024年2月17日',
    channel: 'letter',
    answer: 'comments',
    round,
  }
  const takeBoth = { 'shown-0': 'on', 'take-0': 'on', 'shown-1': 'on', 'take-1': 'on' }
  const first = await take(letter('一、建议删去第五条。', '二、建议第八条增加罚则。'), { round })
  await person.post(`${first}/save`, { ...form, ...takeBoth })
  const second = await take(letter('一、建议删去第五条。', '二、建议明确附则的解释机关。'), { round })
  const shown = await page(second)
  expect(shown.text).toContain('已有回函')
  expect(shown.text).toContain('未变')
  expect(shown.text).toContain('不再提出')
  const refused = await person.post(`${second}/save`, { ...form, ...takeBoth })
  expect(refused.status).toBe(422)
  expect(textOf(refused.text)).toContain('请选择：这是更正后的回函，还是另外补充的意见')
  const saved = await person.post(`${second}/save`, { ...form, ...takeBoth, mode: 'replace' })
  const reply = await page(String(saved.headers.location))
  expect(reply.text).toContain('以前的回函 1 份')
  expect((await commentsOf(world.db, roundId)).map(each => each.body)).toEqual([
    '一、建议删去第五条。',
    '二、建议明确附则的解释机关。',
  ])
})

test('合并误分的段落、去掉不是意见的、补上漏读的', async () => {
  const roundId = await roundWith('江州市财政局')
  const address = await take(letter('一、建议删去第五条。', '二、建议第八条增加罚则。', '三、请知悉。'), {
    round: String(roundId),
  })
  const fixes = {
    unit: '江州市财政局',
    answer: 'comments',
    'shown-0': 'on',
    'take-0': 'on',
    'shown-1': 'on',
    'take-1': 'on',
    'join-1': 'on',
    'shown-2': 'on',
    added: '另：建议附则明确解释机关。',
    round: String(roundId),
  }
  await person.post(`${address}/corrections`, fixes)
  expect((await page(address)).text).toContain('意见 2 条')
  await person.post(`${address}/save`, { ...fixes, receivedOn: '', channel: '' })
  expect((await commentsOf(world.db, roundId)).map(each => each.body)).toEqual([
    '一、建议删去第五条。\n二、建议第八条增加罚则。',
    '另：建议附则明确解释机关。',
  ])
})

test('意见页列出读出的修改，没有读出就说没有；拆分与合并各一步，计数口径印在表下', async () => {
  const roundId = await roundWith('市财政局')
  const log = (body: string) => person.post(`${home}/rounds/${roundId}/comments`, { unit: '市财政局', body })
  await person.get(`${home}/rounds/${roundId}/comments/new`)
  await log('1. 将第八条“可以”改为“应当”，理由：便于执行。2. 删去第五条。')
  await log('第九条的罚款数额是如何测算的？')
  const [both, question] = await commentsOf(world.db, roundId)
  const at = (id: number | undefined) => `${home}/rounds/${roundId}/comments/${id}`
  const shown = await page(at(both?.id))
  expect(shown.text).toContain('读出的修改 2 处')
  expect(shown.text).toContain('动作 修改 位置 第八条 原文 可以 改为 应当')
  expect(shown.text).toContain('提出理由 便于执行')
  expect((await page(at(question?.id))).text).toContain('没有读出对文字的修改，按“询问”处理。')
  const split = await person.post(`${at(both?.id)}/split`)
  expect((await commentsOf(world.db, roundId)).length).toBe(3)
  const part = await page(String(split.headers.location))
  expect(part.text).toContain('是其中第 1 条，共 2 条')
  expect(part.html).toContain('value="第八条"')
  expect((await page(`${home}/rounds/${roundId}/table`)).text).toContain('（本表含拆分的意见）')
  await person.post(`${String(split.headers.location)}/join`)
  expect((await commentsOf(world.db, roundId)).map(each => each.id)).toEqual([both?.id, question?.id])
})

test('印出计数口径的表再核对，没有问题', async () => {
  const roundId = await roundWith('市财政局', '市水利局')
  await person.get(`${home}/rounds/${roundId}/comments/new`)
  await person.post(`${home}/rounds/${roundId}/comments`, {
    unit: '市财政局',
    body: '1. 将第八条“可以”改为“应当”。2. 删去第五条。',
  })
  const [comment] = await commentsOf(world.db, roundId)
  await person.post(`${home}/rounds/${roundId}/comments/${comment?.id}/split`)
  for (const part of await commentsOf(world.db, roundId)) {
    await person.post(`${home}/rounds/${roundId}/desk/${part.id}/decision`, { disposition: 'accepted' })
  }
  const file = await person.agent
    .get(`${home}/rounds/${roundId}/table.xlsx`)
    .buffer(true)
    .parse((res, done) => {
      const parts: Buffer[] = []
      res.on('data', piece => parts.push(Buffer.from(piece)))
      res.on('end', () => done(null, Buffer.concat(parts)))
    })
  const audited = auditSources([await readUpload(file.body, '表.xlsx')])
  expect(audited.findings).toEqual([])
  expect(audited.tables[0]?.tally).toMatchObject({ comments: 2, accepted: 2 })
})

test('读得久的文件有进度页，可以取消，什么也不保存；别人看不到', async () => {
  const slow = await startWithPeople({}, 'sqlite', 0)
  const hurried = await slow.signIn('administrator')
  const project = `/projects/${slow.projectId}`
  const rows = Array.from({ length: 20_000 }, (_, at) => [
    at,
    '市财政局',
    `建议将第${at}条改得更清楚。`,
    '采纳',
  ])
  const book = new ExcelJS.Workbook()
  book.addWorksheet('意见').addRows([['序号', '单位', '修改意见', '采纳情况'], ...rows])
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  const put = async () => {
    await hurried.get(`${project}/imports/new`)
    const started = await hurried.postFile(`${project}/imports`, 'file', { name: '大表.xlsx', bytes })
    return String(started.headers.location)
  }
  const waiting = await put()
  expect(waiting).toContain('/readings/')
  const shown = await hurried.get(waiting)
  expect(shown.text).toContain('http-equiv="refresh"')
  expect(textOf(shown.text)).toContain('取消识别')
  const other = await slow.signIn('drafter')
  expect((await other.get(waiting)).status).toBe(404)
  await hurried.get(waiting)
  expect((await hurried.post(`${waiting}/cancel`)).status).toBe(303)
  expect((await hurried.get(`${waiting}/state`)).body).toMatchObject({ state: 'cancelled', location: '' })
  expect(await importsOf(slow.db, slow.projectId)).toEqual([])

  const again = await put()
  let location = ''
  for (let tries = 0; tries < 300 && location === ''; tries += 1) {
    await wait(50)
    location = String((await hurried.get(`${again}/state`)).body.location)
  }
  expect((await hurried.get(again)).headers.location).toBe(location)
  expect(textOf((await hurried.get(location)).text)).toContain('共 20000 条')
  expect(slow.problems).toEqual([])
  await slow.stop()
})

test('扫描件不拒收：照着原件登记，原件附在回函上，什么也不丢', async () => {
  const roundId = await roundWith('江州市水务局')
  await person.get(`${home}/imports/new`)
  const scan = { name: '复函（盖章）.pdf', bytes: pdf([{ lines: [[1, 1, 50, 50]] }]) }
  const started = await person.postFile(`${home}/imports`, 'file', scan, { round: String(roundId) })
  const address = String(started.headers.location)
  const shown = await page(address)
  expect(shown.text).toContain('“复函（盖章）.pdf”是扫描件或图片')
  const empty = await person.post(`${address}/save`, { unit: '江州市水务局', answer: 'comments', added: '' })
  expect(empty.status).toBe(422)
  const fields = { unit: '江州市水务局', answer: 'comments', added: '建议删去第五条。' }
  const saved = await person.post(`${address}/save`, fields)
  expect(saved.status).toBe(303)
  expect((await commentsOf(world.db, roundId)).map(({ body }) => body)).toEqual(['建议删去第五条。'])
  const { html } = await page(String(saved.headers.location))
  expect(html).toContain('复函（盖章）.pdf')
})

test('还没有轮次的项目收到扫描件：连同新的一轮一起登记，单位算征求到的', async () => {
  await person.get(`${home}/imports/new`)
  const scan = { name: '复函（盖章）.pdf', bytes: pdf([{ lines: [[1, 1, 50, 50]] }]) }
  const started = await person.postFile(`${home}/imports`, 'file', scan)
  const address = String(started.headers.location)
  const shown = await page(address)
  expect(shown.text).toContain('保存为新的一轮')
  expect(shown.html).toContain('value="第一次征求意见"')
  const fields = { unit: '江州市水务局', answer: 'none', number: '1', name: '第一次征求意见' }
  const wrong = await person.post(`${address}/save`, { ...fields, dueOn: '下周' })
  expect(wrong.status).toBe(422)
  expect(textOf(wrong.text)).toContain('截止日期不是一个日期')
  expect(wrong.text).toContain('value="江州市水务局"')
  const saved = await person.post(`${address}/save`, { ...fields, dueOn: '2024年3月1日' })
  expect(saved.status).toBe(303)
  const { html } = await page(String(saved.headers.location))
  expect(html).toContain('复函（盖章）.pdf')
  const [round] = await roundsOf(world.db, world.projectId)
  expect(round).toMatchObject({ number: 1, dueOn: '2024-03-01' })
  const consultees = await consulteesOf(world.db, round?.id ?? 0)
  expect(consultees.map(({ unit, asked }) => [unit, asked])).toEqual([['江州市水务局', true]])
})

test('已有轮次的项目，来函也可以登记到新的一轮；不说则登记到最近一轮', async () => {
  const roundId = await roundWith('江州市水务局')
  await person.get(`${home}/imports/new`)
  const scan = { name: '复函.pdf', bytes: pdf([{ lines: [[1, 1, 50, 50]] }]) }
  const started = await person.postFile(`${home}/imports`, 'file', scan)
  const address = String(started.headers.location)
  expect((await page(address)).html).toContain(`<option value="${roundId}" selected>`)
  const fields = { unit: '江州市水务局', answer: 'comments', added: '建议删去第五条。', round: 'new' }
  await person.post(`${address}/corrections`, {
    ...fields,
    channel: 'email',
    note: '扫描件不清',
    number: '5',
    name: '补充',
  })
  const kept = await page(address)
  expect(kept.html).toContain('value="扫描件不清"')
  expect(kept.html).toContain('<option value="email" selected>')
  expect(kept.html).toContain('value="补充"')
  const taken = await person.post(`${address}/save`, { ...fields, number: '1', name: '第二次征求意见' })
  expect(taken.status).toBe(422)
  expect(textOf(taken.text)).toContain('第 1 轮已经有了')
  expect(taken.text).toContain('<option value="new" selected>')
  const saved = await person.post(`${address}/save`, { ...fields, number: '2', name: '第二次征求意见' })
  expect(saved.status).toBe(303)
  const second = (await roundsOf(world.db, world.projectId)).find(each => each.number === 2)
  expect((await commentsOf(world.db, second?.id ?? 0)).map(({ body }) => body)).toEqual(['建议删去第五条。'])
  expect(await commentsOf(world.db, roundId)).toEqual([])
})
