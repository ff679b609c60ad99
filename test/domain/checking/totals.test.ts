import { audit } from '../../../src/domain/checking/audit'
import type { Reading } from '../../../src/domain/checking/reading'
import { domainReading } from '../../../src/domain/checking/reading'
import type { AdoptionTable } from '../../../src/domain/consultation/adoptionTable'
import type { StatedCounts } from '../../../src/domain/consultation/statement'
import { recogniseTables } from '../../../src/domain/reading/tables'
import { textSource } from '../reading/tables/sources'
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

describe('小计与它上面的行', () => {
  const table = (first: string, second: string) =>
    tableOf(
      `
市气象局 | 建议增加预警信号的发布渠道 | 采纳
市粮储局 | 无意见
市林草局 | 建议删去防火检查站的条款 | 不采纳 | 检查站系上级要求
江北县人民政府 | 建议明确乡镇的职责 | 采纳
江南县人民政府 | 建议增加经费保障的条款 | 采纳
`,
      {
        subtotals: [
          { after: 3, text: first },
          { after: 5, text: second },
        ],
        footer: '合计：意见4条，采纳3条，不采纳1条',
      },
    )
  const told = (first: string, second: string) =>
    auditTable(table(first, second)).map(({ message }) => message)

  test.each([
    ['各部分的小计', '小计：意见2条，采纳1条，不采纳1条', '小计：意见2条，采纳2条'],
    ['从头累计的小计', '小计：意见2条，采纳1条，不采纳1条', '小计：意见4条，采纳3条，不采纳1条'],
    ['没有写数的小计', '小计', '小计：'],
  ])('%s相符', (_, first, second) => expect(told(first, second)).toEqual([]))

  test.each([
    ['小计：意见2条，采纳2条', '小计：意见2条，采纳2条', '第 1 至 3 条的小计'],
    ['小计：意见2条，采纳1条，不采纳1条', '小计：意见3条，采纳2条，不采纳1条', '第 4 至 5 条的小计'],
  ])('不符的指明是哪一处：%s；%s', (first, second, place) => {
    const messages = told(first, second)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(place)
  })

  test('读表时记住小计在哪几行下面', () => {
    const { tables } = recogniseTables(
      textSource(
        '序号\t单位\t意见\t采纳情况\n1\t气象局\t建议一\t采纳\n2\t粮储局\t无意见\t\n小计：意见1条\n3\t林草局\t建议二\t采纳\n小计：意见1条\n合计：意见2条\n',
      ),
    )
    expect(tables[0]?.subtotals).toEqual([
      { after: 2, text: '小计：意见1条' },
      { after: 3, text: '小计：意见1条' },
    ])
    expect(tables[0]?.footer).toBe('合计：意见2条')
  })
})
