import { excerpt } from '../../../src/domain/checking/wording'
import { auditTable, briefly, statementOf, tableOf } from './tables'

const check = (lines: string, ...statements: ReturnType<typeof statementOf>[]) =>
  auditTable(tableOf(lines), { statements }).filter(({ severity }) => severity !== 'note')

const refused = '市林草局 | 第八条增加“林场”二字 | 不采纳 | 林场管理另有省条例规定'

test.each(['同第1条理由', '理由同上', '同序号1', '理由同第一条', '与第1条理由相同'])(
  '指向另一条的理由也是理由：%s',
  reason => {
    expect(check(`${refused}\n市水利局 | 第九条增加水库管理的内容 | 不采纳 | ${reason}`)).toEqual([])
  },
)

test.each([
  ['同第7条理由', '表中没有第 7 行'],
  ['同第2条理由', '第 2 行（市水利局）没有写理由'],
])('所指的那一条须有、须写了理由：%s', (reason, told) => {
  const findings = check(
    `${refused}\n市水利局 | 第九条增加水库管理的内容 | 采纳\n市文旅局 | 第十条删去“景区” | 不采纳 | ${reason}`,
  )
  expect(briefly(findings)).toEqual(['reason-missing 3'])
  expect(findings[0]?.message).toContain(told)
})

test('理由里引文稿条款的，不当作指向另一行', () => {
  expect(check('市水利局 | 第九条增加水库管理的内容 | 不采纳 | 与第12条规定的职责重复，详见第15条')).toEqual(
    [],
  )
})

test.each(['Not accepted.', 'Rejected', 'Partially accepted'])('外文结论本身不是理由：%s', verdict => {
  const table = tableOf('DE | 5.2 Replace 5 s by 10 s | 不采纳')
  const rows = table.rows.map(row => ({ ...row, decision: { ...row.decision, text: verdict } }))
  expect(briefly(auditTable({ ...table, rows }))).toEqual(['reason-missing 1'])
})

test('外文摘要保留词间空格，中文里的换行和空格去掉', () => {
  expect(excerpt('The clause mixes requirements and advice.', 17)).toBe('The clause mixes……')
  expect(excerpt('建议 将“市区”\n改为“城区”')).toBe('建议将“市区”改为“城区”')
  expect(excerpt('见 GB 50016 第 3 条')).toBe('见GB 50016第3条')
})

const forwarded = '市民甲 | 门口路灯不亮，请尽快修好 | 已反馈给建设单位'
const adopted = '市民乙 | 希望增设饮水点 | 采纳'

test('转办而没有交代的，提醒，并说明怎样计数', () => {
  const [finding, ...others] = check(`${adopted}\n${forwarded}`)
  expect(others).toEqual([])
  expect(finding).toMatchObject({ code: 'decision-unrecognised', severity: 'warning', rows: [2] })
  expect(finding?.message).toContain('计入转办，不计入采纳或不采纳')
})

test('写明为什么转办的，或总数里另计转办的，不提醒', () => {
  expect(check(`${adopted}\n${forwarded} | 不属于本办法规定的事项，已转办`)).toEqual([])
  const told = statementOf({ comments: 2, accepted: 1 }, { addsUp: true })
  expect(check(`${adopted}\n${forwarded}`, told)).toEqual([])
})

test('几条转办的理由相同，不算理由雷同', () => {
  const reason = '该事项超出本办法规范的范围，已转请有关部门办理'
  expect(
    check(`${adopted}\n${forwarded} | ${reason}\n市民丙 | 公交班次太少 | 已反馈给建设单位 | ${reason}`),
  ).toEqual([])
})

test('同一请求换个说法、加不加引号，处理不同就要指出', () => {
  const asked = (first: string, second: string) =>
    briefly(check(`市水利局 | ${first} | 采纳\n市林草局 | ${second} | 不采纳 | 湿地另有专门条例规定`))
  expect(asked('建议第八条增加湿地公园。', '第八条应增加“湿地公园”。')).toEqual(['comment-repeated 1,2'])
  expect(asked('建议第八条增加湿地公园。', '第八条应增加“森林公园”。')).toEqual([])
})
