import type { Browser, Page } from 'playwright-core'
import { logComment } from '../../src/actions/comments/logComment'
import { setDecisionSteps } from '../../src/actions/desk/deskSettings'
import { addConsultees } from '../../src/actions/rounds/addConsultees'
import { createRound } from '../../src/actions/rounds/createRound'
import { commentsOf } from '../../src/store/comments'
import { plainRound } from '../actions/world'
import { startWithPeople } from '../web/helpers'
import { checkAccessibility, openBrowser, openPage, signInOnPage } from './browser'

type World = Awaited<ReturnType<typeof startWithPeople>>

let browser: Browser
let world: World
let roundId: number
let desk: string

/** A whole round of 83, where DESK_COMMENTS asks for it; fewer in the daily run. */
const many = Number(process.env['DESK_COMMENTS'] ?? 24)

const noFields = { clause: '', original: '', proposed: '', rationale: '', remark: '' }

const openRound = async (bodies: readonly string[]): Promise<number[]> => {
  roundId = await createRound(world.db, { ...plainRound, projectId: world.projectId }, world.by)
  desk = `/projects/${world.projectId}/rounds/${roundId}/desk`
  const ids: number[] = []
  for (const [index, body] of bodies.entries()) {
    const unit = ['市财政局', '市水利局', '合溪县人民政府'][index % 3] ?? ''
    ids.push(await logComment(world.db, { roundId, unit, body, ...noFields }, world.by))
  }
  return ids
}

const decided = async () =>
  (await commentsOf(world.db, roundId)).map(comment => comment.decision?.disposition ?? 'open')

const onDesk = async (name: string): Promise<{ page: Page; complaints: string[] }> => {
  const opened = await openPage(browser, world.server)
  await signInOnPage(opened.page, name)
  await opened.page.goto(desk)
  return opened
}

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  world = await startWithPeople()
})
afterEach(async () => {
  await world.stop()
  expect(world.problems).toEqual([])
})

test(`只用键盘处理 ${many} 条：采纳一键，不采纳一键加理由，撤销、搜索、全部按键`, async () => {
  const ids = await openRound(
    Array.from({ length: many }, (_, at) => `建议将第${at + 1}条“甲${at}”改为“乙${at}”。`),
  )
  const { page, complaints } = await onDesk('reviewer')
  await checkAccessibility(page)
  const keys = page.keyboard
  let pressed = 0
  const press = async (key: string) => {
    pressed += 1
    await keys.press(key)
  }
  const heading = (left: number) => page.getByText(`${many - left} / ${many} 已定`).waitFor()
  for (const at of ids.keys()) {
    await page.waitForLoadState()
    if (at % 4 === 3) {
      await press('3')
      await page.waitForFunction('document.activeElement.id === "reason"')
      await keys.insertText('上位法已有规定。')
      await press('Enter')
    } else await press('1')
    await heading(many - at - 1)
  }
  const rejected = Math.floor(many / 4)
  expect((await decided()).filter(each => each === 'rejected')).toHaveLength(rejected)
  expect((await decided()).filter(each => each === 'accepted')).toHaveLength(many - rejected)
  // One key each, and one more (Enter) where a reason was written.
  expect(pressed).toBe(many + rejected)
  await page.waitForLoadState()
  await keys.press('u')
  await page.getByText('已撤销，1 条恢复原状').waitFor()
  await keys.press('?')
  await page.getByText('部分采纳，接着写理由').waitFor()
  await checkAccessibility(page)
  await keys.press('k')
  await page.waitForFunction(`document.querySelector('#desk').dataset.comment !== '${ids.at(-1)}'`)
  await keys.press('/')
  await keys.insertText('甲1”')
  await keys.press('Enter')
  await page.getByText('1 条符合').waitFor()
  await checkAccessibility(page)
  expect(complaints).toEqual([])
}, 180_000)

test('手机上：列表停在当前一条，保存条不盖住任何一个选项', async () => {
  const ids = await openRound(Array.from({ length: 30 }, (_, each) => `建议删去第${each + 1}条。`))
  const { page } = await openPage(browser, world.server, { viewport: { width: 390, height: 844 } })
  await signInOnPage(page, 'reviewer')
  await page.goto(`${desk}/${ids[20]}`)
  const seen: unknown = await page.evaluate(`(() => {
    const box = document.querySelector('#desk-list').getBoundingClientRect()
    const line = document.querySelector('#desk-list [aria-current]').getBoundingClientRect()
    return line.top >= box.top && line.bottom <= box.bottom
  })()`)
  expect(seen).toBe(true)
  // Wherever the page stands, what lies on the middle of an answer that is in sight is that answer.
  const covered: unknown = await page.evaluate(`(() => {
    const covered = []
    for (let top = 0; top < document.documentElement.scrollHeight; top += 40) {
      scrollTo(0, top)
      for (const label of document.querySelectorAll('.decide label')) {
        const { left, width, top: y, height } = label.getBoundingClientRect()
        const found = document.elementFromPoint(left + width / 2, y + height / 2)
        if (found && !label.contains(found)) covered.push(top + ': ' + label.textContent.trim())
      }
    }
    return covered
  })()`)
  expect(covered).toEqual([])
  await page.getByRole('radio', { name: '不采纳' }).check()
  expect(await page.locator('label[for=reason] .optional').isVisible()).toBe(false)
})

test('写到一半换页、回来还在；关掉单键操作后按键不起作用', async () => {
  const [first] = await openRound(['建议删去第一条。', '建议删去第二条。'])
  const { page, complaints } = await onDesk('reviewer')
  await page.keyboard.press('r')
  await page.keyboard.insertText('写到一半的理由')
  await page.getByText('已自动保存').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.getByRole('region', { name: '第 2 条意见' }).waitFor()
  await page.goto(`${desk}/${first}`)
  await page.getByText('上次没有保存的内容已恢复').waitFor()
  expect(await page.locator('#reason').inputValue()).toBe('写到一半的理由')
  await checkAccessibility(page)
  await page.getByText('全部按键').click()
  await page.getByRole('button', { name: '关闭单键操作' }).click()
  await page.getByText('单键操作已关闭。').waitFor()
  await page.keyboard.press('1')
  await page.waitForTimeout(300)
  expect(await decided()).toEqual(['open', 'open'])
  expect(complaints).toEqual([])
})

test('少用的几种答复也有按键：一律先停在理由上，不会一按就存', async () => {
  await openRound(['建议明确罚款怎样测算？', '建议删去第二条。'])
  const { page, complaints } = await onDesk('reviewer')
  await page.keyboard.press('5')
  await page.waitForFunction('document.activeElement.id === "reason"')
  expect(await page.getByRole('radio', { name: '解释说明' }).isChecked()).toBe(true)
  await page.keyboard.insertText('按照省里的办法测算。')
  await page.keyboard.press('Enter')
  await page.getByText('第 1 条已保存。').waitFor()
  await page.keyboard.press('8')
  await page.waitForFunction('document.activeElement.id === "reason"')
  expect(await decided()).toEqual(['explained', 'open'])
  await page.keyboard.press('Enter')
  await page.getByText('第 2 条已保存。').waitFor()
  expect(await decided()).toEqual(['explained', 'withdrawn'])
  expect(complaints).toEqual([])
})

test('别处写到一半关掉窗口也不丢：登记意见、同事留言、一并处理的理由；提交以后不再出现', async () => {
  const [first] = await openRound(['建议删去第一条。', '建议删去第二条。'])
  const { page, complaints } = await onDesk('administrator')
  const comments = `${desk.replace(/desk$/, 'comments')}/new`
  await page.goto(comments)
  await page.getByLabel('单位').fill('市林业局')
  await page.getByLabel('意见内容（来函原话）').fill('建议增加一条：“湿地应当保护。”')
  await page.getByText('已自动保存').waitFor()
  // Closed at once while typing: what was typed last goes along.
  await page.goto(`${desk}/${first}`)
  await page.getByLabel('给同事留言').fill('等林业的电话')
  await page.goto(comments)
  await page.getByText('上次没有提交的内容已恢复').waitFor()
  expect(await page.getByLabel('单位').inputValue()).toBe('市林业局')
  await checkAccessibility(page)
  await page.getByRole('button', { name: '保存，登记下一条' }).click()
  await page.getByText('最近登记的').waitFor()
  await page.goto(comments)
  await page.waitForLoadState('networkidle')
  expect(await page.getByLabel('意见内容（来函原话）').inputValue()).toBe('')
  await page.goto(`${desk}/${first}`)
  await page.getByText('上次没有提交的内容已恢复').waitFor()
  expect(await page.getByLabel('给同事留言').inputValue()).toBe('等林业的电话')
  await page.getByRole('button', { name: '不要了' }).click()
  await page.getByText('已清除。').waitFor()
  expect(await page.getByLabel('给同事留言').inputValue()).toBe('')
  const choose = async () => {
    await page.goto(`${desk}/list`)
    await page.getByLabel('选中本页全部').check()
    await page.getByRole('button', { name: '一并处理，先核对' }).click()
    await page.getByRole('heading', { name: '请核对' }).waitFor()
  }
  await choose()
  await page.getByRole('radio', { name: '不采纳', exact: true }).check()
  await page.getByLabel('第 2 条除外').check()
  await page.getByLabel('理由（可不填）').fill('上位法已有规定。')
  await page.getByText('已自动保存').waitFor()
  await choose()
  await page.getByText('上次没有提交的内容已恢复').waitFor()
  expect(await page.getByLabel('理由（可不填）').inputValue()).toBe('上位法已有规定。')
  expect(await page.getByRole('radio', { name: '不采纳', exact: true }).isChecked()).toBe(true)
  expect(await page.getByLabel('第 2 条除外').isChecked()).toBe(true)
  // Other comments are something else: the reason may serve them too, what was chosen may not.
  await page.goto(`${desk}/list`)
  await page.getByLabel('选择第 1 条').check()
  await page.getByRole('button', { name: '一并处理，先核对' }).click()
  await page.getByText('上次没有提交的内容已恢复').waitFor()
  expect(await page.getByLabel('理由（可不填）').inputValue()).toBe('上位法已有规定。')
  expect(await page.getByRole('radio', { name: '不采纳', exact: true }).isChecked()).toBe(false)
  expect(complaints).toEqual([])
})

test('批量：筛选、全选、核对、保存、整体撤销', async () => {
  await openRound(['建议删去第一条。', '建议删去第二条。', '建议删去第三条。', '建议增加附则。'])
  const { page } = await onDesk('reviewer')
  await page.getByRole('link', { name: '批量处理' }).click()
  await checkAccessibility(page)
  await page.getByLabel('文字').fill('删去')
  await page.getByRole('button', { name: '筛选' }).click()
  await page.getByText('3 条符合').waitFor()
  await page.getByLabel('选中本页全部').check()
  await page.getByText('已选 3 条。').waitFor()
  await page.getByRole('button', { name: '一并处理，先核对' }).click()
  await page.getByRole('heading', { name: '一并处理 3 条，请核对' }).waitFor()
  await checkAccessibility(page)
  await page.getByRole('radio', { name: '不采纳' }).check()
  await page.getByRole('button', { name: '保存这几条' }).click()
  await page.getByRole('alert').waitFor()
  await checkAccessibility(page)
  await page.getByLabel('理由', { exact: false }).first().fill('各条均须保留。')
  await page.getByRole('button', { name: '保存这几条' }).click()
  await page.getByText('已一并处理 3 条').waitFor()
  expect((await decided()).toSorted()).toEqual(['open', 'rejected', 'rejected', 'rejected'])
  await page.getByRole('button', { name: '撤销上一次处理' }).click()
  await page.getByText('已撤销，3 条恢复原状').waitFor()
  expect(await decided()).toEqual(['open', 'open', 'open', 'open'])
})

test('同类意见答复一次，有一条除外', async () => {
  const same = '建议将第九条“大型公共建筑”改为“大型公共建筑和工业园区”。'
  await openRound([same, same, `${same}理由：与上位法一致。`, '建议删去第五条。'])
  const { page } = await onDesk('reviewer')
  await page.getByRole('link', { name: '同类意见' }).click()
  await page.getByRole('heading', { name: '3 条同类' }).waitFor()
  await checkAccessibility(page)
  await page.getByRole('link', { name: '一并答复' }).click()
  await page.getByLabel('第 3 条除外').check()
  await page.getByRole('radio', { name: '采纳', exact: true }).check()
  await page.getByRole('button', { name: '保存这几条' }).click()
  await page.getByText('已一并处理 2 条').waitFor()
  expect((await decided()).toSorted()).toEqual(['accepted', 'accepted', 'open', 'open'])
})

test('两个浏览器同时改一条：互相看得见，后保存的看到三份并合并', async () => {
  await openRound(['建议删去第一条。', '建议删去第二条。'])
  const mine = await onDesk('reviewer')
  const theirs = await onDesk('administrator')
  await mine.page.getByText('王建国也在看这条。').waitFor()
  // What the one writes to colleagues, and a comment that comes in, the other sees without a reload.
  await theirs.page.getByLabel('给同事留言').fill('先等财政的电话。')
  await theirs.page.locator('#notes').getByRole('button', { name: '留言' }).click()
  await mine.page.getByText('先等财政的电话。').waitFor()
  const late = { roundId, unit: '市林业局', body: '建议删去第三条。', ...noFields }
  await logComment(world.db, late, world.by)
  await mine.page.locator('#desk-list').getByText('市林业局').waitFor()
  await mine.page.getByText('0 / 3 已定').waitFor()
  await theirs.page.keyboard.press('2')
  await theirs.page.keyboard.insertText('对方的理由。')
  await mine.page.getByText('王建国正在填写这条。').waitFor()
  await theirs.page.keyboard.press('Enter')
  await theirs.page.getByText('第 1 条已保存。').waitFor()
  await mine.page.getByText('这条意见刚被他人处理过。').waitFor()
  await mine.page.keyboard.press('3')
  await mine.page.keyboard.insertText('我的理由。')
  await mine.page.keyboard.press('Enter')
  await mine.page.getByRole('heading', { name: '没有保存：这条意见刚被他人处理过' }).waitFor()
  await checkAccessibility(mine.page)
  await mine.page.getByRole('button', { name: '把对方的理由接在我的后面' }).click()
  await mine.page.keyboard.press('Enter')
  await mine.page.getByText('第 1 条已保存。').waitFor()
  const standing = (await commentsOf(world.db, roundId))[0]?.decision
  expect(standing).toMatchObject({ disposition: 'rejected', reason: '我的理由。\n对方的理由。' })
  // Both stand at the second comment now, and hand it to different departments.
  const handTo = async ({ page }: { page: Page }, department: string) => {
    await page.getByText('指定承办', { exact: true }).click()
    await page.getByLabel('承办处室').fill(department)
    await page.locator('form[action*="/assignment"]').getByRole('button', { name: '保存' }).click()
  }
  await theirs.page.getByRole('heading', { name: '承办' }).waitFor()
  await handTo(theirs, '综合处')
  await theirs.page.getByText('承办已更新。').waitFor()
  await handTo(mine, '法规处')
  await mine.page.getByText('您打开页面之后，王建国先改了。').first().waitFor()
  await checkAccessibility(mine.page)
  expect(await mine.page.locator('form[action*="/assignment"] dl').innerText()).toMatch(
    /我的\s*法规处\s*对方的\s*综合处\s*王建国\s*原来的\s*（空）/,
  )
  await mine.page.locator('form[action*="/assignment"]').getByRole('button', { name: '保存' }).click()
  await mine.page.getByText('承办已更新。').waitFor()
  expect([...mine.complaints, ...theirs.complaints]).toEqual([])
})

test('概览印在一张纸上：八轮、四十个逾期单位、名称很长也一样', async () => {
  const { db, by, projectId } = world
  const units = Array.from({ length: 40 }, (_, at) => `江州市第${at + 1}城市建设投资（集团）有限责任公司`)
  for (let number = 1; number <= 8; number += 1) {
    const round = { ...plainRound, projectId, number, name: `第${number}次征求意见` }
    roundId = await createRound(db, { ...round, dueOn: '2024-02-01' }, by)
    await addConsultees(db, { roundId, names: units }, by)
    for (const [at, unit] of units.slice(0, 14).entries()) {
      const body = `建议删去第${at + number}条。`
      await logComment(db, { roundId, unit, body, ...noFields }, by)
    }
  }
  const { page } = await openPage(browser, world.server)
  await signInOnPage(page, 'administrator')
  await page.goto(`/projects/${projectId}/overview`)
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
})

test('拟定与复核：第二个人同意才算已定', async () => {
  await openRound(['建议删去第一条。'])
  await setDecisionSteps(world.db, { projectId: world.projectId, steps: 2 }, world.by)
  const reviewer = await onDesk('reviewer')
  await reviewer.page.keyboard.press('1')
  await reviewer.page.getByText('第 1 条已拟定，待复核。').waitFor()
  await checkAccessibility(reviewer.page)
  expect(await reviewer.page.getByRole('button', { name: '复核同意' }).count()).toBe(0)
  const lead = await onDesk('administrator')
  await checkAccessibility(lead.page)
  await lead.page.keyboard.press('a')
  await lead.page.getByText('已复核同意。').waitFor()
  expect(await decided()).toEqual(['accepted'])
})

test('搜索 牵头、核电、七个字：一条不漏，有标记', async () => {
  await openRound([
    '建议由市水利局牵头。',
    '建议核电企业配合。',
    '建议牵引车统一编号。',
    '建议按照事权和支出责任分担。',
  ])
  const { page } = await onDesk('viewer')
  for (const [words, count] of [
    ['牵头', 1],
    ['核电', 1],
    ['牵', 2],
    ['事权和支出责任', 1],
  ] as const) {
    await page.goto(`/projects/${world.projectId}/search?text=${encodeURIComponent(words)}`)
    await page.getByRole('heading', { name: `搜索意见 ${count} 条` }).waitFor()
    expect(await page.locator('mark').first().textContent()).toBe(words)
    await checkAccessibility(page)
  }
})
