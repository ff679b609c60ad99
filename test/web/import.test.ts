import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setDecisionSteps } from '../../src/actions/desk/deskSettings'
import { auditSources } from '../../src/domain/checking/auditSources'
import { countRound } from '../../src/domain/consultation/record'
import { readUpload } from '../../src/files/reading/readUpload'
import { recordsOf } from '../../src/store/records'
import { describeShared, readShared, sharedPath } from '../shared'
import { type Browser, startWithPeople, textOf } from './helpers'

type World = Awaited<ReturnType<typeof startWithPeople>>

let world: World
let administrator: Browser
let home: string

beforeEach(async () => {
  world = await startWithPeople()
  administrator = await world.signIn('administrator')
  home = `/projects/${world.projectId}`
})

afterEach(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

const table = [
  '《江州市节约用水办法》第二次征求意见稿意见采纳情况表',
  '序号\t单位\t修改意见\t采纳情况\t不采纳理由',
  '1\t市财政局\t建议删去第五条。\t\t',
  '2\t市水利局\t无意见\t采纳\t',
  '3\t临河县人民政府\t无意见\t\t',
  '4\t临河县人民政府\t无意见\t\t',
  '合计：反馈意见1条，采纳1条。',
].join('\n')

const take = async (text: string, name = '反馈.txt') => {
  await administrator.get(`${home}/imports/new`)
  const started = await administrator.postFile(`${home}/imports`, 'file', { name, bytes: Buffer.from(text) })
  return { started, address: String(started.headers.location) }
}

const save = (address: string, more: Record<string, string> = {}) =>
  administrator.post(`${address}/save`, {
    target: 'new',
    number: '2',
    name: '第二次征求意见',
    tableTitle: '',
    ...more,
  })

test('导入、改正两处、合并一处，导出的表再核对没有问题', async () => {
  const { started, address } = await take(table)
  expect(started.status).toBe(303)
  const preview = textOf((await administrator.get(address)).text)
  expect(preview).toContain('采纳情况错行（第 1、2 行）')
  expect((await recordsOf(world.db, world.projectId)).length).toBe(0)

  const saved = await save(address)
  const round = String(saved.headers.location)
  await administrator.post(`${round}/repairs`, { op: 'move-decision', from: '2', to: '1' })
  await administrator.post(`${round}/repairs`, { op: 'merge-rows', keep: '3', remove: '4' })
  const [record] = await recordsOf(world.db, world.projectId)
  if (!record) throw new Error('没有保存')
  expect(countRound(record)).toMatchObject({ asked: 3, comments: 1, noComment: 2 })
  expect(textOf((await administrator.get(round)).text)).toContain('没有发现问题')

  const file = await administrator.agent
    .get(`${round}/table.xlsx`)
    .buffer(true)
    .parse((res, done) => {
      const parts: Buffer[] = []
      res.on('data', part => parts.push(Buffer.from(part)))
      res.on('end', () => done(null, Buffer.concat(parts)))
    })
  const path = join(mkdtempSync(join(tmpdir(), 'caina-')), '表.xlsx')
  writeFileSync(path, file.body)
  const audited = auditSources([await readUpload(readFileSync(path), '表.xlsx')])
  expect(audited.findings).toEqual([])
  expect(audited.tables[0]?.tally).toMatchObject({ comments: 1, accepted: 1 })
})

test('同样内容的文件第二次不再导入，除非说明仍要', async () => {
  const { address } = await take(table)
  await save(address)
  const again = (await take(table, '另一个名字.txt')).started
  expect(again.status).toBe(422)
  expect(textOf(again.text)).toContain('没有重复导入')
})

test.each([
  ['settled', [0, 1]],
  ['proposed', [1, 0]],
] as const)('两步处理的项目，表中的采纳情况要说明是哪一种：%s', async (answersAre, [waiting, decided]) => {
  await setDecisionSteps(world.db, { projectId: world.projectId, steps: 2 }, world.by)
  const { address } = await take(table.replace('删去第五条。\t', '删去第五条。\t采纳'))
  const refused = await save(address)
  expect(refused.status).toBe(422)
  expect(textOf(refused.text)).toContain('请选择表中的采纳情况是已经定的，还是没有复核的')
  expect((await save(address, { answersAre })).status).toBe(303)
  const state = async (name: 'proposed' | 'decided') =>
    (await world.db.selectFrom('comment_entry').selectAll().where('state', '=', name).execute()).length
  expect([await state('proposed'), await state('decided')]).toEqual([waiting, decided])
})

test('整个导入可以撤销，记录还在', async () => {
  const { address } = await take(table)
  await save(address)
  const undone = await administrator.post(`${address}/undo`)
  expect(undone.status).toBe(303)
  const [record] = await recordsOf(world.db, world.projectId)
  expect(record?.replies).toEqual([])
})

test('页面上显示的读法照原样送回，不算更正，一次就存下', async () => {
  const { address } = await take(table)
  const shown = { reading: 'table', table: '0', 'role-0': 'seq', 'role-1': 'unit', 'role-2': 'comment' }
  const saved = await administrator.post(`${address}/save`, {
    ...shown,
    'role-3': 'decision',
    'role-4': 'reason',
    target: 'new',
    number: '2',
    name: '第二次征求意见',
  })
  expect(String(saved.headers.location)).toMatch(/\/rounds\/\d+$/)
  expect((await recordsOf(world.db, world.projectId)).length).toBe(1)
})

test('轮次已有时整个导入不保存，填写的还在', async () => {
  const { address } = await take(table)
  await save(address)
  const second = await take(table.replace('第五条', '第六条'))
  const refused = await save(second.address)
  expect(refused.status).toBe(422)
  expect(textOf(refused.text)).toContain('第 2 轮已经有了')
  expect((await recordsOf(world.db, world.projectId)).length).toBe(1)
})

test('单位发来的表没有单位和采纳情况两列：问是哪个单位，不当作错误', async () => {
  const reply = ['序号\t条款\t修改意见', '1\t第五条\t建议删去第五条。', '2\t第六条\t建议明确期限。'].join(
    '\n',
  )
  const { address } = await take(reply)
  const asked = textOf((await administrator.get(address)).text)
  expect(asked).toContain('没有写单位的各行，是哪个单位提出的')
  expect(asked).not.toContain('未填采纳情况')
  await administrator.post(`${address}/corrections`, { reading: 'table', table: '0', wholeUnit: '市财政局' })
  expect(String((await save(address)).headers.location)).toMatch(/\/rounds\/\d+$/)
  const [record] = await recordsOf(world.db, world.projectId)
  expect(record?.consultees.map(({ unit }) => unit)).toEqual(['市财政局'])
  expect(record?.comments.length).toBe(2)
})

test('读不出的文件各有一句话，什么也不保存', async () => {
  const cases: [string, Buffer, RegExp][] = [
    ['空.xlsx', Buffer.alloc(0), /空文件/],
    ['照片.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /图片/],
    ['加密.xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016)]), /[。]/],
    ['没有表头.csv', Buffer.from('甲,乙\n1,2\n'), /./],
  ]
  for (const [name, bytes, sentence] of cases) {
    await administrator.get(`${home}/imports/new`)
    const answer = await administrator.postFile(`${home}/imports`, 'file', { name, bytes })
    if (answer.status === 422) expect(textOf(answer.text)).toMatch(sentence)
    else expect(answer.status).toBe(303)
  }
  expect((await recordsOf(world.db, world.projectId)).length).toBe(0)
})

test('轮次页上的改正一键撤销，撤销也可以再改正', async () => {
  const { address } = await take(table)
  const round = String((await save(address)).headers.location)
  const page = async () => textOf((await administrator.get(round)).text)
  expect(await page()).not.toContain('撤销这次改正')
  await administrator.post(`${round}/repairs/all`)
  const repaired = await administrator.get(round)
  expect(textOf(repaired.text)).toContain('第 2 行的采纳情况移到第 1 行；第 4 行并入第 3 行')
  expect(textOf(repaired.text)).toContain('没有发现问题')
  const repair = /name="repair" value="(\d+)"/.exec(repaired.text)?.[1] ?? ''
  await administrator.post(`${round}/repairs/undo`, { repair })
  expect(await page()).toContain('采纳情况错行（第 1、2 行）')
  expect(await page()).not.toContain('撤销这次改正')
  expect((await administrator.post(`${round}/repairs/undo`, { repair })).status).toBe(409)
})

describeShared('真实的表', () => {
  test('种子 000 导入成一轮，两处错行、一处重复改正后与 15 = 15 相符', async () => {
    const { address } = await take(readShared('seeds', '000_8ffd8eabe639b673.txt'), '编制说明.txt')
    const page = await administrator.get(address)
    expect(textOf(page.text)).toContain('行 47')
    const saved = await save(address)
    const round = String(saved.headers.location)
    await administrator.post(`${round}/repairs/all`)
    const [record] = await recordsOf(world.db, world.projectId)
    if (!record) throw new Error('没有保存')
    const counts = countRound(record)
    expect(counts).toMatchObject({ asked: 42, comments: 15 })
    expect(counts.byDisposition.accepted).toBe(15)
    expect(record.replies.filter(reply => reply.state === 'no_comment')).toHaveLength(31)
  })

  test('四种格式的同一张表，核对结果相同', async () => {
    await administrator.get('/audit')
    for (const name of ['adoption-table-round2.xlsx', 'explanatory-note-with-table.docx']) {
      const bytes = readFileSync(sharedPath('real', name))
      const answer = await administrator.postFile('/audit', 'files', { name, bytes })
      expect(answer.status).toBe(303)
      const page = textOf((await administrator.get(String(answer.headers.location))).text)
      expect(page).toContain('采纳情况错行（第 25、26 行）')
      expect(page).toContain('采纳情况错行（第 40、41 行）')
    }
  })
})
