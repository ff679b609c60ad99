import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { logComment } from '../../src/actions/comments/logComment'
import { groupRound } from '../../src/actions/desk/groupRound'
import { saveTemplate } from '../../src/actions/documents/saveTemplate'
import { loadSample } from '../../src/actions/projects/loadSample'
import { createRound } from '../../src/actions/rounds/createRound'
import { tableTemplates } from '../../src/domain/writing/tables/tableTemplates'
import { commentsOf } from '../../src/store/comments'
import { consulteesOf } from '../../src/store/consultees'
import { draftsOf } from '../../src/store/drafts'
import { roundsOf } from '../../src/store/rounds'
import { listUnits } from '../../src/store/units'
import { plainRound, plainTexts } from '../records'
import { browserAndWorld, checkAccessibility, openPage, signInOnPage } from './browser'

const at = browserAndWorld()

/** Pages that come of work under way or of a file that was given; the tests of that work look at them. */
const seenElsewhere = [
  '/setup',
  '/resume',
  '/readings/1',
  '/imports/1',
  '/exchanges/returns/1',
  '/exchanges/works/1',
  '/projects/1/exports/1',
  '/audit/1',
]

/** A file, an answer to a script, or the way to another page. */
const noPage =
  /\.\w+$|\/(?:live|state|file|typed)$|\/(?:uploads|open|answers|report|file)\/:|\/drafts\/compare$|^\/projects$/

const seen = new Set<string>(seenElsewhere)

/** Narrow and wide, light and dark; a page is loaded once and looked at in each. */
const sights = [
  { width: 1366, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1920, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
] as const

const lookAt = async (addresses: readonly string[], name = 'root') => {
  const { page, complaints } = await openPage(at.browser, at.world.server)
  await signInOnPage(page, name)
  for (const address of addresses) {
    await page.goto(address)
    expect({ address, headings: await page.locator('h1').count() }).toEqual({ address, headings: 1 })
    for (const { width, colorScheme } of sights) {
      await page.setViewportSize({ width, height: 820 })
      await page.emulateMedia({ colorScheme })
      await checkAccessibility(page)
    }
    seen.add(address.replace(/[?#].*/, ''))
  }
  expect(complaints).toEqual([])
}

const sample = async () => {
  const { db, by, config } = at.world
  const projectId = await loadSample(db, { uploads: config.uploads }, by)
  const [first, second] = await roundsOf(db, projectId)
  const home = `/projects/${projectId}`
  return { db, by, projectId, home, firstId: first?.id ?? 0, roundId: second?.id ?? 0 }
}

test('一个人的页面：登录、账号、用户、单位、表式、备份、核对，以及没有和不许的页面', async () => {
  const { db, by, ids, projectId } = at.world
  const template = { ...tableTemplates.government, name: '本局表式' }
  const templateId = await saveTemplate(db, { id: null, template }, by)
  await sample()
  const unit = (await listUnits(db)).find(({ name }) => name === '市气象局')?.id
  const { page } = await openPage(at.browser, at.world.server)
  await page.goto('/login')
  await checkAccessibility(page)
  seen.add('/login')
  const own = ['/', '/account', '/projects/new', '/search', '/search?text=水', '/audit', '/nowhere']
  const system = ['/users', '/users/new', `/users/${ids.drafter}`, '/units', `/units/${unit}`, '/backups']
  const forms = ['/templates', '/templates/new?from=governmentWithClause', `/templates/${templateId}`]
  await lookAt([...own, ...system, ...forms])
  await lookAt([`/projects/${projectId}/edit`], 'viewer')
})

test('项目的每一页', async () => {
  const { db, projectId, home, roundId } = await sample()
  const ids = (await draftsOf(db, projectId)).map(({ id }) => id)
  const drafts = ids.map(id => `${home}/drafts/${id}`)
  const comment = (await commentsOf(db, roundId))[3]?.id
  const pages = ['', '/edit', '/members', '/reconcile', '/events', '/overview', '/search', '/search?text=水']
  const written = [
    '/note',
    '/note/template',
    '/ledger',
    `/ledger/${comment}`,
    '/dissents',
    '/table?group=decision',
  ]
  await lookAt([
    ...[...pages, ...written, '/imports/new', '/drafts', '/rounds/new'].map(path => home + path),
    ...drafts,
    `${drafts[0]}/duties`,
    `${drafts[0]}/compare/${ids[1]}`,
    `${drafts[0]}/compare/${ids[2]}?all=1`,
  ])
})

test('一轮的每一页', async () => {
  const { db, home, roundId, firstId } = await sample()
  const round = `${home}/rounds/${roundId}`
  const comment = (await commentsOf(db, roundId))[3]?.id
  const consultee = (await consulteesOf(db, roundId))[0]?.id
  const pages = [
    '',
    '/edit',
    '/consultees',
    `/consultees/${consultee}`,
    '/documents',
    '/exchanges',
    '/landing',
  ]
  const comments = ['/comments', '/comments?disposition=open', '/comments/new', `/comments/${comment}`]
  const tables = ['/table', '/table?form=standards&group=unit', '/close']
  await lookAt([
    ...[...pages, ...comments, ...tables].map(path => round + path),
    `${home}/rounds/${firstId}/landing`,
    `${home}/rounds/${firstId}/close`,
  ])
})

test('审核台的每一页', async () => {
  const { db, by, home, roundId } = await sample()
  await groupRound(db, roundId, by)
  const desk = `${home}/rounds/${roundId}/desk`
  const comment = (await commentsOf(db, roundId))[3]?.id
  const lists = ['/list', '/list?finding=decision-missing', '/groups', `/together?group=${comment}`]
  await lookAt(['', '?text=没有这几个字', `/${comment}`, ...lists].map(path => desk + path))
})

test('还没有内容时的每一页，只读的人看到的也一样', async () => {
  const { db, by, projectId } = at.world
  const home = `/projects/${projectId}`
  const pages = [
    '',
    '/overview',
    '/reconcile',
    '/note',
    '/ledger',
    '/dissents',
    '/table',
    '/drafts',
    '/search',
  ]
  await lookAt(pages.map(path => home + path))
  const roundId = await createRound(db, { ...plainRound, projectId }, by)
  const round = `${home}/rounds/${roundId}`
  const own = [
    '',
    '/consultees',
    '/comments',
    '/desk',
    '/desk/groups',
    '/table',
    '/documents',
    '/landing',
    '/close',
  ]
  await lookAt(own.map(path => round + path))
  await lookAt([home, `${home}/members`, `${round}/consultees`, `${round}/desk`], 'viewer')
})

test('很长的名称：每一页都不左右滚动', async () => {
  const { db, by, projectId } = at.world
  const name = '面向市直各单位各区县人民政府高新区管委会以及有关行业协会和中央驻江单位的第一次书面征求意见'
  const roundId = await createRound(db, { ...plainRound, projectId, name }, by)
  const unit = '江州市国有资产监督管理委员会所属江州市城市建设投资发展（集团）有限责任公司地下综合管廊分公司'
  const body = `建议将第三十二条第二款第（一）项“${'定期检查'.repeat(40)}”修改为“${'定期检测'.repeat(40)}”。`
  const texts = { ...plainTexts, clause: '第三十二条第二款第（一）项' }
  const id = await logComment(db, { ...texts, roundId, unit, body: `${body}https://${'a'.repeat(90)}` }, by)
  const round = `/projects/${projectId}/rounds/${roundId}`
  const pages = ['', '/consultees', '/comments', `/comments/${id}`, '/desk', '/desk/list', '/table']
  await lookAt([...pages.map(path => round + path), `/projects/${projectId}/overview`])
})

test('没有一个地址没看过', () => {
  const folder = join(__dirname, '..', '..', 'src', 'web')
  const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(
        /router\.get\(\s*['`](?:\$\{desk\})?([^'`]*)['`]/g,
      ),
    ])
    .map(([, path = '']) => path)
    .filter(path => path !== '' && !noPage.test(path))
  expect(routes.length).toBeGreaterThan(40)
  const isSeen = (route: string) => {
    const shape = new RegExp(`${route.replace(/:\w+/g, '[^/]+')}$`)
    return [...seen].some(address => shape.test(address))
  }
  expect(routes.filter(route => !isSeen(route))).toEqual([])
})
