import type { Finding, FindingCode, Repair } from '../checking/finding'
import type { ColumnRole } from '../consultation/adoptionTable'
import { countingRuleHints, countingRules } from '../consultation/countingRules'

/** The cells of its rows that a finding is about; a form that lacks the first role is marked in the next. */
export const decisionCell = ['decision', 'decisionAndReason'] as const
export const reasonCell = ['reason', 'decisionAndReason', 'decision'] as const

/** Where a finding is marked in a table: roles of cells in its rows, or a line of the table. */
export const findingPlaces: Record<FindingCode, readonly ColumnRole[] | 'title' | 'tally' | 'none'> = {
  'decision-missing': decisionCell,
  'decision-on-no-comment': decisionCell,
  'decision-shifted': decisionCell,
  'decision-unrecognised': decisionCell,
  'decision-inherited': decisionCell,
  'decision-partly-covers': decisionCell,
  'reason-missing': reasonCell,
  'reason-copied': reasonCell,
  'reason-contradicts-decision': reasonCell,
  'unit-repeated': ['unit'],
  'unit-contradicts-itself': ['unit'],
  'unit-count-mismatch': 'none',
  'units-not-consulted': ['unit'],
  'units-missing': 'none',
  'total-mismatch': 'tally',
  'sum-mismatch': 'tally',
  'sequence-broken': ['seq'],
  'comment-repeated': ['comment'],
  'comments-contradict': ['comment'],
  'title-mismatch': 'title',
  'round-without-table': 'none',
  'round-differs': 'none',
  'dates-impossible': 'none',
  'period-too-short': 'none',
  'count-vs-list': 'none',
  'heading-repeated': 'none',
}

const advice: Record<Finding['severity'], string> = {
  error: '请对照来函和记录改正，改后再核对一次。',
  warning: '请人工核实；确属有误的，改正后再核对一次。',
  note: '供参考，可以不作处理。',
}

const repairWords = (repair: Repair): string => {
  switch (repair.op) {
    case 'move-decision':
      return `将第 ${repair.from} 行的采纳情况移到第 ${repair.to} 行。`
    case 'merge-rows':
      return `保留第 ${repair.keep} 行，删去第 ${repair.remove} 行。`
  }
}

/** What to do about a finding, in one sentence. */
export const adviceFor = ({ repair, severity }: Pick<Finding, 'repair' | 'severity'>): string =>
  repair === undefined ? advice[severity] : repairWords(repair)

/** What the counts of an audit count: a foreign table belongs to no project that could have chosen. */
export const auditCounting = `计数口径：${countingRules.row}统计，${countingRuleHints.row}`

/** The rows of a finding as people say them: 第 25、26 行; nothing where it is about no row. */
export const rowWords = (rows: readonly number[]): string => {
  if (rows.length === 0) return ''
  const shown = rows.slice(0, rowsShown).join('、')
  return rows.length > rowsShown ? `第 ${shown} 等 ${rows.length} 行` : `第 ${shown} 行`
}

const rowsShown = 30
