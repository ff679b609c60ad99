import { recordDecision } from '../../src/actions/desk/recordDecision'
import { saveTemplate } from '../../src/actions/documents/saveTemplate'
import { loadSample } from '../../src/actions/projects/loadSample'
import { editUser } from '../../src/actions/users/editUser'
import { usualTemplate } from '../../src/domain/writing/tables/tableTemplates'
import { draftsOf } from '../../src/store/drafts'
import { roundRecord } from '../../src/store/record'
import { roundsOf } from '../../src/store/rounds'
import { engines } from '../store/engines'
import { type Browser, startWithPeople, textOf } from './helpers'
import { type Form, formsFrom, formsIn, sentOf, shapeOf } from './pageForms'

type Changes = Readonly<Record<string, string | string[]>>

/** Two people open one page; the first saves `theirs`, the second then `mine`. */
interface Case {
  what: string
  page: string
  action: string
  theirs: Changes
  mine: Changes
  /** What the form holds then: each one's own change, and mine where both changed the same. */
  merged: Changes
}

/** The project with everything in it that two people can write over. */
const worldOn = async (engine: (typeof engines)[number]) => {
  const world = await startWithPeople({}, engine)
  const { db, by } = world
  const projectId = await loadSample(db, { uploads: world.config.uploads }, by)
  const round = (await roundsOf(db, projectId))[1]
  const roundId = round?.id ?? 0
  const record = await roundRecord(db, roundId)
  const comments = record?.comments ?? []
  const comment = comments.find(each => each.decision !== null)
  const rejected = { disposition: 'rejected', reason: '上位法已有规定。', revisedText: '' } as const
  await recordDecision(
    db,
    { ...rejected, commentId: comment?.id ?? 0, seen: comment?.decision?.id ?? null },
    by,
  )
  const template = { ...usualTemplate, name: '本机关' }
  const templateId = await saveTemplate(db, { id: null, template }, by)
  const second = { userId: world.ids.administrator, displayName: '王建国', isAdministrator: true }
  await editUser(db, { ...second, disabled: false }, by)
  const consultee = record?.replies.find(each => each.state === 'with_comments')?.consulteeId ?? 0
  const unitId = record?.consultees[0]?.unitId ?? 0
  const draftId = (await draftsOf(db, projectId))[0]?.id ?? 0
  const home = `/projects/${projectId}`
  const ids = { projectId, roundId, commentId: comment?.id ?? 0, consultee, unitId, draftId, templateId }
  return { ...world, ...ids, home, round: `${home}/rounds/${roundId}` }
}

type World = Awaited<ReturnType<typeof worldOn>>

const casesIn = (world: World): Case[] => {
  const { home, round, commentId } = world
  return [
    {
      what: '项目',
      page: `${home}/edit`,
      action: `${home}/edit`,
      theirs: { draftingUnit: '市水务局', publicDays: '45' },
      mine: { name: '改过的名称', publicDays: '60' },
      merged: { name: '改过的名称', draftingUnit: '市水务局', publicDays: '60' },
    },
    {
      what: '轮次',
      page: `${round}/edit`,
      action: `${round}/edit`,
      theirs: { letterNumber: '江水函〔2024〕9号', dueOn: '2024年12月30日' },
      mine: { dueOn: '2024年12月31日', tableTitle: '我的标题' },
      merged: { letterNumber: '江水函〔2024〕9号', dueOn: '2024年12月31日', tableTitle: '我的标题' },
    },
    {
      what: '单位',
      page: `/units/${world.unitId}`,
      action: `/units/${world.unitId}`,
      theirs: { name: '他们的名称', aliases: '他们的别名' },
      mine: { name: '我的名称', kind: 'expert' },
      merged: { name: '我的名称', kind: 'expert', aliases: '他们的别名' },
    },
    {
      what: '回函',
      page: `${round}/consultees/${world.consultee}`,
      action: `${round}/consultees/${world.consultee}`,
      theirs: { note: '他们的备注', channel: 'meeting' },
      mine: { note: '我的备注', receivedOn: '2024年12月29日' },
      merged: { note: '我的备注', receivedOn: '2024年12月29日', channel: 'meeting' },
    },
    {
      what: '更正',
      page: `${round}/comments/${commentId}`,
      action: `${round}/comments/${commentId}/correction`,
      theirs: { clause: '第九条', rationale: '他们的理由' },
      mine: { clause: '第八条', proposed: '我的建议' },
      merged: { clause: '第八条', proposed: '我的建议', rationale: '他们的理由' },
    },
    {
      what: '分歧意见',
      page: `${home}/dissents`,
      action: `${home}/dissents/${commentId}`,
      theirs: { issue: '他们的事项', basis: '他们的依据' },
      mine: { issue: '我的事项', drafterView: '我方意见' },
      merged: { issue: '我的事项', drafterView: '我方意见', basis: '他们的依据' },
    },
    {
      what: '编制说明的文字',
      page: `${home}/note`,
      action: `${home}/note`,
      theirs: { text: '他们写的第一段。\n共提出意见五条。' },
      mine: { text: '我写的第一段。\n共提出意见五条。' },
      merged: { text: '我写的第一段。\n共提出意见五条。' },
    },
    {
      what: '编制说明的写法',
      page: `${home}/note/template`,
      action: `${home}/note/template`,
      theirs: { heading: '他们的标题', total: ['各轮都征求了意见。'], totalNeeds: ['rejected'] },
      mine: { heading: '我的标题', round: ['本轮征求了意见。'], roundNeeds: [''] },
      merged: {
        heading: '我的标题',
        round: '本轮征求了意见。',
        total: '各轮都征求了意见。',
        totalNeeds: 'rejected',
      },
    },
    {
      what: '用户',
      page: `/users/${world.ids.drafter}`,
      action: `/users/${world.ids.drafter}`,
      theirs: { displayName: '李娜娜' },
      mine: { displayName: '李小娜', isAdministrator: 'on' },
      merged: { displayName: '李小娜', isAdministrator: 'on' },
    },
    {
      what: '表式',
      page: `/templates/${world.templateId}`,
      action: `/templates/${world.templateId}`,
      theirs: { sheet: '他们的表', 'header-unit': '提出单位', name: '他们的表式' },
      mine: { name: '我的表式', linesBelow: '我的一行' },
      merged: { name: '我的表式', sheet: '他们的表', 'header-unit': '提出单位', linesBelow: '我的一行' },
    },
  ]
}

const formAt = (html: string, action: string): Form => {
  const form = formsIn('', html).find(each => each.action === action)
  if (form === undefined) throw new Error(`没有表单 ${action}`)
  return form
}

const wordsOf = (changes: Changes): string[] =>
  Object.entries(changes).flatMap(([name, value]) =>
    /Needs$|^(?:kind|channel|isAdministrator)$/.test(name)
      ? []
      : [value].flat().flatMap(each => each.split('\n')),
  )

/** What of the merged form is not as it should be. */
const wrongIn = (form: Form, merged: Changes): string[] => {
  const sent = sentOf(form)
  return Object.entries(merged).flatMap(([name, value]) =>
    [sent[name] ?? []].flat().includes(String(value)) ? [] : [`${name}：${String(sent[name])}`],
  )
}

describe.each(engines)('两人改同一处：%s', engine => {
  test('后保存的得到 409：看见双方改的，表单里两边的都在；再保存一次就都存下了', async () => {
    const world = await worldOn(engine)
    const mine = await world.signIn('root')
    const other = await world.signIn('administrator')
    for (const { what, page, action, ...said } of casesIn(world)) {
      const before = formAt((await mine.get(page)).text, action)
      const theirs = formAt((await other.get(page)).text, action)
      expect([what, (await other.post(action, sentOf(theirs, said.theirs))).status]).toEqual([what, 303])
      const stale = await mine.post(action, sentOf(before, said.mine))
      expect([what, stale.status]).toEqual([what, 409])
      const text = textOf(stale.text)
      expect(text).toContain('王建国先改了')
      for (const words of [...wordsOf(said.theirs), ...wordsOf(said.mine)])
        expect(stale.text).toContain(words)
      const again = formAt(stale.text, action)
      expect([what, wrongIn(again, said.merged)]).toEqual([what, []])
      expect([what, (await mine.post(action, sentOf(again))).status]).toEqual([what, 303])
      const stored = formAt((await other.get(page)).text, action)
      expect([what, wrongIn(stored, said.merged)]).toEqual([what, []])
    }
    await world.stop()
    expect(world.problems).toEqual([])
  })

  test('角色、同一条的判断、落实的认定：他人先定了的，不会不声不响地盖掉', async () => {
    const world = await worldOn(engine)
    const { home, round } = world
    const root = await world.signIn('root')
    await root.get(`${home}/members`)
    const members = `${home}/members`
    await root.post(members, { userId: String(world.ids.drafter), role: 'drafter' })
    const change = `${members}/${world.ids.drafter}`
    const seen = formAt((await root.get(members)).text, change)
    expect((await root.post(change, sentOf(seen, { role: 'viewer' }))).status).toBe(303)
    const late = await root.post(change, sentOf(seen, { role: 'reviewer' }))
    expect(late.status).toBe(409)
    expect(textOf(late.text)).toContain('角色 我的 审核人 对方的 只读 您自己在另一个页面')
    const ledger = (await root.get(`${home}/ledger`)).text
    const link = formsIn('', ledger).find(each => each.action === `${home}/ledger/links`)
    if (link === undefined) throw new Error('没有可能是同一条的意见')
    expect((await root.post(link.action, sentOf(link, { verdict: 'refused' }))).status).toBe(303)
    expect((await root.post(link.action, sentOf(link, { verdict: 'confirmed' }))).status).toBe(409)
    const reviews = `${round}/landing/reviews`
    const ruling = formAt((await root.get(`${round}/landing`)).text, reviews)
    const first = { ruling: 'overruled', note: '见第九条。' }
    expect((await root.post(reviews, sentOf(ruling, first))).status).toBe(303)
    const second = await root.post(reviews, sentOf(ruling, { ruling: 'overruled', note: '见第十条。' }))
    expect(second.status).toBe(409)
    expect(textOf(second.text)).toContain('依据 我的 见第十条。 对方的 见第九条。')
    const both = formsIn('', second.text).find(each => sentOf(each)['note'] === '见第十条。')
    if (both === undefined) throw new Error('写的依据没有了')
    expect((await root.post(reviews, sentOf(both, { ruling: 'overruled' }))).status).toBe(303)
    await world.stop()
  })
})

/** Forms with words in them that write over nothing which another could have written meanwhile. */
const harmless: Readonly<Record<string, string>> = {
  '/projects': '新建',
  '/projects/1/rounds': '新建',
  '/projects/1/rounds/1/comments': '新登记一条',
  '/projects/1/drafts': '新增一稿',
  '/projects/1/drafts/1/ask': '建立新的轮次',
  '/templates': '新建',
  '/templates/preview': '只是预览，不保存',
  '/projects/1/rounds/1/desk/1/decision': '另带着打开时的那次处理，见 test/web/desk.test.ts',
}

test('凡是表单里已有存着的内容，都带着打开页面时的样子', async () => {
  const world = await worldOn('sqlite')
  const root: Browser = await world.signIn('root')
  const { home, round } = world
  const seeds = casesIn(world).map(each => each.page)
  const forms = await formsFrom(root, [
    ...seeds,
    home,
    `${round}/desk/${world.commentId}`,
    `${round}/desk/list`,
    '/',
  ])
  const bare = forms.filter(
    ({ fields }) =>
      fields.some(
        ({ kind, value, checked }) =>
          kind !== 'hidden' && (/^(?:radio|checkbox)$/.test(kind) ? checked : value !== ''),
      ) && !fields.some(({ name }) => name.startsWith('was.')),
  )
  expect(bare.map(({ action }) => shapeOf(action)).filter(each => !Object.hasOwn(harmless, each))).toEqual([])
  expect(
    forms.filter(({ fields }) => fields.some(({ name }) => name.startsWith('was.'))).length,
  ).toBeGreaterThan(12)
  await world.stop()
})
