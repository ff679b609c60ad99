import { loadSample } from '../../src/actions/projects/loadSample'
import { compareClauseRef } from '../../src/domain/reading/clauses/clauseRef'
import { roundsOf } from '../../src/store/rounds'
import { startWithPeople, textOf } from './helpers'

type World = Awaited<ReturnType<typeof startWithPeople>>

let at: World

beforeAll(async () => {
  at = await startWithPeople()
})
afterAll(async () => {
  await at.stop()
  expect(at.problems).toEqual([])
})

test('按落实、按核对发现筛选：概览的数、搜索的数、审核台的清单是一个数', async () => {
  const projectId = await loadSample(at.db, { uploads: at.config.uploads }, at.by)
  const home = `/projects/${projectId}`
  const browser = await at.signIn('root')
  const overview = textOf((await browser.get(`${home}/overview`)).text)
  const [, landed = '', adopted = ''] = /采纳的已写进后一稿 (\d+) \/ (\d+)/.exec(overview) ?? []
  expect(Number(adopted)).toBeGreaterThan(Number(landed))
  const found = async (query: string) =>
    Number(/搜索意见 (\d+) 条/.exec(textOf((await browser.get(`${home}/search?${query}`)).text))?.[1])
  expect(await found('landing=landed')).toBe(Number(landed))
  const missing = await found('landing=missing')
  expect(missing).toBe(Number(adopted) - Number(landed))
  let onDesks = 0
  for (const { id } of await roundsOf(at.db, projectId)) {
    for (const query of ['landing=missing', 'finding=decision-missing']) {
      const desk = await browser.get(`${home}/rounds/${id}/desk?${query}`)
      const lines = [...desk.text.matchAll(/data-comment="\d+"[^>]*><span class="n">/g)].length
      const listed = await browser.get(`${home}/rounds/${id}/desk/list?${query}`)
      expect(lines).toBe(Number(/批量处理 (\d+) 条符合/.exec(textOf(listed.text))?.[1]))
      if (query === 'landing=missing') onDesks += lines
    }
  }
  expect(onDesks).toBe(missing)
})

test('概览的条款：意见多的在前，一样多的按文稿的先后', async () => {
  const projectId = await loadSample(at.db, { uploads: at.config.uploads }, at.by)
  const browser = await at.signIn('root')
  const { text } = await browser.get(`/projects/${projectId}/overview`)
  const clauses = [...text.matchAll(/search\?clause=[^"]*">(第[^<]*条)<\/a><\/th>[^0-9]*(\d+)/g)]
  const once = clauses.filter(each => each[2] === '1').map(each => each[1] ?? '')
  expect(once.length).toBeGreaterThan(5)
  expect(once).toEqual([...once].sort(compareClauseRef))
})
