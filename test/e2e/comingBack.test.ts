import { logComment } from '../../src/actions/comments/logComment'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { createRound } from '../../src/actions/rounds/createRound'
import { commentsOf } from '../../src/store/comments'
import { plainRound } from '../actions/world'
import { browserAndWorld, look, openPage, signInOnPage } from './browser'

const here = browserAndWorld()

const bodies = [
  '建议删去第五条中有关收费的规定。',
  '建议第十二条明确管网改造的责任主体。',
  '建议将第八条“可以”改为“应当”，便于执行。',
]

/** A round with three comments of one unit; the first is adopted. */
const threeComments = async () => {
  const { db, by, projectId } = here.world
  const roundId = await createRound(db, { ...plainRound, projectId }, by)
  const plain = { clause: '', original: '', proposed: '', rationale: '', remark: '' }
  for (const body of bodies) await logComment(db, { ...plain, roundId, unit: '市财政局', body }, by)
  const [first] = await commentsOf(db, roundId)
  const answer = { disposition: 'accepted' as const, reason: '', revisedText: '' }
  await recordDecision(db, { commentId: first?.id ?? 0, seen: null, ...answer }, by)
  return roundId
}

test('填好的表再次导入：对照两种说法，全选后改一处，采用，再撤销', async () => {
  const roundId = await threeComments()
  const { browser, world } = here
  const { page, complaints } = await openPage(browser, world.server)
  await signInOnPage(page, 'administrator')
  const home = `/projects/${world.projectId}`
  await page.goto(`${home}/imports/new?round=${roundId}`)
  const rows = [
    `1\t市财政局\t${bodies[0]}\t不采纳\t上位法已有规定。`,
    `2\t市财政局\t${bodies[1]}\t采纳\t`,
    `3\t市财政局\t${bodies[2]}\t不采纳\t`,
  ]
  const text = ['序号\t单位\t修改意见\t采纳情况\t不采纳理由', ...rows].join('\n')
  await page
    .getByLabel('选择或拖入文件')
    .setInputFiles({ name: '填好的表.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: '识别' }).click()
  await page.getByRole('heading', { name: '采纳情况与记录不同 3 条' }).waitFor()
  await look(page, 'answers')
  const boxes = [1, 2, 3].map(row => page.getByLabel(`采用文件中第 ${row} 行的采纳情况`))
  const ticked = () => Promise.all(boxes.map(box => box.isChecked()))
  expect(await ticked()).toEqual([false, true, false])
  expect(await boxes[2]?.isDisabled()).toBe(true)
  await page.getByLabel('全选或全不选').check()
  expect(await ticked()).toEqual([true, true, false])
  await boxes[1]?.uncheck()
  await page.getByRole('button', { name: '保存勾选的采纳情况' }).click()
  await page.getByText('已保存，采用文件中的采纳情况 1 条，另有 2 行本轮已有或保留原样。').waitFor()
  const decided = async () =>
    (await commentsOf(world.db, roundId)).map(({ decision }) => decision?.disposition ?? 'open')
  expect(await decided()).toEqual(['rejected', 'open', 'open'])
  await page.goto(`${home}/rounds/${roundId}/desk/list`)
  await page.getByRole('button', { name: '撤销上一次处理' }).click()
  await page.getByText('已撤销').waitFor()
  expect(await decided()).toEqual(['accepted', 'open', 'open'])
  expect(complaints).toEqual([])
})
