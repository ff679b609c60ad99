import { loadSample } from '../../src/actions/projects/loadSample'
import { setMembership } from '../../src/actions/users/setMembership'
import { startWithPeople } from './helpers'

/** One address stands for all of its kind: numbers and fingerprints do not make a new page. */
const kindOf = (path: string): string =>
  path
    .replace(/\?.*/, '')
    .replaceAll(/[0-9a-f]{64}/g, '#')
    .replaceAll(/\d+/g, '0')

/** Left out: signing out ends the walk, LibreOffice makes PDF slowly, and live updates never end. */
const left = /^\/logout|\.pdf|\/live$/

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)]
    .map(([, path = '']) => path.replaceAll('&amp;', '&'))
    .filter(path => !left.test(path))

let world: Awaited<ReturnType<typeof startWithPeople>>
let projectId: number

beforeAll(async () => {
  world = await startWithPeople()
  projectId = await loadSample(world.db, { uploads: world.config.uploads }, world.by)
})

afterAll(() => world.stop())

test.each(['root', 'drafter', 'viewer'] as const)('%s 看得到的每一个链接都打得开', async role => {
  if (role !== 'root') await setMembership(world.db, { projectId, userId: world.ids[role], role }, world.by)
  const browser = await world.signIn(role)
  const seen = new Set<string>()
  const waiting = [{ path: `/projects/${projectId}`, from: '' }]
  const dead: string[] = []
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (seen.has(kindOf(next.path))) continue
    seen.add(kindOf(next.path))
    const answer = await browser.agent.get(next.path)
    if (answer.status >= 400) dead.push(`${next.path} ${answer.status}，在 ${next.from}`)
    for (const path of linksIn(answer.text ?? '')) waiting.push({ path, from: next.path })
  }
  expect(dead).toEqual([])
  expect(world.problems).toEqual([])
  expect(seen.size).toBeGreaterThan(20)
})
