/** error: a number or a decision is wrong or missing; warning: a person should look; note: good to know. */
export const severityLabels = { error: '错误', warning: '提醒', note: '说明' } as const

export type Severity = keyof typeof severityLabels

/** Every check, with its usual severity and its short Chinese name. */
export const findingCodes = {
  'decision-missing': { severity: 'error', name: '未填采纳情况' },
  'decision-on-no-comment': { severity: 'error', name: '无意见却填了采纳情况' },
  'decision-shifted': { severity: 'error', name: '采纳情况错行' },
  'decision-unrecognised': { severity: 'warning', name: '采纳情况看不出结论' },
  'decision-inherited': { severity: 'note', name: '采纳情况来自合并单元格' },
  'decision-partly-covers': { severity: 'warning', name: '只答复了部分意见' },
  'reason-missing': { severity: 'error', name: '缺少不采纳理由' },
  'reason-copied': { severity: 'warning', name: '理由雷同' },
  'reason-contradicts-decision': { severity: 'warning', name: '理由与采纳情况相反' },
  'unit-repeated': { severity: 'warning', name: '单位重复' },
  'unit-contradicts-itself': { severity: 'error', name: '单位既有意见又无意见' },
  'unit-count-mismatch': { severity: 'error', name: '单位数不符' },
  'units-not-consulted': { severity: 'warning', name: '不在征求名单中' },
  'units-missing': { severity: 'warning', name: '征求名单中有而表中无' },
  'total-mismatch': { severity: 'error', name: '合计不符' },
  'sum-mismatch': { severity: 'error', name: '分项之和不符' },
  'sequence-broken': { severity: 'warning', name: '序号不连续' },
  'comment-repeated': { severity: 'warning', name: '意见重复' },
  'comments-contradict': { severity: 'warning', name: '意见相互矛盾' },
  'title-mismatch': { severity: 'warning', name: '标题不一致' },
  'round-without-table': { severity: 'warning', name: '轮次缺少附表' },
  'round-differs': { severity: 'note', name: '各轮征求对象不同' },
  'dates-impossible': { severity: 'error', name: '日期前后矛盾' },
  'period-too-short': { severity: 'warning', name: '征求意见期限过短' },
  'count-vs-list': { severity: 'warning', name: '列举数量不符' },
  'heading-repeated': { severity: 'warning', name: '标题重复' },
} as const satisfies Record<string, { severity: Severity; name: string }>

export type FindingCode = keyof typeof findingCodes

/** A safe mend, offered with a preview and never applied by itself. Rows are the numbers people see. */
export type Repair =
  | { op: 'move-decision'; from: number; to: number }
  | { op: 'merge-rows'; keep: number; remove: number }

export interface Finding {
  code: FindingCode
  severity: Severity
  /** Which table of the audit, from 0; null where the finding is about prose only. */
  table: number | null
  /** Row numbers as `rowLabel` gives them. */
  rows: readonly number[]
  /** The same rows by their place in the table, from 1: a number may be shared, as by the rows of one unit. */
  positions: readonly number[]
  /** Chinese: where, what, and how to mend it. */
  message: string
  repair?: Repair
}
