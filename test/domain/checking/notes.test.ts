import { audit } from '../../../src/domain/checking/audit'
import { auditTable, briefly, statementOf, tableOf } from './tables'

const rows = '市财政局 | 建议将第三条“全额保障”修改为“分级负担” | 采纳'

const checkTitle = (title: string, note: string) =>
  briefly(auditTable(tableOf(rows, { title }), { noteText: note }))

const note = `江州市节约用水管理办法编制说明
一、背景
为了节约用水，我局起草了《江州市节约用水管理办法》（以下简称《办法》）。
附表：《江州市节水办法》意见采纳情况表`

test.each([
  '《江州市节约用水管理办法》意见采纳情况表',
  '《江州市节约用水管理办法（征求意见稿）》第二次征求意见采纳情况表',
  '《节约用水管理办法》\n意见采纳情况表',
  '《办法》意见采纳情况表',
  '江州市节约用水管理办法征求意见采纳情况表',
  '意见采纳情况表',
  '附件2：部门意见汇总处理表',
])('标题一致：%s', title => {
  expect(checkTitle(title, note)).toEqual([])
})

test.each(['《江州市节约用水办法》意见采纳情况表', '《河州市节约用水管理办法》征求意见采纳情况表'])(
  '标题写的是别的文件：%s',
  title => {
    expect(checkTitle(title, note)).toEqual(['title-mismatch'])
  },
)

test('标题只多出自治区全称不算不一致，多出“计划”要指出来', () => {
  const text = '桂西空气改善行动实施方案编制说明\n我厅编制《广西空气改善行动实施方案》（以下简称《方案》）。'
  expect(checkTitle('《广西壮族自治区空气改善行动实施方案》意见采纳情况表', text)).toEqual([])
  const [finding] = auditTable(
    tableOf(rows, { title: '《广西壮族自治区空气改善行动计划实施方案》意见采纳情况表' }),
    {
      noteText: text,
    },
  )
  expect(finding?.code).toBe('title-mismatch')
  expect(finding?.message).toContain('行动计划实施方案')
  expect(finding?.message).toContain('行动实施方案')
})

const told = (round: number, sentence: string, more = {}) =>
  statementOf({ consulted: 1 }, { round, sentence, ...more })

test('各轮征求对象不同，只作提示', () => {
  const first = '1月24日，我局向市财政局等27个市直有关单位、14个县（市、区）人民政府及我局相关科室征求意见。'
  const second = '2月5日，我局再次向市财政局等27个市直有关单位、14个县（市、区）人民政府二次征求意见。'
  const { findings } = audit({ tables: [], statements: [told(1, first), told(2, second)] })
  expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['round-differs note'])
  expect(findings[0]?.message).toContain('相关科室')
  expect(audit({ tables: [], statements: [told(1, second), told(2, second)] }).findings).toEqual([])
})

test('日期前后矛盾', () => {
  const dates = (round: number, sentOn: string, dueOn: string) => told(round, '征求意见。', { sentOn, dueOn })
  const check = (...statements: ReturnType<typeof dates>[]) =>
    briefly(audit({ tables: [], statements }).findings)
  expect(check(dates(1, '2024-01-24', '2024-02-03'), dates(2, '2024-02-05', '2024-02-19'))).toEqual([])
  expect(check(dates(1, '2024-02-24', '2024-02-03'))).toEqual(['dates-impossible'])
  expect(check(dates(1, '2024-03-01', '2024-03-10'), dates(2, '2024-02-05', '2024-02-19'))).toEqual([
    'dates-impossible',
  ])
})

test('回函早于发函', () => {
  const statements = [told(1, '征求意见。', { sentOn: '2024-01-24' })]
  const reply = (repliedOn: string) => ({ unit: '市财政局', round: 1, repliedOn })
  const check = (repliedOn: string) =>
    briefly(audit({ tables: [], statements, replies: [reply(repliedOn)] }).findings)
  expect(check('2024-01-23')).toEqual(['dates-impossible'])
  expect(check('2024-01-24')).toEqual([])
})

test('公开征求意见不少于三十日，书面征求按设置', () => {
  const check = (sentence: string, dueOn: string, settings = {}) =>
    briefly(
      audit({
        tables: [],
        statements: [told(1, sentence, { sentOn: '2024-06-01', dueOn })],
        settings,
      }).findings,
    )
  const openly = '6月1日至某日，在市政府门户网站向社会公开征求意见。'
  expect(check(openly, '2024-06-20')).toEqual(['period-too-short'])
  expect(check(openly, '2024-06-30')).toEqual([])
  expect(check('因情况紧急，缩短期限，6月1日起向社会公开征求意见。', '2024-06-20')).toEqual([])
  expect(check('6月1日，书面征求市直有关单位意见。', '2024-06-05')).toEqual([])
  expect(check('6月1日，书面征求市直有关单位意见。', '2024-06-05', { writtenDays: 7 })).toEqual([
    'period-too-short',
  ])
})
