import { audit } from '../../../src/domain/checking/audit'
import type { Reading } from '../../../src/domain/checking/reading'
import { domainReading } from '../../../src/domain/checking/reading'
import type { AdoptionTable } from '../../../src/domain/consultation/adoptionTable'
import type { StatedCounts } from '../../../src/domain/consultation/statement'
import { auditTable, briefly, statementOf, tableOf } from './tables'

const table = tableOf(`
市财政局 | 建议将第三条“全额保障”修改为“分级负担” | 不采纳 | 与现行财政事权划分的规定不一致
市教育局 | 建议第五条增加“中小学校”表述 | 采纳
市气象局 | 建议删去第九条第二款“每月” | 部分采纳 | 改为按季度公布，逐月公布成本过高
市水利局 | 无意见
`)

const checkProse = (counts: Partial<StatedCounts>, against: AdoptionTable = table) =>
  briefly(auditTable(against, { statements: [statementOf(counts)] }))

test.each([
  ['全部写明', { comments: 3, accepted: 1, partial: 1, rejected: 1 }],
  ['只写总数', { comments: 3 }],
  ['采纳包括部分采纳', { comments: 3, accepted: 2, rejected: 1 }],
  ['合并前后都写', { comments: 8, merged: 3, accepted: 1, partial: 1, rejected: 1 }],
])('合计相符：%s', (_, counts) => {
  expect(checkProse(counts)).toEqual([])
})

test.each([
  ['总数', { comments: 4 }],
  ['采纳数', { accepted: 3 }],
  ['不采纳写成零', { comments: 3, accepted: 2, partial: 1, rejected: 0 }],
  ['合并后条数', { comments: 8, merged: 4 }],
])('合计不符：%s', (_, counts) => {
  expect(checkProse(counts)).toEqual(['total-mismatch'])
})

test('合计不符时写明说的是多少、表里是多少', () => {
  const [finding] = auditTable(table, { statements: [statementOf({ comments: 5, accepted: 4 })] })
  expect(finding?.message).toContain('意见写 5 条，表中有 3 条；采纳写 4 条，表中有 1 条')
})

test('未填采纳情况造成的差额，不再当作合计不符', () => {
  const open = tableOf(`
市财政局 | 建议将第三条“全额保障”修改为“分级负担” | 采纳
市水利局 | 无意见
市教育局 | 建议第五条增加“中小学校”表述 |
市气象局 | 无意见
`)
  expect(checkProse({ comments: 2, accepted: 2 }, open)).toEqual(['decision-missing 3'])
  expect(checkProse({ comments: 2, accepted: 3 }, open)).toContain('total-mismatch')
})

test('按格内分项计数也算相符，但总数和分项要用同一种数法', () => {
  const rows = table.rows.map(row => (row.row === 2 ? { ...row, items: 3 } : row))
  const byItem = { ...table, rows }
  expect(checkProse({ comments: 5, accepted: 3, partial: 1, rejected: 1 }, byItem)).toEqual([])
  expect(checkProse({ comments: 5, accepted: 1, partial: 1, rejected: 1 }, byItem)).toEqual([
    'total-mismatch',
  ])
})

const reading: Reading = {
  ...domainReading,
  readStatements: sentence => [statementOf({ comments: 3, accepted: 3 }, { sentence })],
}

test('表末合计同样核对', () => {
  const result = audit({ tables: [{ ...table, footer: '合计：意见3条，采纳3条' }], statements: [] }, reading)
  expect(briefly(result.findings)).toEqual(['total-mismatch'])
  expect(result.findings[0]?.message).toContain('表末合计')
  expect(result.statements).toHaveLength(1)
})

test('各轮的数只与该轮的表比', () => {
  const statements = [
    statementOf({ comments: 83, accepted: 57, rejected: 26 }, { round: 1 }),
    statementOf({ comments: 3 }, { round: 2 }),
  ]
  const second = { ...table, title: '《江州市节约用水办法》第二次征求意见稿意见采纳情况表' }
  expect(briefly(auditTable(second, { statements }))).toEqual(['round-without-table'])
  const first = { ...table, title: '第一轮征求意见采纳情况表' }
  expect(briefly(auditTable(first, { statements: statements.toReversed() }))).toEqual([
    'total-mismatch',
    'round-without-table',
  ])
})

test('分项之和与总数不符，写明怎么算', () => {
  const findings = auditTable(table, {
    statements: [
      statementOf({ comments: 83, accepted: 57, rejected: 25 }, { round: 1, addsUp: false }),
      statementOf({ comments: 3 }, { round: 2 }),
    ],
  })
  expect(briefly(findings)).toEqual(['sum-mismatch', 'round-without-table'])
  expect(findings[0]?.message).toContain('采纳 57 + 不采纳 25 = 82 条，而意见写 83 条，相差 1')
})

test('分项之和不符，只说写全了分项的那个总数', () => {
  const counts = { consulted: 45, replied: 32, withComments: 9, silent: 14 }
  const statement = statementOf(counts, { addsUp: false })
  const [finding] = auditTable(tableOf('市财政局 | 删去第三条 | 采纳'), { statements: [statement] }).filter(
    ({ code }) => code === 'sum-mismatch',
  )
  expect(finding?.message).toContain('反馈单位 32 + 未反馈的单位 14 = 46 个，而征求单位写 45 个，相差 1')
})
