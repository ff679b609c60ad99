import type { ContentRow, TableContent } from '../../../src/domain/writing/tables/tableContent'

const organs = [
  '市发展改革委',
  '市财政局',
  '市住房和\n城乡建设局',
  '临河县人民政府',
  '江州供水集团有限责任公司',
  '市机关事务管理局',
  '中国铁路东南局集团有限公司江州车务段',
]
const persons = ['周晓梅', '欧阳文']
const long =
  '建议将第三章“节水措施”中“用水单位应当逐步安装节水器具”修改为“用水单位应当自本办法施行之日起两年内完成节水器具安装，并于每年3月31日前向水行政主管部门报送安装情况（报送网址：https://jieshui.example.cn/baosong/2025/index.html?from=zhengqiuyijian）”。理由：一是与GB/T 28284—2012《节水型社会评价指标体系和评价方法》的要求衔接；二是便于考核。'
const short = [
  '建议删去第五条。',
  '建议将“足额”修改为“按事权”。',
  '建议明确再生水（reclaimed water）的定义。',
]
const outcomes = [
  { text: '采纳', disposition: 'accepted', reason: null },
  { text: '部分采纳', disposition: 'partial', reason: '前半句采纳；后半句涉及的资金渠道另有规定。' },
  {
    text: '不采纳',
    disposition: 'rejected',
    reason:
      '该项要求已由《江州市水资源条例》第二十一条作出规定，本办法不再重复，且与国家现行标准的规定不一致。',
  },
  { text: '采纳', disposition: 'accepted', reason: null },
  { text: '', disposition: 'open', reason: null },
] as const

const rowOf = (at: number): ContentRow => {
  const group = Math.floor(at / 3)
  const isPerson = group % 6 === 5
  const unit = isPerson ? (persons[group % 2] ?? '') : (organs[group % organs.length] ?? '')
  const noComment = at % 7 === 6
  const outcome = outcomes[at % outcomes.length] ?? outcomes[0]
  const body =
    at % 11 === 3 ? long.repeat(1 + (at % 5)) : at % 29 === 12 ? `${long}\n`.repeat(9) : (short[at % 3] ?? '')
  return {
    row: at + 1,
    seq: null,
    unit,
    person: isPerson,
    comment: noComment ? '无意见。' : body.trim(),
    clause: noComment || at % 2 === 0 ? null : `第${(at % 40) + 1}条第二款`,
    original: noComment || at % 4 !== 1 ? null : '用水单位应当逐步安装节水器具。',
    proposed: noComment || at % 4 !== 1 ? null : '用水单位应当在两年内安装节水器具。',
    rationale: null,
    decision: noComment
      ? { text: '', disposition: 'open', inherited: false }
      : { text: outcome.text, disposition: outcome.disposition, inherited: false },
    reason: noComment ? null : outcome.reason,
    remark: at % 10 === 0 ? '传真来函' : null,
    noComment,
    items: noComment ? 0 : 1,
  }
}

/**
 * An invented table with what makes trouble on paper: several comments of one unit, long and very long comments, web
 * addresses, names of persons, remarks, no-comment rows, undecided rows.
 */
export const variedContent = (rows: number): TableContent & { rows: readonly ContentRow[] } => ({
  title: '《江州市节约用水管理办法（征求意见稿）》意见采纳情况表',
  subtitles: ['（第二次征求意见　2025年3月）'],
  rows: Array.from({ length: rows }, (_, at) => rowOf(at)),
})
