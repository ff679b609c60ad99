/** What one number counts, as the project chose it; the label is shown wherever a number stands. */
export const countingRules = {
  comment: '按意见条数',
  merged: '按合并同类项后的条数',
  row: '按采纳情况表的行数',
  place: '按修改的处数',
} as const

export type CountingRule = keyof typeof countingRules

/** The measure word of each rule's numbers. */
export const countingMeasures: Record<CountingRule, string> = {
  comment: '条',
  merged: '条',
  row: '条',
  place: '处',
}

/** What each rule counts, for the person who chooses. */
export const countingRuleHints: Record<CountingRule, string> = {
  comment: '一件意见中分条列出的（1. 2. 3.），每条算一条。',
  merged: '几家单位提出、处理结果相同的同类意见算一条，判为“重复”的不再计入。',
  row: '采纳情况表中一行意见算一条。',
  place: '意见要求改动几处就算几处，没有写明改动的算一处。',
}

/**
 * How a list counts, in which each comment is one, whatever the project's rule; and where that is another, by which
 * rule the totals count. It says no number: a reader of totals would hold one against the tally.
 */
export const listCounting = (rule: CountingRule, place: '这里' | '本表'): string =>
  `${place}的条数${countingRules.row}统计${rule === 'row' ? '' : `；各轮合计和编制说明${countingRules[rule]}统计`}。`

export const isCountingRule = (word: string): word is CountingRule => Object.hasOwn(countingRules, word)
