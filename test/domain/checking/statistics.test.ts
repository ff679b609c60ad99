import { auditSources } from '../../../src/domain/checking/auditSources'
import { block, blockSource } from '../reading/tables/sources'

const rows = (...lines: readonly string[]) => block(lines.map(line => line.split('|')))

const table = rows(
  '序号|单位|意见|采纳情况|理由',
  '1|县水利局|第三条增加“库区”。|采纳|',
  '2|县水利局|第四条删除“有关”。|部分采纳|删去前一处，后一处有所指。',
  '3|县林草局|第五条增加“林场”。|不采纳|第六条已列明。',
  '4|县文旅局|无意见||',
)

const told = (...statistics: readonly string[]) =>
  auditSources([blockSource('docx', '意见采纳情况表', table, '意见统计表', rows(...statistics))])
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ code, message }) => `${code} ${message}`)

test.each([
  [['类别|条数', '采纳|1', '部分采纳|1', '不采纳|1', '合计|3']],
  [['项目|数量', '提出意见数|3', '采纳|2', '不采纳|1', '无意见单位|1']],
  [
    [
      '单位|意见数|采纳|部分采纳|不采纳',
      '县水利局|2|1|1|0',
      '县林草局|1|0|0|1',
      '县文旅局|0|0|0|0',
      '合计|3|1|1|1',
    ],
  ],
  [['单位|意见条数|采纳（条）|未采纳（条）', '县水利局|2|2|0', '县林草局|1|0|1']],
  [['单位|意见数|采纳|不采纳|采纳率', '小计|9|9|0|100%', '社会公众|4|4|0|100%']],
])('统计表与意见采纳情况表一致，不出提醒：%j', lines => {
  expect(told(...lines)).toEqual([])
})

test.each([
  [['类别|条数', '采纳|2', '部分采纳|1', '不采纳|1'], '采纳写 2 条，表中有 1 条'],
  [['类别|条数', '采纳|1', '部分采纳|1', '不采纳|1', '合计|4'], '意见写 4 条，表中有 3 条'],
  [
    ['单位|意见数|采纳|部分采纳|不采纳', '县水利局|2|2|0|0', '县林草局|1|0|0|1'],
    '“县水利局”一行与意见采纳情况表不符：采纳写 2 条，表中有 1 条；部分采纳写 0 条，表中有 1 条',
  ],
  [
    ['单位|意见数|采纳|不采纳', '县水利局|2|2|0', '县林草局|1|0|1', '合计|3|1|2'],
    '不采纳写 2 条，表中有 1 条',
  ],
])('统计表的数写错，要指出：%j', (lines, message) => {
  expect(told(...lines)).toEqual([expect.stringContaining(message)])
})
