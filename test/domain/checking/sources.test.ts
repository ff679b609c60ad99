import { auditSources } from '../../../src/domain/checking/auditSources'
import { readStatements } from '../../../src/domain/reading/statements'
import { head, title, units } from './shortTable'

const check = (text: string): string[] => {
  const blocks = [{ kind: 'text' as const, text }]
  return auditSources([{ name: '说明.txt', format: 'text', blocks, problems: [] }])
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ code }) => code)
}

test.each([
  '共收到意见3条，其中市直部门2条、社会公众1条。采纳2条，不采纳1条。',
  '共收到意见3条（部门2条，企业1条），采纳2条，不采纳1条。',
  '书面收到意见2条，网上收到意见1条，共计3条。采纳2条，不采纳1条。',
  '共收到意见3条，主要是部门2条。采纳2条，不采纳1条。',
  '共收到意见三条，分别为部门意见一条、专家意见两条，采纳两条，不采纳一条。',
  '共收到意见3条，其中企业等单位2条、群众等2条。采纳2条，不采纳1条。',
])('按来源分列的条数加起来就是总数，或者没有列全：%s', prose => {
  expect(check(`${prose}\n${title}${head}${units}`)).toEqual([])
})

test.each([
  '共收到意见3条，其中市直部门2条、社会公众2条。采纳2条，不采纳1条。',
  '共收到意见建议3条，其中政府部门2条，企业1条，群众1条。',
  '共收到意见3条（部门2条、企业2条），采纳2条，不采纳1条。',
  '书面收到意见2条，网上收到意见2条，共计3条。采纳2条，不采纳1条。',
  '共收到意见三条，分别为部门意见一条、专家意见一条，采纳两条，不采纳一条。',
])('按来源分列的条数与总数不符：%s', prose => {
  expect(check(`${prose}\n${title}${head}${units}`)).toEqual(['sum-mismatch'])
})

test('并列的几个来源不是前一个的分项', () => {
  const [told] = readStatements(
    '各部门意见共23条，专家意见共14条，社会公众意见共5条，合计42条，采纳34条，不采纳8条。',
  )
  expect(told?.addsUp).toBe(true)
})

test('回收率与发出、收回的份数对照', () => {
  const prose = (rate: string) =>
    `共发出征求意见函5份，回收4份，回收率${rate}。收到意见3条，采纳2条，不采纳1条，采纳率约为67%。\n`
  const rows = units.replace(/5\t.*\n$/, '')
  expect(check(prose('80%') + title + head + rows)).toEqual([])
  expect(check(prose('90%') + title + head + rows)).toEqual(['sum-mismatch'])
})

const asked =
  '征求6家单位意见，5家单位反馈，1家单位逾期未反馈。5家单位中，3家提出意见3条，2家无意见。采纳2条，不采纳1条。\n'

test.each([
  '逾期未反馈',
  '未反馈',
  '未回复',
  '未回函',
  '（未反馈，视为无意见）',
  '逾期未反馈，视为无意见',
  '未按时反馈',
  '逾期未回函',
  '未收到回函',
])('没有回函的单位不算无意见的单位：%s', words => {
  expect(check(`${asked}${title}${head}${units}6\t市地震局\t${words}\t\t\n`)).toEqual([])
})

test('没有回函的多一家、少一家都要指出', () => {
  const rows = (words: string) => `${title}${head}${units}6\t市地震局\t${words}\t\t\n`
  expect(check(asked + rows('无意见'))).toEqual(['unit-count-mismatch'])
  expect(check(`${asked}${rows('未回函')}7\t市供销社\t未回函\t\t\n`)).toEqual(['unit-count-mismatch'])
})

test('写明逾期视为无意见的，无意见的家数含不含都可以', () => {
  const rows = `${title}${head}${units}6\t市地震局\t未反馈，视为无意见\t\t\n`
  const prose = (rest: string) =>
    `征求6家单位意见，5家单位反馈，1家单位逾期未反馈视为无意见。3家单位提出意见3条，${rest}。采纳2条，不采纳1条。\n`
  expect(check(prose('3家单位无意见（含视为无意见1家）') + rows)).toEqual([])
  expect(check(prose('2家单位无意见') + rows)).toEqual([])
  expect(check(prose('4家单位无意见') + rows)).toContain('unit-count-mismatch')
})

test.each([
  '合计：5家单位，提出意见3条，采纳2条，不采纳1条。',
  '合计：3家单位，提出意见3条，采纳2条，不采纳1条。',
  '总计：5家单位，共提出3条意见，其中采纳2条，不采纳1条。',
])('合计行的家数可以是表中各单位，也可以是提意见的单位：%s', line => {
  expect(check(`${title}${head}${units}${line}\n`)).toEqual([])
  expect(check(`${title}${head}${units}${line.replace(/\d家/, '4家')}\n`)).toEqual(['unit-count-mismatch'])
})
