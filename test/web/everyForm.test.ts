import { setDecisionSteps } from '../../src/actions/desk/deskSettings'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { loadSample } from '../../src/actions/projects/loadSample'
import { commentsOf } from '../../src/store/comments'
import { roundsOf } from '../../src/store/rounds'
import { type Browser, startWithPeople } from './helpers'

interface Field {
  name: string
  id: string
  kind: string
  value: string
  /** A correction that was taken stands in the row, and in its field only as what stands there. */
  standing: string
  checked: boolean
  /** It is told that it is wrong, and what is said beside it belongs to it. */
  told: boolean
}

interface Form {
  page: string
  action: string
  fields: readonly Field[]
}

const decoded = (text: string): string =>
  text
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string =>
  decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

const elements =
  /<(input)\b[^>]*>|<(textarea)\b[^>]*>([\s\S]*?)<\/textarea>|<(select)\b[^>]*>([\s\S]*?)<\/select>/g

const fieldsIn = (html: string): Field[] =>
  [...html.matchAll(elements)].flatMap(([whole, input, textarea, text = '', , options = '']) => {
    const tag = /^<[^>]*>/.exec(whole)?.[0] ?? ''
    const chosen = /<option\b[^>]*\sselected[^>]*>/.exec(options) ?? /<option\b[^>]*>/.exec(options)
    const id = attribute(tag, 'id')
    const told =
      tag.includes('aria-invalid="true"') &&
      attribute(tag, 'aria-describedby').split(' ').includes(`${id}-problem`) &&
      html.includes(`id="${id}-problem"`)
    const field = {
      name: attribute(tag, 'name'),
      id,
      kind: input ? attribute(tag, 'type') || 'text' : (textarea ?? 'select'),
      value: textarea ? decoded(text.replace(/^\n/, '')) : attribute(chosen?.[0] ?? tag, 'value'),
      standing: attribute(tag, 'placeholder'),
      checked: /\schecked\b/.test(tag),
      told,
    }
    return field.name === '' ? [] : [field]
  })

/** The forms of a page; one with several ways to send it is one for each. */
const formsIn = (page: string, html: string): Form[] =>
  [...html.matchAll(/<form\b[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/g)].flatMap(([whole, inner = '']) => {
    const own = attribute(/^<[^>]*>/.exec(whole)?.[0] ?? '', 'action')
    const others = [...inner.matchAll(/\sformaction="([^"]*)"/g)].map(([, address = '']) => decoded(address))
    const fields = fieldsIn(inner).filter(field => field.name !== 'csrf' && field.kind !== 'file')
    return [own, ...others].map(action => ({ page, action, fields }))
  })

const shapeOf = (address: string): string => address.replace(/[?#].*/, '').replaceAll(/\d+/g, '1')

const isTyped = ({ kind }: Field): boolean => kind === 'text' || kind === 'textarea' || kind === 'search'

/** Every page that can be reached from these, one of each kind, and the forms on them. */
const formsFrom = async (person: Browser, seeds: readonly string[]): Promise<Form[]> => {
  const waiting = [...seeds]
  const seen = new Set<string>()
  const forms = new Map<string, Form>()
  while (waiting.length > 0) {
    const address = waiting.shift() ?? ''
    // Where it begins, what is asked for counts too: a filter shows other forms.
    const shape = seeds.includes(address) ? address : shapeOf(address)
    if (seen.has(shape)) continue
    if (/^\/(?:assets|open)|\/uploads|\.\w+$|\/templates\/file|\/live$/.test(shape)) continue
    seen.add(shape)
    const { status, text } = await person.get(address)
    if (status !== 200) continue
    for (const form of formsIn(address, text)) {
      const names = new Set(form.fields.filter(isTyped).map(({ name }) => shapeOf(name)))
      if (names.size > 0) forms.set([shapeOf(form.action), ...names].join(' '), form)
    }
    waiting.push(...[...text.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => decoded(href)))
  }
  return [...forms.values()]
}

/** A letter or a note may be as long as it likes; a look at what is typed so far refuses nothing. */
const refusesNothing = new Set([
  '/projects/1/imports',
  '/projects/1/imports/1/corrections',
  '/projects/1/note',
  '/templates/preview',
  '/projects/1/rounds/1/desk/together/check',
])
const tooMuch = 'x'.repeat(20_001)

/** What is wrong with the answer to a form that was filled in with too much everywhere; nothing where all is well. */
const complaintsAbout = async (person: Browser, { page, action, fields }: Form): Promise<string[]> => {
  const sent: Record<string, string> = {}
  for (const field of fields) {
    const isChosen = field.checked || field.name === 'comment'
    const isLeftOut = (field.kind === 'radio' || field.kind === 'checkbox') && !isChosen
    if (!isLeftOut) sent[field.name] = isTyped(field) ? tooMuch : field.value
  }
  const { status, text } = await person.post(action, sent)
  const here = `${page} → ${action}`
  if (status !== 422) return [`${here}：答的是 ${status}`]
  const answered = fieldsIn(text)
  const lost = fields.filter(
    field =>
      isTyped(field) &&
      !answered.some(each => each.name === field.name && [each.value, each.standing].includes(tooMuch)),
  )
  const summary = /<div class="problems"[\s\S]*?<\/div>/.exec(text)?.[0] ?? ''
  const dead = [...summary.matchAll(/href="#([^"]*)"/g)].filter(([, id]) => !text.includes(` id="${id}"`))
  return [
    ...lost.map(({ name }) => `${here}：${name} 填的没有了`),
    ...(answered.some(({ told }) => told) ? [] : [`${here}：没有一格旁边写着错在哪里`]),
    ...(summary.includes('<li>') ? [] : [`${here}：上面没有列出错误`]),
    ...dead.map(([, id]) => `${here}：上面的链接 #${id} 不通`),
  ]
}

test('每一个表单填错了都答 422：填的还在，错在哪里写在格子旁边，上面列出来', async () => {
  const world = await startWithPeople()
  const { db, by } = world
  const projectId = await loadSample(db, { uploads: world.config.uploads }, by)
  await setDecisionSteps(db, { projectId, steps: 2 }, by)
  const roundId = (await roundsOf(db, projectId))[1]?.id ?? 0
  const open = (await commentsOf(db, roundId)).find(each => each.decision === null)
  const proposed = { disposition: 'rejected', reason: '上位法已有规定。', revisedText: '' } as const
  await recordDecision(db, { ...proposed, commentId: open?.id ?? 0, seen: null }, by)
  const person = await world.signIn('root')
  const home = `/projects/${projectId}`
  const round = `${home}/rounds/${roundId}`
  await person.get(`${home}/imports/new`)
  const take = async (text: string) => {
    const file = { name: '反馈.txt', bytes: Buffer.from(text) }
    return String((await person.postFile(`${home}/imports`, 'file', file)).headers.location)
  }
  const table = await take('序号\t单位\t修改意见\t采纳情况\n1\t市财政局\t建议删去第五条。\t采纳\n')
  const letter = await take(
    '关于征求意见的复函\n市水利局：\n经研究，我局建议删去第七条。\n市财政局\n2024年2月6日\n',
  )
  const seeds = [
    table,
    letter,
    `${home}/search?text=水`,
    `${round}/desk/${open?.id}`,
    `${round}/desk/list`,
    '/backups',
    home,
  ]
  const forms = await formsFrom(person, seeds)
  expect(forms.length).toBeGreaterThan(28)
  const complaints: string[] = []
  for (const form of forms.filter(({ action }) => !refusesNothing.has(shapeOf(action)))) {
    complaints.push(...(await complaintsAbout(person, form)))
  }
  expect(complaints).toEqual([])
  await world.stop()
  expect(world.problems).toEqual([])
}, 60_000)
