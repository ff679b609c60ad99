import type { CountingRule } from '../consultation/countingRules'
import type { Comment } from '../consultation/record'
import type { DocumentWords } from './documentWords'
import type { RuledTally } from './tables/ruledTally'

/**
 * The line under a table that says how its comments were counted: by the project's rule, or by rows where the table
 * cannot show the rule's own count, and then by what the note counts.
 */
export const countingLine = (
  comments: readonly Pick<Comment, 'origin'>[],
  rule: CountingRule,
  counts: RuledTally['counts'],
  words: DocumentWords,
): string => {
  const isSplit = comments.some(({ origin }) => origin)
  const isOwnRule = counts === 'byComment' || rule === 'row'
  return words.counted(counts === 'byComment' ? 'comment' : 'row', isSplit, isOwnRule ? null : rule)
}
