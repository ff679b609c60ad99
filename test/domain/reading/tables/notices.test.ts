import fc from 'fast-check'
import { auditSources } from '../../../../src/domain/checking/auditSources'
import { recogniseTables } from '../../../../src/domain/reading/tables'
import { blockSource, textSource } from './sources'

const rowsOf = (text: string): string[] =>
  recogniseTables(textSource(text)).tables.flatMap(({ rows }) =>
    rows.map(row =>
      [row.seq ?? '-', row.unit, row.comment, row.decision.disposition, row.reason ?? ''].join('|'),
    ),
  )

const changed = '建议将第三条“每年”改为“每季度”。'
const deleted = '建议删去第七条。'

describe('逐条公布意见和采纳情况的文字，读成一张表', () => {
  test.each([
    [
      '一段一项',
      `关于《江州市节水办法》公开征求意见采纳情况的公告
       公开征求意见期间共收到意见2条，现公布如下：
       意见1：${changed}
       采纳情况：采纳。
       意见2：${deleted}
       采纳情况：不采纳。理由：上位法已有规定。
       江州市水利局
       2024年5月6日`,
      [`1||${changed}|accepted|`, `2||${deleted}|rejected|上位法已有规定。`],
    ],
    [
      '连写在一行',
      `现反馈如下：意见1：${changed}采纳情况：采纳。意见2：${deleted}采纳情况：不采纳。理由：上位法已有规定。`,
      [`1||${changed}|accepted|`, `2||${deleted}|rejected|上位法已有规定。`],
    ],
    [
      '单位作标题，编号各自从头起',
      `一、市水利局
       意见一：${deleted}
       处理意见：不采纳。理由：与上位法不一致。
       意见二：建议第九条增加“雨水”。
       处理意见：采纳。
       二、市财政局
       意见一：建议明确经费渠道。
       处理意见：采纳。`,
      [
        `-|市水利局|${deleted}|rejected|与上位法不一致。`,
        '-|市水利局|建议第九条增加“雨水”。|accepted|',
        '-|市财政局|建议明确经费渠道。|accepted|',
      ],
    ],
    [
      '单位写在后面的括号里，答复另起一段',
      `1.${changed}（市水利局）
       答复：采纳。
       2.${deleted}（市公安局）
       答复：不予采纳。上位法已有规定。`,
      [`1|市水利局|${changed}|accepted|`, `2|市公安局|${deleted}|rejected|上位法已有规定。`],
    ],
    [
      '单位写在编号后的括号里，理由自成一段，意见有两段',
      `意见1（市水利局）：${deleted}
       采纳情况：不采纳。
       理由：上位法已有规定。
       意见2（市财政局）：建议明确经费渠道；
       建议增加绩效考核。
       采纳情况：采纳。`,
      [
        `1|市水利局|${deleted}|rejected|上位法已有规定。`,
        '2|市财政局|建议明确经费渠道；\n建议增加绩效考核。|accepted|',
      ],
    ],
    [
      '单位提出，没有“意见”二字',
      `1.市水利局提出，${deleted}处理意见：不采纳，上位法已有规定。
       2.市财政局建议明确经费渠道。处理意见：采纳。`,
      [`1|市水利局|${deleted}|rejected|上位法已有规定。`, '2|市财政局|建议明确经费渠道。|accepted|'],
    ],
    [
      '方括号',
      `【意见1】${changed}
       【采纳情况】采纳
       【意见2】${deleted}
       【采纳情况】不采纳
       【理由】上位法已有规定。`,
      [`1||${changed}|accepted|`, `2||${deleted}|rejected|上位法已有规定。`],
    ],
    [
      '公众的意见，没有编号',
      `网友“清风”：建议增加对再生水的规定。
       回复：采纳。
       网友“山水”：建议提高处罚标准。
       回复：未采纳。处罚幅度受上位法限制。`,
      [
        '-|网友“清风”|建议增加对再生水的规定。|accepted|',
        '-|网友“山水”|建议提高处罚标准。|rejected|处罚幅度受上位法限制。',
      ],
    ],
    [
      '提出单位自成一行',
      `意见1：${deleted}
       提出单位：市水利局
       采纳情况：采纳
       意见2：建议明确经费渠道。
       提出单位：市财政局
       采纳情况：不采纳
       不采纳理由：已有专门规定。`,
      [`1|市水利局|${deleted}|accepted|`, '2|市财政局|建议明确经费渠道。|rejected|已有专门规定。'],
    ],
    [
      '来源写在每条之前',
      `来源：市水利局
       意见：${deleted}
       采纳情况：采纳。
       来源：市财政局
       意见：建议明确经费渠道。
       采纳情况：不采纳。`,
      [`-|市水利局|${deleted}|accepted|`, '-|市财政局|建议明确经费渠道。|rejected|'],
    ],
    [
      '采纳情况写在括号里，单位也在括号里',
      `1.意见：${deleted}（提出单位：市水利局）（采纳情况：采纳）
       2.意见：建议明确经费渠道。（提出单位：市财政局）（采纳情况：否）`,
      [`1|市水利局|${deleted}|accepted|`, '2|市财政局|建议明确经费渠道。|rejected|'],
    ],
    [
      '标题之下的编号',
      `二、公众意见采纳情况
       （一）关于第三条。${changed}
       采纳情况说明：采纳。
       （二）关于第七条。${deleted}
       采纳情况说明：未采纳，理由是上位法已有规定。
       三、下一步工作`,
      [`1||关于第三条。${changed}|accepted|`, `2||关于第七条。${deleted}|rejected|理由是上位法已有规定。`],
    ],
  ])('%s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
    const paragraphs = text.split('\n').map(line => line.trim())
    expect(recogniseTables(blockSource('docx', ...paragraphs)).tables[0]?.rows).toHaveLength(rows.length)
  })

  test('没有答复的一条，核对时指出来', () => {
    const text = `意见1：${deleted}\n采纳情况：采纳。\n意见2：建议明确经费渠道。\n意见3：${changed}\n采纳情况：采纳。`
    const { findings } = auditSources([textSource(text)])
    expect(findings.map(({ code, rows }) => [code, rows])).toEqual([['decision-missing', [2]]])
  })

  test('前后的说明、落款仍是正文', () => {
    const before = '公开征求意见期间共收到意见2条，采纳1条，不采纳1条。'
    const after = '感谢社会各界的关心。'
    const text = `${before}\n意见1：${deleted}\n答复：采纳。\n意见2：${changed}\n答复：不采纳。\n理由：周期过短。\n${after}`
    const { prose } = recogniseTables(textSource(text))
    expect(prose.split('\n').filter(line => line.trim() !== '')).toEqual([before, after])
  })
})

test.each([
  '（三）意见采纳情况：共收到意见26条，其中采纳16条，不采纳10条。\n1.征求意见情况：向50家单位征求意见。\n2.采纳情况：共采纳意见16条。',
  `市水利局：\n来函收悉。现提出以下意见：\n1.${deleted}理由：上位法已有规定。\n2.第九条“应当”改为“可以”。\n江州市财政局`,
  '来电人：张某\n来电内容：建议增加停车位。\n处理意见：转市住建局办理。',
  '（一）征求意见的过程。采纳情况：详见附件。\n（二）意见的处理。处理意见：共采纳15条。',
])('说总数、来函、来电记录不是这样的表：%#', text => {
  expect(rowsOf(text)).toEqual([])
})

const word = fc.constantFrom('经费渠道', '报送周期', '处罚幅度', '再生水', '雨水收集', '绩效考核')
const answers = fc.constantFrom(
  { said: '采纳。', disposition: 'accepted' },
  { said: '不采纳。理由：上位法已有规定。', disposition: 'rejected' },
  { said: '部分采纳。理由：已在第九条体现。', disposition: 'partial' },
)
const label = fc.constantFrom('采纳情况', '采纳情况说明', '答复', '处理意见', '回复')

test('几条意见、几种答复，一段一项或连写，都一条不少', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, answers), { minLength: 2, maxLength: 12 }),
      label,
      fc.constantFrom('\n', ''),
      (items, says, between) => {
        const text = items
          .map(([what, { said }], at) => `意见${at + 1}：建议明确${what}。${between}${says}：${said}`)
          .join(between)
        expect(rowsOf(text).map(row => row.split('|').slice(0, 4))).toEqual(
          items.map(([what, { disposition }], at) => [String(at + 1), '', `建议明确${what}。`, disposition]),
        )
      },
    ),
  )
})
