import { silentRow, type TableContent } from './tableContent'

const blank = silentRow('', '无意见')

const accepted = { text: '采纳', disposition: 'accepted', inherited: false } as const
const rejected = { text: '不采纳', disposition: 'rejected', inherited: false } as const

/** An invented table of a few rows, with one of everything that a form may show. */
export const templateSample: TableContent = {
  title: '《江州市节约用水办法》征求意见稿意见采纳情况表',
  rows: [
    {
      ...blank,
      unit: '市水利局',
      clause: '第三条第二款',
      original: '用水户应当逐步使用节水器具。',
      comment: '建议将“逐步使用”修改为“使用”。',
      proposed: '用水户应当使用节水器具。',
      rationale: '与国家标准一致。',
      decision: accepted,
      noComment: false,
      items: 1,
    },
    {
      ...blank,
      unit: '市水利局',
      clause: '第十二条',
      comment: '建议增加阶梯水价的具体档次。',
      decision: rejected,
      reason: '水价由价格主管部门另行制定，本办法不作规定。',
      remark: '已电话沟通',
      noComment: false,
      items: 1,
    },
    {
      ...blank,
      unit: '王小明',
      comment: '建议公布投诉电话，可联系本人 13800001234。',
      decision: accepted,
      noComment: false,
      items: 1,
    },
    { ...blank, unit: '市公安局' },
  ],
  silentUnits: ['合溪县人民政府'],
}
