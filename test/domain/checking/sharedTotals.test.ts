import { auditSources } from '../../../src/domain/checking/auditSources'
import type { TableBlock } from '../../../src/domain/reading/source'
import { block, blockSource } from '../reading/tables/sources'

const head = '序号|单位|意见|采纳情况|理由'
const rows = [
  '1|县财政局|建议第六条“专项资金”改为“财政资金”。|采纳|',
  '2|县财政局|建议删除第七条“全额”。|不采纳|全额保障为县委文件确定。',
  '3|县住建局|第九条增加“老旧小区”。|采纳|',
  '4|县水务局|第十条“河长”改为“河湖长”。|采纳|',
  '5|县林草局|建议第十一条增加“古树名木”。|部分采纳|古树另有专章，只在附则增写。',
  '6|县文旅局|第十二条“景区”改为“旅游景区”。|采纳|',
  '7|县教育局|建议第十三条增加校园周边整治。|采纳|',
  '8|县教育局|第十四条罚款上限宜降低。|不采纳|上限由省条例设定。',
  '9|县统计局|无意见||',
  '10|县气象局|无意见||',
]

const grid = (lines: readonly string[]) => block([head, ...lines].map(line => line.split('|')))
const told = (...parts: readonly (TableBlock | string)[]) =>
  auditSources([blockSource('docx', ...parts)])
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ code }) => code)

const check = (prose: string) => told(prose, grid(rows))

test.each([
  '共收到意见8条，采纳6条（含部分采纳1条），未采纳2条。',
  '共收到意见8条，采纳6条，其中部分采纳1条；未采纳2条。',
  '共收到意见8条，采纳6条（完全采纳5条、部分采纳1条），未采纳2条，采纳率75%。',
  '共收到意见8条，全部或部分采纳6条，未采纳2条。',
  '共收到意见8条，采纳5条、部分采纳1条，合计6条，占75%；未采纳2条，占25%。',
  '共收到意见8条，采纳5条，部分采纳1条，未采纳2条，采纳率62.5%（含部分采纳为75%）。',
  '共收到意见8条，除2条因上级文件已有规定未采纳外，其余均予采纳或部分采纳。',
  '共收到意见8条，其中75%予以采纳或部分采纳，其余25%未采纳并已作说明。',
  '收到6家单位反馈的意见8条，采纳和部分采纳6条，未采纳2条。',
  '6家单位共反馈意见8条，采纳5条，部分采纳1条，未采纳2条。',
  '8家单位反馈了意见，共8条，采纳5条，部分采纳1条，未采纳2条。',
  '8个单位，提出意见8条，采纳和部分采纳6条，未采纳2条。',
  '书面意见6份8条，采纳5条，部分采纳1条，未采纳2条。',
  '收到反馈单位8个，其中反馈“无意见”2个、反馈具体意见6个，意见8条；采纳5条，部分采纳1条，未采纳2条。',
  '共收到意见8条，采纳5条，部分采纳1条，未采纳2条。未采纳的意见中，县财政局1条，县教育局1条。',
])('合写、另算、拆分的数与表相符，不出提醒：%s', prose => {
  expect(check(prose)).toEqual([])
})

test.each([
  ['共收到意见8条，采纳6条（含部分采纳2条），未采纳2条。', 'total-mismatch'],
  ['共收到意见8条，采纳7条（含部分采纳1条），未采纳1条。', 'total-mismatch'],
  ['共收到意见8条，采纳6条（含部分采纳1条），未采纳3条。', 'sum-mismatch'],
  ['共收到意见8条，全部或部分采纳7条，未采纳1条。', 'total-mismatch'],
  ['共收到意见8条，采纳5条、部分采纳1条，合计7条；未采纳2条。', 'sum-mismatch'],
  ['共收到意见8条，采纳5条，部分采纳1条，未采纳2条，采纳率62.5%（含部分采纳为85%）。', 'sum-mismatch'],
  ['共收到意见8条，采纳5条、部分采纳1条，两项合计占85%；未采纳2条。', 'sum-mismatch'],
  ['共收到意见8条，除3条因上级文件已有规定未采纳外，其余均予采纳或部分采纳。', 'total-mismatch'],
  ['共收到意见8条，其中85%予以采纳或部分采纳，其余未采纳。', 'total-mismatch'],
  ['7家单位共反馈意见8条，采纳5条，部分采纳1条，未采纳2条。', 'unit-count-mismatch'],
  ['7个单位，提出意见8条，采纳和部分采纳6条，未采纳2条。', 'unit-count-mismatch'],
  ['征求8家单位意见，收到7家单位反馈意见8条，采纳和部分采纳6条，未采纳2条。', 'unit-count-mismatch'],
  ['未采纳意见涉及县财政局2条、县教育局1条，共3条。', 'total-mismatch'],
])('合写、另算、拆分的数写错，照样指出：%s', (prose, code) => {
  expect([...new Set(check(prose))]).toContain(code)
})

test('含部分采纳的采纳数，只指出错的那一个', () => {
  const { findings } = auditSources([
    blockSource('docx', '共收到意见8条，采纳6条（含部分采纳2条），未采纳2条。', grid(rows)),
  ])
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining('与表不符：部分采纳写 2 条，表中有 1 条。'),
  ])
})

const first = grid(rows.slice(0, 5))
const second = grid(rows.slice(5).map((row, at) => row.replace(/^\d+/, String(at + 1))))
const rounds = (prose: string) =>
  auditSources([
    blockSource('docx', prose, '第一轮征求意见采纳情况表', first, '第二轮征求意见采纳情况表', second),
  ])
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ code, message }) => `${code} ${message}`)

test.each([
  '先后两次征求意见，共收到意见8条，采纳5条，部分采纳1条，未采纳2条。',
  '两轮征求意见共收到意见8条，采纳6条，未采纳2条。',
  '共收到意见8条，采纳6条（含部分采纳1条），未采纳2条。',
  '两轮共收到意见8条，采纳和部分采纳6条，未采纳2条。其中，第一轮5条，第二轮3条。',
])('几轮只写一个总数的，与各轮的表合起来对照：%s', prose => {
  expect(rounds(prose)).toEqual([])
})

test('几轮的总数写错，只说一次，同各表合计比', () => {
  expect(rounds('先后两次征求意见，共收到意见9条，采纳6条，部分采纳1条，未采纳2条。')).toEqual([
    expect.stringContaining('意见写 9 条，2 张表合计 8 条；采纳写 6 条，2 张表合计 5 条'),
  ])
})

test('总数里分轮的数加起来不对，也要指出', () => {
  expect(rounds('两轮共收到意见8条，采纳6条，未采纳2条。其中，第一轮5条，第二轮4条。')).toEqual([
    expect.stringContaining('第一轮 5 + 第二轮 4 = 9 条，而意见写 8 条'),
  ])
})

test('只附最后一轮的表，几轮的总数不同它比', () => {
  expect(
    told('先后两次征求意见，共收到意见21条，采纳17条，未采纳4条。', '第二轮征求意见采纳情况表', second),
  ).toEqual([])
})

test('紧跟在表后的说明，叫表下说明', () => {
  const { findings } = auditSources([
    blockSource('docx', grid(rows), '注：共收到意见9条，采纳和部分采纳7条，未采纳2条。'),
  ])
  expect(findings.map(({ message }) => message)).toEqual([expect.stringMatching(/^表下说明/)])
})

test('合计自己就加不拢的，不再同前面各轮比一遍', () => {
  const twice =
    '第一轮征求6家单位意见，收到意见5条，采纳3条，部分采纳1条，未采纳1条。第二轮收到意见3条，采纳2条，未采纳1条。两轮共收到意见9条，采纳和部分采纳6条，未采纳2条。'
  expect(rounds(twice).filter(told => told.startsWith('sum-mismatch'))).toHaveLength(1)
})

test('采纳率以有效意见为基数的，也算对', () => {
  const visitors = grid([
    '1|市民甲|希望增设停车位。|采纳|',
    '2|市民乙|门口路灯坏了，请修。|已转县住建局处理|',
    '3|市民丙|建议延长开放时间。|采纳|',
    '4|市民丁|建议免收门票。|不采纳|门票由价格主管部门核定。',
  ])
  const rate = (percent: string) =>
    told(`收到公众意见4条，其中有效意见3条，采纳2条，不采纳1条，采纳率${percent}；另1条转办。`, visitors)
  expect(rate('66.7%')).not.toContain('sum-mismatch')
  expect(rate('86.7%')).toContain('sum-mismatch')
})
