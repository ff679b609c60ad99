import { type CountingRule, countingRules } from '../consultation/countingRules'
import type { Comment } from '../consultation/record'

/**
 * The line under a table that says how its comments were counted: the table by its rows, a split comment as so many,
 * and the project's own rule where its note counts otherwise. It says no number, not even 一条: a reader of totals
 * (our own audit too) would hold one against the tally.
 */
export const countingLine = (comments: readonly Pick<Comment, 'origin'>[], rule: CountingRule): string => {
  const split = comments.some(({ origin }) => origin)
  return [
    '计数口径：合计按本表行数统计，来函意见拆分后各行分别计数',
    split ? '（本表含拆分的意见）' : '',
    rule === 'row' || rule === 'comment' ? '' : `；编制说明${countingRules[rule]}统计`,
    '。',
  ].join('')
}
