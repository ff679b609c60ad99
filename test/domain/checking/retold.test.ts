import { auditSources } from '../../../src/domain/checking/auditSources'
import { head, title, units } from './shortTable'

const visitor = '6\t市民赵女士\t希望公布咨询电话。\t采纳\t\n'
const table = (rows: string) => title + head + rows

const check = (text: string): string[] => {
  const blocks = [{ kind: 'text' as const, text }]
  const { findings } = auditSources([{ name: '说明.txt', format: 'text', blocks, problems: [] }])
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, message }) => `${code} ${/“(.{2,5})/.exec(message)?.[1] ?? ''}`)
}

const own = '向5家单位征求意见，收到意见3条，采纳2条，不采纳1条。\n'
const letters = '2024年3月4日，书面征求了5家单位的意见，其中3家单位提出修改意见3条，2家单位无意见。'
const web = '2024年3月4日至4月8日，通过门户网站向社会公开征求意见，共收到公众意见1条。'

test.each([
  `${own}二、意见采纳情况\n经研究，3条意见采纳2条，不采纳1条，采纳率66.7%。\n${table(units)}`,
  `${own}${table(units)}\n综上，三条意见采纳两条，不采纳一条。\n`,
  `${own}${table(units)}\n上述意见中，采纳2条，不采纳1条。\n`,
  `${letters}${web}\n经逐条研究，4条意见中采纳3条，不采纳1条。\n${table(units + visitor)}`,
  `${letters}\n${web}\n共收到意见4条，采纳3条，不采纳1条。\n${table(units + visitor)}`,
  `${letters}${web}\n${table(units + visitor)}\n综上，四条意见采纳三条，不采纳一条。\n`,
  `（一）书面征求意见。${letters}\n（二）公开征求意见。${web}\n（三）采纳情况。共收到意见4条，采纳3条，不采纳1条。\n${table(units + visitor)}`,
])('再说一遍、合起来说，都不是另一轮，也不相加：%#', text => {
  expect(check(text)).toEqual([])
})

test.each([
  ['以上三条意见，采纳一条，不采纳两条。', ['total-mismatch 以上三条意', 'sum-mismatch 以上三条意']],
  ['上述意见中，采纳2条，不采纳2条。', ['total-mismatch 上述意见中', 'sum-mismatch 上述意见中']],
  ['以上三条意见，采纳三条。', ['total-mismatch 以上三条意', 'sum-mismatch 以上三条意']],
])('表后再说的数与表、与表前都对照：%s', (after, expected) => {
  expect(check(`${own}${table(units)}\n${after}\n`)).toEqual(expected)
})

test('表前两处所写不一，各与表对照，彼此也对照', () => {
  expect(check(`${own}二、采纳情况\n经研究，采纳3条，不采纳0条。\n${table(units)}`)).toEqual([
    'total-mismatch 经研究，采',
    'sum-mismatch 经研究，采',
  ])
})

const parted = (whole: string) =>
  `（一）书面征求意见。${own}（二）公开征求意见。收到公众意见1条，采纳1条。\n${whole}\n附件1\n《云岭市山林防火办法》部门意见采纳情况表\n${head}${units}\n附件2\n《云岭市山林防火办法》公众意见采纳情况表\n${head}${visitor.replace('6', '1')}`

test('两张表各对各的，合计对两处之和', () => {
  expect(check(parted('两项合计收到意见4条，采纳3条，不采纳1条。'))).toEqual([])
  expect(check(parted('两项合计收到意见5条，采纳4条，不采纳1条。'))).toEqual(['sum-mismatch 两项合计收'])
})

test('一张表答复几个渠道的，先相加再对照，说明是相加的数', () => {
  const text = `${letters}采纳3条，不采纳0条。${web}采纳1条。\n${table(units + visitor)}`
  const [finding, ...others] = auditSources([
    { name: '说明.txt', format: 'text', blocks: [{ kind: 'text', text }], problems: [] },
  ]).findings.filter(({ severity }) => severity !== 'note')
  expect(others).toEqual([])
  expect(finding?.code).toBe('total-mismatch')
  expect(finding?.message).toContain('合起来与表不符：采纳写 4 条，表中有 3 条')
})

test('真的又征求一次、没有附表的，照样提醒', () => {
  const again = '2024年5月6日，修改后再次征求上述5家单位意见，收到意见2条，采纳2条。\n'
  expect(check(`${own}${again}${title.replace('征求', '第一次征求')}${head}${units}`)).toEqual([
    'round-without-table ',
  ])
})

test('分项与总数不符，说明写在表下的就说表下', () => {
  const messages = (text: string) =>
    auditSources([{ name: '说明.txt', format: 'text', blocks: [{ kind: 'text', text }], problems: [] }])
      .findings.filter(({ code }) => code === 'sum-mismatch')
      .map(({ message }) => message.slice(0, 5))
  const wrong = '征求5家单位意见，4家单位回函，2家单位未回函。收到意见3条。\n'
  expect(messages(wrong + table(units))).toEqual(['编制说明“'])
  expect(messages(`${table(units)}\n${wrong}`)).toEqual(['表下说明“'])
})
