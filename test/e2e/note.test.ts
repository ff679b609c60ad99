import { loadSample } from '../../src/actions/projects/loadSample'
import { setMembership } from '../../src/actions/users/setMembership'
import { noteTextOf } from '../../src/store/notes'
import { browserAndWorld, checkAccessibility, openPage, signInOnPage } from './browser'

const at = browserAndWorld()

const slipped = [
  '序号\t单位\t修改意见\t采纳情况\t不采纳理由',
  '1\t市财政局\t建议删去第五条。\t采纳\t',
  '2\t市审计局\t建议将第八条“可以”修改为“应当”。\t\t',
  '3\t市统计局\t无意见\t采纳\t',
  '4\t临河县人民政府\t无意见\t\t',
  '5\t临河县人民政府\t无意见\t\t',
].join('\n')

test.each([
  ['light', 1366],
  ['dark', 390],
] as const)('编制说明、台账、分歧意见、计数口径各页（%s，%d）', async (colorScheme, width) => {
  const own = `/projects/${await loadSample(at.world.db, { uploads: at.world.config.uploads }, at.world.by)}`
  const { page, complaints } = await openPage(at.browser, at.world.server, {
    colorScheme,
    viewport: { width, height: 800 },
  })
  await signInOnPage(page, 'root')
  await page.goto(`${own}/note`)
  await checkAccessibility(page)
  await page.getByRole('button', { name: '记下现在这份文字' }).click()
  await page.getByText('记下的文字完全相同').waitFor()
  await page.locator('.explanation a.fact').nth(3).click()
  await page.waitForURL(/\/rounds\/\d+/)

  await page.goto(`${own}/note/template`)
  await page.getByLabel('第 1 句').first().fill('{name}共提出意见{coments}条。')
  await page.getByRole('button', { name: '保存写法' }).click()
  await page.getByRole('alert').waitFor()
  await checkAccessibility(page)

  await page.goto(`${own}/ledger`)
  await checkAccessibility(page)
  await page
    .getByRole('button', { name: /^是同一条/ })
    .first()
    .click()
  await page.getByText('已确认是同一条意见。').waitFor()
  await checkAccessibility(page)

  await page.goto(`${own}/dissents`)
  await checkAccessibility(page)
  await page
    .getByRole('link', { name: /^登记沟通/ })
    .first()
    .click()
  await page.getByLabel('沟通日期').fill('2024年2月18日')
  await page.getByLabel('沟通对象').fill('市工业和信息化局')
  await page.getByLabel('已沟通一致').check()
  await page.getByRole('button', { name: '登记沟通' }).click()
  await page.getByText('沟通情况已登记。').waitFor()
  await checkAccessibility(page)

  await page.goto(`${own}/edit`)
  await page.getByLabel('按合并同类项后的条数').check()
  await page.getByLabel(/书面征求意见不少于/).fill('400')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('alert').waitFor()
  await checkAccessibility(page)
  await page.getByLabel(/书面征求意见不少于/).fill('10')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('计数口径：按合并同类项后的条数。').waitFor()
  await page.goto(`${own}/note`)
  await page.getByText('合并同类项后').first().waitFor()
  await checkAccessibility(page)
  expect(complaints).toEqual([])
})

test('段落可复制为纯文本，没有脚本时可下载', async () => {
  const own = `/projects/${await loadSample(at.world.db, { uploads: at.world.config.uploads }, at.world.by)}`
  const { page } = await openPage(at.browser, at.world.server)
  await signInOnPage(page, 'root')
  await page.goto(`${own}/note`)
  await page.getByRole('button', { name: /^复制/ }).first().click()
  await page.getByText('已复制').waitFor()
  expect(await page.getByRole('link', { name: '纯文本' }).getAttribute('href')).toBe(`${own}/note.txt`)
})

test('核对一张现成的表：看、改正、撤销，全程没有无障碍问题', async () => {
  const { page, complaints } = await openPage(at.browser, at.world.server, {
    viewport: { width: 390, height: 800 },
  })
  await signInOnPage(page, 'viewer')
  await page.goto('/audit')
  await page.getByLabel('或者粘贴').fill(slipped)
  await page.getByRole('button', { name: '核对', exact: true }).click()
  await page.getByText('可以一起改正 2 处').waitFor()
  await page.getByText('改正前后对照').first().click()
  await checkAccessibility(page)
  await page.getByRole('button', { name: '全部按建议改正' }).click()
  await page.getByText('各项数字相符').waitFor()
  await checkAccessibility(page)
  await page.getByRole('button', { name: '撤销上一步' }).click()
  await page.getByText('已撤销上一步。').waitFor()
  expect(complaints).toEqual([])
})

test('两人改同一份编制说明：写到一半的回来再交，看见对方先改的，两边的都在', async () => {
  const { db, by, ids, config, server } = at.world
  const projectId = await loadSample(db, { uploads: config.uploads }, by)
  await setMembership(db, { projectId, userId: ids.administrator, role: 'administrator' }, by)
  const own = `/projects/${projectId}`
  const mine = await openPage(at.browser, server)
  const theirs = await openPage(at.browser, server)
  await signInOnPage(mine.page, 'root')
  await signInOnPage(theirs.page, 'administrator')
  const write = async ({ page }: typeof mine, text: string) => {
    await page.goto(`${own}/note`)
    await page.getByLabel('编制说明文字').fill(text)
  }
  const save = ({ page }: typeof mine) => page.getByRole('button', { name: '保存并核对' }).click()
  await write(mine, '第一段。\n第二段。\n第三段。')
  await save(mine)
  await mine.page.getByText('已逐个数字核对。').waitFor()
  await write(mine, '第一段，我改。\n第二段。\n第三段。')
  await mine.page.getByText('已自动保存').waitFor()
  await write(theirs, '第一段。\n第二段。\n第三段，他改。')
  await save(theirs)
  await theirs.page.getByText('已逐个数字核对。').waitFor()
  await mine.page.goto(`${own}/note`)
  await mine.page.getByText('上次没有提交的内容已恢复').waitFor()
  await save(mine)
  await mine.page.getByText('您打开页面之后，王建国先改了。').first().waitFor()
  await checkAccessibility(mine.page)
  const both = '第一段，我改。\n第二段。\n第三段，他改。'
  expect(await mine.page.getByLabel('编制说明文字').inputValue()).toBe(both)
  await save(mine)
  await mine.page.getByText('已逐个数字核对。').waitFor()
  expect(await noteTextOf(db, projectId)).toBe(both)

  // Sentences of one wording share a name: each comes back as itself.
  await mine.page.goto(`${own}/note/template`)
  const sentences = mine.page.locator('textarea[name=round]')
  const before = await sentences.first().inputValue()
  await sentences.nth(1).fill('另附材料。')
  await mine.page.getByText('已自动保存').waitFor()
  await mine.page.goto(`${own}/note/template`)
  await mine.page.getByText('上次没有提交的内容已恢复').waitFor()
  expect([await sentences.first().inputValue(), await sentences.nth(1).inputValue()]).toEqual([
    before,
    '另附材料。',
  ])
  expect([...mine.complaints, ...theirs.complaints]).toEqual([])
})
