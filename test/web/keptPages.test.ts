import { logComment } from '../../src/actions/comments/logComment'
import { setDecisionSteps } from '../../src/actions/desk/deskSettings'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { saveDecisionDraft } from '../../src/actions/desk/saveDecisionDraft'
import { editProject } from '../../src/actions/projects/editProject'
import { editUnit } from '../../src/actions/projects/editUnit'
import { createRound } from '../../src/actions/rounds/createRound'
import { editUser } from '../../src/actions/users/editUser'
import { findEntry } from '../../src/store/desk/entries'
import { plainRound } from '../actions/world'
import { type Browser, startWithPeople } from './helpers'

type World = Awaited<ReturnType<typeof startWithPeople>>

const noFields = { clause: '', original: '', proposed: '', rationale: '', remark: '' }

let world: World
let roundId: number
let first: number
let second: number
let own: string
let reviewer: Browser

beforeEach(async () => {
  world = await startWithPeople()
  const { db, by, projectId } = world
  roundId = await createRound(db, { ...plainRound, projectId }, by)
  const log = (unit: string, body: string) => logComment(db, { roundId, unit, body, ...noFields }, by)
  first = await log('市财政局', '建议删去第一条。')
  second = await log('市水利局', '建议删去第二条。')
  own = `/projects/${projectId}/rounds/${roundId}/desk`
  reviewer = await world.signIn('reviewer')
})

afterEach(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

const read = async (path: string): Promise<string> => {
  const made = (await reviewer.get(path)).text
  // The second answer is the page as it was kept.
  expect((await reviewer.get(path)).text).toBe(made)
  return made
}

test('留着的页面，任何人写了什么，下一次读就看得到', async () => {
  const { db, by, projectId, ids } = world
  const unitId = (await findEntry(db, first))?.unitId ?? 0
  const decision = { disposition: 'rejected', reason: '上位法已有规定。', revisedText: '' } as const
  const open = `${own}/${first}`
  const writes: readonly [string, string, () => Promise<unknown>][] = [
    [
      '市财政和国资局',
      open,
      () => editUnit(db, { unitId, name: '市财政和国资局', kind: 'organ', aliases: [] }, by),
    ],
    [
      '写到一半',
      open,
      () => {
        const draft = { disposition: 'rejected', reason: '写到一半', revisedText: '' }
        return saveDecisionDraft(db, { ...draft, commentId: first }, { ...by, userId: ids.reviewer })
      },
    ],
    ['id="save">提交复核', open, () => setDecisionSteps(db, { projectId, steps: 2 }, by)],
    ['id="save">保存，下一条', open, () => setDecisionSteps(db, { projectId, steps: 1 }, by)],
    ['上位法已有规定。', open, () => recordDecision(db, { ...decision, commentId: second, seen: null }, by)],
    [
      '赵敏敏',
      open,
      () =>
        editUser(
          db,
          { userId: ids.reviewer, displayName: '赵敏敏', isAdministrator: false, disabled: false },
          by,
        ),
    ],
    [
      '节水办法',
      `/projects/${projectId}/overview`,
      () =>
        editProject(
          db,
          { projectId, name: '节水办法', documentTitle: '节水办法', draftingUnit: '市水利局' },
          by,
        ),
    ],
    [
      '市住建局',
      `${own}/list`,
      () => logComment(db, { roundId, unit: '市住建局', body: '建议增加附则。', ...noFields }, by),
    ],
    [
      '市统计局',
      `/projects/${projectId}/search?text=${encodeURIComponent('口径')}`,
      () => logComment(db, { roundId, unit: '市统计局', body: '统计口径不一。', ...noFields }, by),
    ],
  ]
  for (const [words, path, write] of writes) {
    expect(await read(path)).not.toContain(words)
    await write()
    expect(await read(path)).toContain(words)
  }
})

test('同一页面，各人有各人的令牌；只说一次的话不留在页面里', async () => {
  const token = (html: string) => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const mine = (await reviewer.get(`${own}/${first}`)).text
  const again = await world.signIn('reviewer')
  const theirs = (await again.get(`${own}/${first}`)).text
  expect(token(theirs)).not.toBe(token(mine))
  expect(theirs.replaceAll(token(theirs), '')).toBe(mine.replaceAll(token(mine), ''))
  const accepted = { disposition: 'accepted', reason: '', revisedText: '', seen: '', seenProposal: '' }
  expect((await again.post(`${own}/${first}/decision`, accepted)).status).toBe(303)
  expect((await again.get(`${own}/${second}`)).text).toContain('第 1 条已保存。')
  expect((await again.get(`${own}/${second}`)).text).not.toContain('第 1 条已保存。')
  expect((await reviewer.get(`${own}/${second}`)).text).not.toContain('第 1 条已保存。')
})

test('同一处的其他意见，同一处的每条意见旁都照最新的显示', async () => {
  const { db, by } = world
  const log = (unit: string, body: string) => logComment(db, { roundId, unit, body, ...noFields }, by)
  const replace = await log('市住建局', '建议将第三条“每年检查一次用水设施”修改为“每半年检查一次用水设施”。')
  const like = await log('市统计局', '建议将第三条“每年检查一次用水设施”修改为“每季检查一次用水设施”。')
  const cardOf = async (id: number): Promise<string> =>
    /<h2>同类意见<\/h2>.*?<\/div>/s.exec((await reviewer.get(`${own}/${id}`)).text)?.[0] ?? ''
  expect(await cardOf(replace)).toContain('市统计局')
  expect(await cardOf(replace)).not.toContain('市交通局')
  const later = await log('市交通局', '建议将第三条“每年检查一次用水设施”修改为“每月检查一次用水设施”。')
  for (const id of [replace, like]) expect(await cardOf(id)).toContain('市交通局')
  for (const [unit, id] of [
    ['市住建局', replace],
    ['市统计局', like],
    ['市交通局', later],
  ] as const)
    expect(await cardOf(id)).not.toContain(unit)
  expect(await cardOf(replace)).not.toContain('rejected')
  const rejected = { disposition: 'rejected', reason: '每年一次足够。', revisedText: '' } as const
  await recordDecision(db, { ...rejected, commentId: later, seen: null }, by)
  for (const id of [replace, like]) expect(await cardOf(id)).toContain('rejected')
})

test('留着的页面不给看不到它的人', async () => {
  await reviewer.get(`${own}/${first}`)
  const stranger = await world.signIn('viewer')
  expect((await stranger.get(`${own}/${first}`)).text).not.toContain('id="save"')
})
