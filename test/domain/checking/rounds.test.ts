import { audit } from '../../../src/domain/checking/audit'
import { readStatements } from '../../../src/domain/reading/statements'
import { auditTable, briefly, tableOf } from './tables'

const note = `江州市餐厨垃圾管理办法编制说明
二、征求意见情况
2023年11月6日，向市财政局等3个部门书面征求意见。3家单位全部复函，其中2家单位提出意见3条，1家单位无意见，采纳2条，不采纳1条。
2023年11月8日至12月8日，在市人民政府门户网站公开征求意见，收到公众意见2条，均已采纳。
2023年12月15日召开专家论证会，邀请5名专家，提出意见4条，均已采纳。`

const letters = `
市财政局 | 第六条“加大投入”改为“统筹安排” | 采纳
市财政局 | 删除第七条“专项” | 不采纳 | 该项经费已由市委文件明确
市司法局 | 第一条补充上位法依据 | 采纳
市教育局 | 无意见
`
const visitors = `
市民甲 | 希望增加投放点的数量 | 采纳
市民乙 | 建议公布收运时间表 | 采纳
`

const check = (...tables: ReturnType<typeof tableOf>[]) =>
  briefly(audit({ tables, statements: readStatements(note), noteText: note }).findings)

test('表名写明征求谁的，就与说明里那一轮对照，数有出入也不换一轮', () => {
  expect(check(tableOf(letters, { title: '书面征求意见采纳情况表' }))).toEqual([
    'round-without-table',
    'round-without-table',
  ])
  const oneMore = `${letters}市商务局 | 第九条“餐饮企业”改为“餐饮服务单位” | 采纳`
  expect(check(tableOf(oneMore, { title: '书面征求意见采纳情况表' }))).toEqual([
    'unit-count-mismatch',
    'total-mismatch',
    'round-without-table',
    'round-without-table',
  ])
})

test('表名看不出征求谁的，看单位数和条数像哪一轮', () => {
  const oneMore = letters.replace('市司法局', '市财政局 | 第九条“三年”改为“五年” | 采纳\n市司法局')
  const [first, ...rest] = check(tableOf(oneMore))
  expect(first).toBe('total-mismatch')
  expect(rest).toEqual(['round-without-table', 'round-without-table'])
})

test('几张表对几轮：各归各的，不因条数碰巧相同归到同一轮', () => {
  const two = note.split('\n').slice(0, 4).join('\n').replace('公众意见2条', '公众意见3条')
  const findings = audit({
    tables: [tableOf(letters), tableOf(visitors)],
    statements: readStatements(two),
    noteText: two,
  }).findings
  expect(findings.map(({ code, table }) => `${code} ${table}`)).toEqual(['total-mismatch 1'])
})

test('一行写明代表多少家单位的，按那个数计', () => {
  const table = (rest: string) => tableOf(`${letters}${rest} | 无意见`)
  const text = (asked: number) =>
    `2023年2月6日，征求市财政局等${asked}家单位意见，2家单位提出意见3条，采纳2条，不采纳1条，其余单位无意见。`
  const told = (rest: string, asked: number) =>
    briefly(auditTable(table(rest), { statements: readStatements(text(asked)), noteText: text(asked) }))
  expect(told('市统计局等其余21个单位', 24)).toEqual([])
  expect(told('其余21家单位', 24)).toEqual([])
  expect(told('其余21家单位', 26)).toEqual(['unit-count-mismatch'])
  expect(told('其余各单位', 26)).toEqual([])
})

test('对象完全不同的两轮（部门、公众）不提示征求对象不同', () => {
  expect(briefly(audit({ tables: [], statements: readStatements(note) }).findings)).toEqual([])
})

test('两张表的标题写同一轮，说明里的另一轮没有表：点明标题可能写错了轮次', () => {
  const prose = `2021年5月6日，第一次征求3家单位意见，收到意见3条，采纳2条，不采纳1条。
2021年6月21日，第二次征求3家单位意见，收到意见2条，均已采纳。`
  const named = (rows: string, round: string) => tableOf(rows, { title: `${round}征求意见采纳情况表` })
  const told = (...tables: ReturnType<typeof tableOf>[]) =>
    audit({ tables, statements: readStatements(prose), noteText: prose })
      .findings.filter(({ code }) => code === 'round-without-table')
      .map(({ message }) => message)
  const [message = ''] = told(named(letters, '第一次'), named(visitors, '第一次'))
  expect(message).toContain('第 1、2 张表的标题都写第 1 轮')
  expect(message).toContain('是不是第 2 轮的表')
  expect(told(named(letters, '第一次'), named(visitors, '第二次'))).toEqual([])
  const [alone = ''] = told(named(letters, '第一次'))
  expect(alone).toContain('请补上第 2 轮的表')
})
