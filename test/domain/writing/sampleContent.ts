import type { ContentRow, TableContent } from '../../../src/domain/writing/tables/tableContent'

const units = [
  '省发展改革委',
  '省教育厅',
  '省科技厅',
  '省工业和\n信息化厅',
  '省公安厅',
  '省自然资源厅',
  '省住房和\n城乡建设厅',
  '省交通运输厅',
  '省水利厅',
  '省能源局',
  '东江市\n人民政府',
  '云岭市\n人民政府',
  '中国铁路东南局集团有限公司',
]
const sentence =
  '建议：将第三部分“（二）推进充电设施建设”第3点“到2027年新建公共充电桩1.2万个”修改为“到2027年新建、改建公共充电桩1.5万个，其中快充桩占比不低于60%，并同步完善配套电网接入条件”。理由：根据《全省新能源汽车充电基础设施规划（2025—2030年）》（省发改能源〔2025〕18号）要求，公共充电桩建设指标已作调整，宜与规划衔接一致；一是规范表述，二是便于分解落实，三是与VOCs综合治理、PM2.5浓度控制等任务协同推进。'

const labels = { accepted: '采纳', partial: '部分采纳', rejected: '不采纳', open: '' } as const
const kinds: (keyof typeof labels)[] = ['accepted', 'accepted', 'partial', 'rejected', 'accepted']

const rowOf = (at: number): ContentRow => {
  const noComment = at % 3 !== 0
  const disposition = noComment ? 'open' : (kinds[(at / 3) % kinds.length] ?? 'accepted')
  const text = sentence.repeat(1 + (at % 4)).slice(0, 60 + ((at * 97) % 541))
  return {
    row: at + 1,
    seq: null,
    unit: units[at % units.length] ?? '',
    comment: noComment ? '无意见。' : at % 6 === 0 ? text.replace('。', '。\n\n') : text,
    clause: noComment ? null : `三、（${at % 9}）第3点`,
    original: noComment ? null : '到2027年新建公共充电桩1.2万个。',
    proposed: null,
    rationale: null,
    decision: {
      text: labels[disposition],
      disposition,
      inherited: false,
    },
    reason:
      disposition === 'rejected' || disposition === 'partial'
        ? '该指标已在《全省能源发展规划》中明确，属于约束性指标，本方案不宜重复规定，且与国家现行标准GB 50966—2014的规定不一致。'
        : null,
    remark: null,
    noComment,
    items: noComment ? 0 : 1,
  }
}

/** An invented table in the manner of published ones. */
export const sampleContent = (rows: number): TableContent => ({
  title: '《全省绿色交通三年行动实施方案（2025—2027年）》征求意见稿意见采纳情况表',
  subtitles: ['（第二次征求意见　2025年3月）'],
  rows: Array.from({ length: rows }, (_, at) => rowOf(at)),
})

/** A table of given comment, decision and reason texts. */
export const contentOfTexts = (
  texts: readonly (readonly [comment: string, decision: string, reason: string | null])[],
): TableContent => ({
  title: '意见采纳情况表',
  rows: texts.map(([comment, decision, reason], at) => ({
    ...rowOf(3 * at),
    row: at + 1,
    unit: '省水利厅',
    clause: null,
    original: null,
    comment,
    decision: {
      text: decision,
      disposition: decision.startsWith('不采纳') ? 'rejected' : 'accepted',
      inherited: false,
    },
    reason,
  })),
})
