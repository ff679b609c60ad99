import { type CountingRule, countingRules } from '../consultation/countingRules'
import type { Comment } from '../consultation/record'
import type { RuledTally } from './ruledTally'

const bases: Record<RuledTally['counts'], string> = {
  byComment: `合计${countingRules.comment}统计，来函中分条列出的逐条计数，拆分后各行分别计数`,
  byRow: '合计按本表行数统计，来函意见拆分后各行分别计数',
}

/**
 * The line under a table that says how its comments were counted: by the project's rule, or by rows where the table
 * cannot show the rule's own count, and then by what the note counts. It says no number, not even 一条: a reader of
 * totals (our own audit too) would hold one against the tally.
 */
export const countingLine = (
  comments: readonly Pick<Comment, 'origin'>[],
  rule: CountingRule,
  counts: RuledTally['counts'],
): string => {
  const split = comments.some(({ origin }) => origin)
  return [
    '计数口径：',
    bases[counts],
    split ? '（本表含拆分的意见）' : '',
    counts === 'byComment' || rule === 'row' ? '' : `；编制说明${countingRules[rule]}统计`,
    '。',
  ].join('')
}
