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

export const isCountingRule = (word: string): word is CountingRule => Object.hasOwn(countingRules, word)
