import { setDecisionSteps } from '../../src/actions/desk/deskSettings'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { loadSample } from '../../src/actions/projects/loadSample'
import { commentsOf } from '../../src/store/comments'
import { roundsOf } from '../../src/store/rounds'
import { type Browser, startWithPeople } from './helpers'
import { type Form, fieldsIn, formsFrom, isTyped, shapeOf } from './pageForms'

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
  const forms = (await formsFrom(person, seeds)).filter(({ fields }) => fields.some(isTyped))
  expect(forms.length).toBeGreaterThan(28)
  const complaints: string[] = []
  for (const form of forms.filter(({ action }) => !refusesNothing.has(shapeOf(action)))) {
    complaints.push(...(await complaintsAbout(person, form)))
  }
  expect(complaints).toEqual([])
  await world.stop()
  expect(world.problems).toEqual([])
}, 60_000)
