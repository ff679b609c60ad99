import { type CountingRule, countingRules } from '../../../src/domain/consultation/countingRules'
import { layOutDissents } from '../../../src/domain/writing/tables/dissentTable'

const dissent = {
  commentId: 1,
  round: '第一次征求意见',
  roundId: 1,
  unit: '县林业局',
  issue: '绿化补偿的标准',
  unitView: '建议第六条写明补偿标准。',
  drafterView: '标准另行规定。',
  reason: '标准随年度调整。',
  basis: '',
  talks: [],
}

const linesUnder = (count: number, rule: CountingRule): string[] =>
  layOutDissents(
    '绿化办法',
    Array.from({ length: count }, () => dissent),
    rule,
  ).below.map(({ text }) => text)

test('分歧意见清单的合计之下写明计数口径；项目另有口径的一并写明', () => {
  expect(linesUnder(2, 'row')).toEqual([
    '合计：1个单位的分歧意见2条。',
    '计数口径：本表的条数按采纳情况表的行数统计。',
  ])
  for (const rule of ['comment', 'merged', 'place'] as const)
    expect(linesUnder(1, rule)[1]).toBe(
      `计数口径：本表的条数按采纳情况表的行数统计；各轮合计和编制说明${countingRules[rule]}统计。`,
    )
})

test('没有分歧意见的清单没有条数，也不写口径', () => {
  expect(linesUnder(0, 'comment')).toEqual(['没有分歧意见。'])
})
