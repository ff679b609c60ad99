import { audit } from '../../../src/domain/checking/audit'
import type { AuditInput } from '../../../src/domain/checking/context'
import type { Repair } from '../../../src/domain/checking/finding'
import { applyRepairs } from '../../../src/domain/checking/repairs/repair'
import type { AdoptionTable } from '../../../src/domain/consultation/adoptionTable'
import { readStatements } from '../../../src/domain/reading/statements'
import { auditTable, briefly, statementOf, tableOf } from './tables'

const auditNote = (tables: readonly AdoptionTable[], noteText: string, more: Partial<AuditInput> = {}) =>
  briefly(audit({ tables, statements: readStatements(noteText), noteText, ...more }).findings)

const departments = `
市财政局 | 建议将第三条“全额保障”修改为“分级负担” | 不采纳 | 与现行财政事权划分的规定不一致
市教育局 | 建议第五条增加“中小学校”表述 | 采纳
市水利局 | 无意见
`
const citizens = `
社会公众 | 建议小区门口增设直饮水点并写入第六条 | 采纳
社会公众 | 希望老旧小区的水表免费更换 | 采纳
`

test('一轮分两张表（部门、公众），编制说明写合计数，不是错', () => {
  const tables = [
    tableOf(departments, { title: '部门意见采纳情况表' }),
    tableOf(citizens, { title: '公众意见采纳情况表' }),
  ]
  expect(auditNote(tables, '共收到意见4条，采纳3条，不采纳1条。')).toEqual([])
  expect(auditNote(tables, '共收到意见5条，采纳4条，不采纳1条。')).toEqual(['total-mismatch'])
})

test('分渠道写明条数的，与各自的表相符即可', () => {
  const note = '书面征求意见共收到意见2条，采纳1条，不采纳1条。网上公开征求意见共收到意见2条，采纳2条。'
  expect(auditNote([tableOf(departments)], note)).not.toContain('total-mismatch')
})

const twoRounds =
  '2024年1月24日，我局行文向3个市直单位征求意见。共提出意见5条，采纳5条。\n' +
  '2月25日，我局再次行文向3个市直单位二次征求意见。共提出意见2条，采纳1条，不采纳1条。'

test('两张表的先后与编制说明不同，按数认表', () => {
  const note =
    '2024年3月1日至4月2日，在门户网站向社会公开征求意见，共收到意见2条，采纳2条。\n' +
    '2024年4月5日，书面征求了3家单位意见，2家提出2条意见，1家无意见，采纳1条，不采纳1条。'
  const tables = [
    tableOf(departments, { title: '部门意见采纳情况表' }),
    tableOf(citizens, { title: '公众意见采纳情况表' }),
  ]
  expect(auditNote(tables, note)).toEqual([])
  expect(auditNote(tables.toReversed(), note)).toEqual([])
})

test('没有写轮次的表按条数认轮次，认不出的当作末轮', () => {
  expect(auditNote([tableOf(departments)], twoRounds)).toEqual(['round-without-table'])
  const firstRound = tableOf(
    Array.from(
      { length: 5 },
      (_, at) => `市财政局 | 建议第${at + 2}条增加“${'甲乙丙丁戊'[at]}类用水单位名录”表述 | 采纳`,
    ).join('\n'),
  )
  expect(auditNote([firstRound], twoRounds)).toEqual(['round-without-table'])
})

test('一格写几个单位：逐个数，也逐个查矛盾', () => {
  const table = tableOf(`
市财政局 | 建议将第三条“全额保障”修改为“分级负担” | 采纳
市水利局、市教育局、市民政局 | 无意见
`)
  expect(auditTable(table, { statements: [statementOf({ replied: 4 })] })).toEqual([])
  expect(briefly(auditTable(table, { statements: [statementOf({ replied: 5 })] }))).toEqual([
    'unit-count-mismatch',
  ])
  const contradicting = tableOf(`
市财政局 | 建议将第三条“全额保障”修改为“分级负担” | 采纳
市水利局、市财政局 | 无意见
`)
  expect(briefly(auditTable(contradicting))).toEqual(['unit-contradicts-itself 1,2'])
})

test('“市水利局等12个单位”数不出来，不比单位数', () => {
  const table = tableOf(`
市财政局 | 建议将第三条“全额保障”修改为“分级负担” | 采纳
市水利局、市教育局等12个单位 | 无意见
`)
  expect(auditTable(table, { statements: [statementOf({ replied: 13 })] })).toEqual([])
})

test('“其他条款无意见”不与本单位的意见矛盾', () => {
  const table = tableOf(`
市财政局 | 建议将第三条“全额保障”修改为“分级负担” | 采纳
市财政局 | 无意见（其他条款）
`)
  expect(auditTable(table)).toEqual([])
})

test('各单位的意见各自从 1 编号，不算序号混乱', () => {
  const table = tableOf(`
市财政局 | 建议将第三条“全额保障”修改为“分级负担” | 采纳
市财政局 | 建议删去第九条第二款“每月” | 采纳
市教育局 | 建议第五条增加“中小学校”表述 | 采纳
市水利局 | 无意见
`)
  const rows = table.rows.map((row, at) => ({ ...row, seq: ['1', '2', '1', '1'][at] ?? null }))
  expect(auditTable({ ...table, rows })).toEqual([])
})

test('几行共用一个序号时，错行的修复仍然落在对的行上', () => {
  const table = tableOf(`
市财政局 | 建议将第三条“全额保障”修改为“分级负担” |
市财政局 | 建议删去第九条第二款“每月” | 不采纳 | 与现行财政事权划分的规定不一致
市财政局 | 建议第五条增加“中小学校”表述 | 采纳
市水利局 | 无意见 | 部分采纳 | 只增加学校，医院另行规定
`)
  const rows = table.rows.map((row, at) => ({ ...row, seq: ['1', '1', '1', '2'][at] ?? null }))
  const numbered = { ...table, rows }
  const repairs: Repair[] = auditTable(numbered).flatMap(({ repair }) => repair ?? [])
  const repaired = applyRepairs(numbered, repairs)
  expect(repaired.rows.map(({ decision }) => decision.text)).toEqual(['不采纳', '采纳', '部分采纳', ''])
  expect(auditTable(repaired)).toEqual([])
})

test('公开征求意见和发函的日期写在一段里，分不清期限时不报', () => {
  const note =
    '2024年3月1日，我局发函征求3个单位意见，截至3月10日均已反馈；3月1日至4月5日在门户网站向社会公开征求意见，共收到意见2条。'
  expect(auditNote([], note)).not.toContain('period-too-short')
})

test.each([
  ['关于《江州市节约用水办法（草案）》的起草说明', '《江州市节约用水办法（草案）》意见采纳情况表'],
  ['《江州市节约用水办法》编制说明', '《江州市节约用水办法（送审稿）》征求意见及采纳情况汇总表'],
  ['关于江州市节约用水办法的起草说明', '关于《江州市节约用水办法》征求意见采纳情况'],
  ['江州市节约用水办法编制说明', '《江州市人民政府关于印发〈江州市节约用水办法〉的通知》意见采纳情况表'],
  ['江州市节约用水办法编制说明', '《节约用水办法》意见采纳情况表'],
  ['广东省节约用水办法编制说明', '《广东节约用水办法》意见采纳情况表'],
  ['江州市节约用水办法编制说明', '附件3 征求意见采纳情况表'],
])('名称相同：%s / %s', (noteTitle, title) => {
  expect(auditNote([tableOf(departments, { title })], `${noteTitle}\n一、背景\n略。`)).toEqual([])
})

test.each([
  ['江州市节约用水办法编制说明', '《江州市节约用电办法》意见采纳情况表'],
  ['江州市节约用水办法编制说明', '江州市节约用水实施办法意见采纳情况表'],
  ['广东省节约用水办法编制说明', '《广西节约用水办法》意见采纳情况表'],
])('名称不同：%s / %s', (noteTitle, title) => {
  expect(auditNote([tableOf(departments, { title })], `${noteTitle}\n一、背景\n略。`)).toEqual([
    'title-mismatch',
  ])
})

test('所写百分比与所写条数不符', () => {
  const note = (rate: string) => `共收到意见2条，采纳1条，不采纳1条，采纳率${rate}。`
  expect(auditNote([tableOf(departments)], note('50%'))).toEqual([])
  expect(auditNote([tableOf(departments)], note('60%'))).toEqual(['sum-mismatch'])
})

test('列举数量与所列不符、同级标题重复', () => {
  const note = `三、主要内容
优化供水结构，提高供水保障能力。主要开展3方面工作。一是更新管网；二是建设水库。
强化用水管理，落实计量收费制度。主要开展2方面工作。一是安装水表；二是定期抄表。
强化用水管理，落实计划用水制度。主要是编制年度计划。`
  expect(auditNote([], note)).toEqual(['count-vs-list', 'heading-repeated'])
})

test('一万行、句式相同的意见，没有两行算作相同', () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => {
    const words = `${String.fromCodePoint(0xac00 + at)}渠`
    return `第${at}单位 | 建议进一步研究${words}设施与${words}名录以及${words}台账之间的衔接问题 | 采纳`
  })
  const table = tableOf(lines.join('\n'))
  const { findings } = audit({ tables: [table], statements: [] })
  expect(findings.map(({ code }) => code)).not.toContain('comment-repeated')
})
