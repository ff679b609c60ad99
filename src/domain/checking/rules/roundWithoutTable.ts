import type { Statement } from '../../consultation/statement'
import { roundsTold } from '../belonging'
import type { Rule } from '../context'
import { decidedKeys } from '../countWords'
import { tell } from '../wording'

const largest = (statements: readonly Statement[], key: 'comments' | 'rejected' | 'accepted'): number =>
  Math.max(0, ...statements.map(({ counts }) => counts[key] ?? 0))

/** A round whose comments the prose counts and no table shows, so that nobody can check it. */
export const findRoundWithoutTable: Rule = ({ tables, statements }) => {
  if (tables.length === 0) return []
  const covered = new Set(tables.flatMap(({ rounds }) => rounds))
  return roundsTold(statements)
    .filter(round => !covered.has(round))
    .flatMap(round => {
      const own = statements.filter(statement => statement.round === round)
      const comments = largest(own, 'comments')
      const decided = decidedKeys.some(key => own.some(({ counts }) => (counts[key] ?? 0) > 0))
      if (comments === 0 && !decided) return []
      const rejected = largest(own, 'rejected')
      const weight = rejected === 0 ? '' : `，其中 ${rejected} 条未采纳`
      return [
        tell(
          'round-without-table',
          `编制说明写第 ${round} 轮征求意见${comments === 0 ? '有采纳情况' : `收到意见 ${comments} 条`}${weight}，却没有附这一轮的意见采纳情况表。` +
            `请补上第 ${round} 轮的表。`,
        ),
      ]
    })
}
