import { saveTemplate } from '../../src/actions/documents/saveTemplate'
import { loadSample } from '../../src/actions/projects/loadSample'
import { usualTemplate } from '../../src/domain/writing/tables/tableTemplates'
import { findTemplate, insertTemplate } from '../../src/store/templates'
import { startWithPeople, textOf } from './helpers'

let world: Awaited<ReturnType<typeof startWithPeople>>
beforeEach(async () => {
  world = await startWithPeople()
})
afterEach(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

/** The fields of the edit page as a browser would send them. */
const fieldsOf = (html: string): Record<string, string | string[]> => {
  const form = /<form method="post" action="\/templates[^"]*" class="card".*?<\/form>/s.exec(html)?.[0] ?? ''
  const fields: Record<string, string | string[]> = {}
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1] ?? ''
    if (/type="checkbox"/.test(tag) && !/checked/.test(tag)) continue
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
    if (name === 'key') fields[name] = [...[fields[name] ?? []].flat(), value]
    else if (name !== 'csrf') fields[name] = value
  }
  for (const [, name = '', body = ''] of form.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    fields[name] = /value="([^"]*)" selected/.exec(body)?.[1] ?? ''
  fields['linesBelow'] = /<textarea[^>]*>\n?(.*?)<\/textarea>/s.exec(form)?.[1] ?? ''
  return fields
}

test('照现有表式新建：改名、换次序、看预览、保存，再在采纳情况表中选用', async () => {
  const browser = await world.signIn('drafter')
  const fields = fieldsOf((await browser.get('/templates/new?from=government')).text)
  const typed = {
    ...fields,
    name: '本厅表式',
    'header-comment': '意见内容',
    linesBelow: '征求{征求单位数}个单位。',
  }
  const moved = await browser.post('/templates/preview', { ...typed, move: 'decision-up' })
  expect(moved.status).toBe(200)
  expect([...moved.text.matchAll(/<th scope="col">([^<]*)<\/th>/g)].map(found => found[1])).toEqual(
    expect.arrayContaining(['序号', '单位', '采纳情况', '意见内容', '不采纳理由']),
  )
  expect(textOf(moved.text)).toContain('征求4个单位。')
  const saved = await browser.post('/templates', { ...fieldsOf(moved.text) })
  expect(saved.status).toBe(303)
  const projectId = await loadSample(world.db, { uploads: world.config.uploads }, world.by)
  const root = await world.signIn('root')
  const page = await root.get(`/projects/${projectId}/table?form=office-1&group=decision`)
  expect(textOf(page.text)).toContain('序号 单位 采纳情况 意见内容 不采纳理由')
  expect(page.text).toContain('<tr class="band">')
})

test('填错的表式退回，写的都还在，问题写在旁边', async () => {
  const browser = await world.signIn('drafter')
  const fields = fieldsOf((await browser.get('/templates/new')).text)
  const { 'use-comment': _, ...without } = fields
  const answer = await browser.post('/templates', { ...without, name: '', 'width-unit': '很宽' })
  expect(answer.status).toBe(422)
  const text = textOf(answer.text)
  expect(text).toContain('请填写表式名称')
  expect(text).toContain('表中要有“修改意见”一栏')
  expect(text).toContain('“单位”的宽度应是 4 到 200 的数')
  expect(answer.text).toContain('value="很宽"')
})

test('表式导出为文件，在另一处导入后完全一样', async () => {
  const template = { ...usualTemplate, id: '', name: '带走的表式' }
  const id = await saveTemplate(world.db, { id: null, template }, world.by)
  const browser = await world.signIn('drafter')
  await browser.get('/templates')
  const file = await browser.agent.get(`/templates/file/office-${id}`)
  const bytes = Buffer.from(JSON.stringify(file.body))
  const twice = await browser.postFile('/templates/import', 'file', { name: '表式.json', bytes })
  expect(twice.status).toBe(422)
  expect(textOf(twice.text)).toContain('已经有名为“带走的表式”的表式')
  const renamed = { ...file.body, template: { ...file.body.template, name: '带来的表式' } }
  const taken = await browser.postFile('/templates/import', 'file', {
    name: '表式.json',
    bytes: Buffer.from(JSON.stringify(renamed)),
  })
  expect(taken.status).toBe(303)
  const again = await browser.agent.get('/templates/file/office-2')
  expect(again.body.template).toEqual(renamed.template)
})

test.each([
  ['不是 JSON', '不是表式文件'],
  ['{"format":"别的"}', 'format 处不是表式文件'],
  ['{"format":"caina-table-template","version":1,"template":{"name":"甲"}}', 'template.sheet 处缺少工作表名'],
])('导入 %s，说明白哪里不对', async (text, message) => {
  const browser = await world.signIn('drafter')
  await browser.get('/templates')
  const file = { name: '甲.json', bytes: Buffer.from(text) }
  const answer = await browser.postFile('/templates/import', 'file', file)
  expect(answer.status).toBe(422)
  expect(textOf(answer.text)).toContain(message)
})

test('早先用英文写空位的表式照样可用；修改时看到的是中文，存下的也是中文', async () => {
  const template = { ...usualTemplate, id: '', name: '早先的表式', linesBelow: ['征求{consulted}个单位。'] }
  const id = await world.db
    .transaction()
    .execute(trx => insertTemplate(trx, template, { ...world.by, at: '2024-01-08T00:00:00.000Z' }))
  const projectId = await loadSample(world.db, { uploads: world.config.uploads }, world.by)
  const root = await world.signIn('root')
  const shown = async () => textOf((await root.get(`/projects/${projectId}/table?form=office-${id}`)).text)
  const before = /征求\d+个单位。/.exec(await shown())?.[0]
  expect(before).toBeDefined()
  const page = await root.get(`/templates/${id}`)
  expect(page.text).toContain('征求{征求单位数}个单位。')
  expect(page.text).not.toMatch(/\{[A-Za-z]+\}/)
  expect((await root.post(`/templates/${id}`, fieldsOf(page.text))).status).toBe(303)
  expect((await findTemplate(world.db, id))?.template.linesBelow).toEqual(['征求{征求单位数}个单位。'])
  expect(await shown()).toContain(before)
})
