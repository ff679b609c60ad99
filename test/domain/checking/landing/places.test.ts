import { told } from './drafts'

const plan = (one: string, two: string): string =>
  `某市便民服务提升方案\n一、主要任务\n（一）优化办事流程\n1. 推行一窗受理。${one}\n2. 推行一窗受理进社区。${two}\n（二）加强队伍建设\n开展全员培训。\n`
const held = '（牵头单位：市政务局；配合单位：市民政局）'
const more = '（牵头单位：市政务局；配合单位：市民政局、市商务局）'
const before = plan(held, held)

describe('紧跟在动词前面的序号也是地方', () => {
  test.each([
    '一、（一）1增加市商务局为配合单位。',
    '一、（一）1 增加市商务局为配合单位。',
    '一、（一）1配合单位增加市商务局。',
  ])('写到另一项不算落实：%s', ask => {
    expect(told(before, plan(held, more), ask)).toBe('standing 一/（一）/1')
    expect(told(before, plan(more, held), ask)).toBe('landed 一/（一）/1')
  })
  test('改词、加词、引文前后加词都一样', () => {
    const inFirst = before.replace('一窗受理。', '一窗受理、并联审批。')
    const inSecond = before.replace('一窗受理进', '一窗受理、并联审批进')
    for (const ask of [
      '一、（一）1将“一窗受理”改为“一窗受理、并联审批”。',
      '一、（一）1在“一窗受理”后增加“、并联审批”。',
      '一、（一）1增加“并联审批”。',
    ]) {
      expect([ask, told(before, inSecond, ask)]).toEqual([ask, expect.stringMatching(/^standing/)])
      expect([ask, told(before, inFirst, ask)]).toEqual([ask, expect.stringMatching(/^landed/)])
    }
  })
  test('文稿里没有这一项，数字就不是序号', () => {
    expect(
      told(before, before.replace('全员培训', '全员轮训'), '一、（二）3将“全员培训”改为“全员轮训”。'),
    ).toMatch(/^landed/)
  })
  test('后面跟着量词的是数量', () => {
    const three = before.replace('开展全员培训', '每年开展2次全员培训')
    expect(told(three, three.replace('2次', '3次'), '（二）将“2次”改为“3次”。')).toMatch(/^landed/)
  })
})

describe('所引文字不在所指的条款', () => {
  const notice =
    '某市集市管理办法\n第一条　集市应当划定摊位。\n第二条　摊主应当保持摊位整洁。\n第三条　主办单位应当每日清扫场地。\n'
  const done = notice.replace('每日清扫', '每日两次清扫').replace('保持摊位整洁', '保持摊位整洁有序')
  test.each([
    ['第二条“每日清扫”改为“每日两次清扫”。', '3条'],
    ['第一条“整洁”后增加“有序”。', '2条'],
  ])('改在另一条，不说已落实：%s', (ask, ref) => {
    expect(told(notice, done, ask)).toBe(`altered ${ref} 所引文字不在所指的条款中，改在另一处`)
    expect(told(notice, notice, ask)).toMatch(/^standing/)
  })
  test('没有说哪一条，改了就是已落实', () => {
    expect(told(notice, done, '将“每日清扫”改为“每日两次清扫”。')).toBe('landed 3条')
  })
})

describe('“我局”是提意见的单位', () => {
  const ask = '一、（一）1我局由牵头单位调整为配合单位。'
  const after = plan('（牵头单位：市民政局；配合单位：市政务局）', held)
  test('不知道是谁提的，由人核对', () => {
    expect(told(before, after, ask)).toMatch(/^unchecked/)
    expect(told(before, before, ask)).toMatch(/^unchecked/)
    expect(told(before, before, '一、（一）1的牵头单位调整为我单位。')).toMatch(/^unchecked/)
  })
  test('知道是谁提的，按这个单位判断', () => {
    const from = (unit: string) => ({ text: ask, unit })
    expect(told(before, after, from('市政务局'))).toBe('landed 一/（一）/1')
    expect(told(before, before, from('市政务局'))).toMatch(/^standing/)
  })
})

describe('删除一条里没有引号的一部分', () => {
  const first = '维修单位应当按照技术规范作业。'
  const second = '市主管部门每年开展考核，考核结果向社会公布。'
  const third = '但自行维修的除外。'
  const statute = (text: string): string =>
    `某市电梯维修办法\n第一条　为了保障电梯安全，制定本办法。\n第二条　${text}\n第三条　维修人员应当持证上岗。\n`
  const draft = statute(`${first}${second}`)
  test.each([
    '建议删除第二条中关于考核的规定。',
    '第二条关于考核的规定建议删除。',
    '建议取消第二条的考核。',
    '删除第二条中有关考核的内容。',
    '删除第二条中关于“考核”的规定。',
  ])('删了那一部分是已落实，没动是未修改，整条删去要另说：%s', ask => {
    expect(told(draft, statute(first), ask)).toMatch(/^landed/)
    expect(told(draft, draft, ask)).toMatch(/^standing/)
    expect(told(draft, statute(`${first}${second}`.replace('技术规范', '国家技术规范')), ask)).toMatch(
      /^standing/,
    )
    expect(told(draft, draft.replace(/第二条.*\n/, '').replace('第三条', '第二条'), ask)).toMatch(
      /^clause-gone/,
    )
  })
  test('只删去半截、换了说法，由人核对', () => {
    const ask = '建议删除第二条中关于考核的规定。'
    expect(told(draft, statute(`${first}市主管部门每年开展考核。`), ask)).toMatch(/^unchecked/)
    expect(told(draft, statute(`${first}市主管部门每年开展评议，评议结果向社会公布。`), ask)).toMatch(
      /^unchecked/,
    )
  })
  test('但书', () => {
    const whole = statute(`${first.slice(0, -1)}，${third}`)
    expect(told(whole, statute(first), '删除第二条的但书。')).toMatch(/^landed/)
    expect(told(whole, whole, '删除第二条的但书。')).toMatch(/^standing/)
  })
  test('后半句没有号数，动过就由人核对', () => {
    const ask = '建议删除第二条后半句。'
    expect(told(draft, statute(first), ask)).toMatch(/^unchecked/)
    expect(told(draft, draft, ask)).toMatch(/^standing/)
  })
  test('整条的说法仍是整条', () => {
    const gone = draft.replace(/第二条.*\n/, '').replace('第三条', '第二条')
    for (const ask of [
      '删除第二条的规定。',
      '删除第二条的全部内容。',
      '第二条的规定与上位法重复，建议删除。',
      '第二条全文删除。',
    ]) {
      expect([ask, told(draft, gone, ask)]).toEqual([ask, 'landed'])
      expect([ask, told(draft, draft, ask)]).toEqual([ask, expect.stringMatching(/^standing/)])
    }
  })
})
