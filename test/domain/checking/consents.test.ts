import { auditTable, briefly, statementOf, tableOf } from './tables'

const check = (lines: string) => briefly(auditTable(tableOf(lines)))

test.each(['支持', '支持出台，希望尽快落实。', '无不同看法', '同意该方案，盼早日开工。'])(
  '只表示赞成的意见不必有结论：%s',
  comment => {
    expect(check(`市民甲 | ${comment} | —\n市民乙 | 停车半小时内免费 | 采纳`)).toEqual([])
  },
)

test.each(['支持，但应降低收费', '同意，建议增加车位', '没有停车位'])(
  '赞成之外还有要求的要有结论：%s',
  comment => {
    expect(check(`市民甲 | ${comment} |\n市民乙 | 停车半小时内免费 | 采纳`)).toEqual(['decision-missing 1'])
  },
)

test('群众来信逐封计数，表示赞成的算不算都可以，结论的数要对', () => {
  const lines = `
李女士 | 无意见 |
热心市民 | 支持 |
王先生 | 停车半小时内免费 | 采纳
赵先生 | 夜间全部免费 | 不采纳 | 夜间巡查成本较高
`
  const told = (comments: number, accepted: number) =>
    briefly(auditTable(tableOf(lines), { statements: [statementOf({ comments, accepted, rejected: 1 })] }))
  for (const all of [2, 3, 4]) expect(told(all, 1)).toEqual([])
  expect(told(5, 1)).toEqual(['total-mismatch'])
  expect(told(4, 2)).toEqual([])
  expect(told(4, 3)).toEqual(['total-mismatch'])
})

test('答复里写明与哪一条合并处理的，不再说意见重复', () => {
  const lines = (answer: string) => `
市交通局 | 明确“绿色通道”车辆的范围 | 采纳
市农业局 | 明确“绿色通道”车辆的范围 | ${answer}
`
  expect(check(lines('采纳'))).toEqual(['comment-repeated 1,2'])
  expect(check(lines('采纳 | 与第1条合并处理'))).toEqual([])
})

test('备注里渠道之外还写了原因的，算有理由', () => {
  const table = tableOf('市证券局 | 第三十条删去“证券” | 不采纳')
  const remarked = (remark: string) =>
    briefly(auditTable({ ...table, rows: table.rows.map(row => ({ ...row, remark })) }))
  expect(remarked('金融监管分工未调整；书面')).toEqual([])
  expect(remarked('书面反馈；电子邮件')).toEqual(['reason-missing 1'])
})
