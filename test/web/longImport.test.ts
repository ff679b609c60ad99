import { commentsOf } from '../../src/store/comments'
import { findImport, importsOf } from '../../src/store/imports'
import { roundsOf } from '../../src/store/rounds'
import { textRows, workbook } from '../files/zip'
import { type Browser, startWithPeople, textOf } from './helpers'

type World = Awaited<ReturnType<typeof startWithPeople>>

let world: World
let person: Browser
let home: string

beforeAll(async () => {
  // On disk, so that the processes that read and check find the record.
  world = await startWithPeople({}, 'sqlite', 25_000, 2_000)
  person = await world.signIn('administrator')
  home = `/projects/${world.projectId}`
})

afterAll(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

const count = 2_100

/** More rows than are read as cells; units merged by threes, an unknown header for the decisions. */
const longTable = (header: readonly string[], withoutReason = 0): Buffer => {
  const rows = Array.from({ length: count }, (_, index) => [
    String(index + 1),
    index % 3 === 0 ? `江州市第${index + 1}水务所` : '',
    `建议将第${index + 1}号管网改由𬭚山水务养护。`,
    index % 2 === 0 ? '采纳' : '不采纳',
    index % 2 === 0 || index + 1 === withoutReason ? '' : '另有规定',
  ])
  const merges = rows.flatMap((_, index) =>
    index % 3 === 0 && index + 2 < count ? [`<mergeCell ref="B${index + 2}:B${index + 4}"/>`] : [],
  )
  const body = `${textRows([header, ...rows])}<mergeCells>${merges.join('')}</mergeCells>`
  return workbook({ sheets: [{ body }] })
}

const take = async (bytes: Buffer): Promise<string> => {
  await person.get(`${home}/imports/new`)
  const started = await person.postFile(`${home}/imports`, 'file', { name: '长表.xlsx', bytes }, {})
  expect(started.status).toBe(303)
  return String(started.headers.location)
}

const page = async (address: string): Promise<string> => {
  const answer = await person.get(address)
  expect(answer.status).toBe(200)
  return textOf(answer.text)
}

test('几千行的表逐行识别：合并单元格照样继承，翻到最后一页，一次存入', async () => {
  const address = await take(longTable(['序号', '单位', '修改意见', '采纳情况', '不采纳理由']))
  const shown = await page(address)
  expect(shown).toContain(`识别出的表 ${count} 行`)
  expect(shown).toContain('可以现在核对，也可以保存后在轮次页核对')
  const last = await page(`${address}?page=${count / 100}`)
  expect(last).toContain(`江州市第${count - 2}水务所`)
  expect(last).toContain('建议将第2100号管网改由𬭚山水务养护。')
  const [held] = await importsOf(world.db, world.projectId)
  const kept = await findImport(world.db, held?.id ?? 0)
  const [block] = kept?.source.blocks ?? []
  expect(block).toMatchObject({ kind: 'table', rowsInAll: count + 1 })

  const saved = await person.post(`${address}/save`, { target: 'new', number: '1', name: '第一次征求意见' })
  expect(saved.status).toBe(303)
  const [round] = await roundsOf(world.db, world.projectId)
  const comments = await commentsOf(world.db, round?.id ?? 0)
  expect(comments).toHaveLength(count)
  expect(comments.find(({ body }) => body.includes('第2000号'))).toMatchObject({
    unit: '江州市第1999水务所',
    decision: { disposition: 'rejected', reason: '另有规定' },
  })
})

test('长表保存之前也能由另一个进程逐行核对，问题链到所在的那一页；改了列要重新核对', async () => {
  const address = await take(longTable(['序号', '单位', '修改意见', '采纳情况', '不采纳理由'], 2_000))
  const checked = await person.post(`${address}/check`)
  expect(checked.headers.location).toBe(`${address}#findings`)
  const { text: html } = await person.get(address)
  expect(textOf(html)).toContain('缺少不采纳理由（第 2000 行）')
  expect(html).toMatch(/corrections[?]turn=&amp;page=20&amp;row=2000"/)
  expect(textOf(html)).toContain('缺少不采纳理由 1 处')
  const roles = ['seq', 'unit', 'comment', 'other', 'other']
  const fields = Object.fromEntries(roles.map((role, index) => [`role-${index}`, role]))
  await person.post(`${address}/corrections`, { do: 'columns', ...fields })
  expect(await page(address)).toContain('可以现在核对')
  await person.post(`${address}/check`)
  expect(await page(address)).toContain('未填采纳情况')
  await person.post(`${address}/drop`)
})

test('很长的一轮由另一个进程核对，分页列出，问题链到所在的那一页；项目页的数字相同', async () => {
  const [round] = await roundsOf(world.db, world.projectId)
  const address = `${home}/rounds/${round?.id}`
  const first = await page(address)
  expect(first).toContain(`采纳情况表 ${count} 行`)
  expect(first).toContain('建议将第200号管网')
  expect(first).not.toContain('建议将第201号管网')
  expect(await page(`${address}?page=11`)).toContain('建议将第2100号管网')
  const found = await person.get(`${address}?row=2001`)
  expect(found.text).toContain('id="row-2001"')
  expect(textOf(found.text)).not.toContain('建议将第200号管网')
  expect(await page(home)).toContain(`700 700 ${count} ${count / 2} 0`)
})

test('长表的列也能由人指定，按指定重新读全表；存两次只增加新的', async () => {
  const address = await take(longTable(['序号', '谁', '修改意见', '结论如何', '不采纳理由']))
  const roles = {
    'role-0': 'seq',
    'role-1': 'unit',
    'role-2': 'comment',
    'role-3': 'decision',
    'role-4': 'reason',
  }
  const corrected = await person.post(`${address}/corrections`, { do: 'columns', ...roles })
  expect(corrected.status).toBe(303)
  expect(await page(`${address}?page=21`)).toContain(`江州市第${count - 2}水务所`)
  const [round] = await roundsOf(world.db, world.projectId)
  await person.post(`${address}/corrections`, { round: String(round?.id) })
  const compared = await page(address)
  expect(compared).toContain('新增 0')
  expect(compared).toContain(`已有 ${count}`)
  const saved = await person.post(`${address}/save`, { target: String(round?.id) })
  expect(textOf(saved.text)).toContain('没有需要新增的内容')
  expect(await commentsOf(world.db, round?.id ?? 0)).toHaveLength(count)
})
