import type { Statement } from '../../consultation/statement'
import { foldKey } from '../../reading/fold'
import type { AuditedTable, Rule } from '../context'
import { roundInTitle, roundsTold } from '../counting/belonging'
import { decidedKeys } from '../counting/countWords'
import { excerpt, tell } from '../wording'

const largest = (statements: readonly Statement[], key: 'comments' | 'rejected' | 'accepted'): number =>
  Math.max(0, ...statements.map(({ counts }) => counts[key] ?? 0))

/** Two tables whose titles name the same round: one of them may be the table that is missing. */
const sharedTitle = (
  tables: readonly AuditedTable[],
): { round: number; title: string; places: string } | null => {
  for (const { table } of tables) {
    const round = roundInTitle(table.title)
    const same = tables.filter(other => foldKey(other.table.title) === foldKey(table.title))
    if (round !== null && same.length > 1)
      return { round, title: table.title, places: same.map(({ index }) => index + 1).join('、') }
  }
  return null
}

/** A round whose comments the prose counts and no table shows, so that nobody can check it. */
export const findRoundWithoutTable: Rule = ({ tables, statements }) => {
  if (tables.length === 0) return []
  const shared = sharedTitle(tables)
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
            (shared === null
              ? `请补上第 ${round} 轮的表。`
              : `第 ${shared.places} 张表的标题都写第 ${shared.round} 轮（“${excerpt(shared.title, 40)}”），请核对其中一张是不是第 ${round} 轮的表、标题写错了轮次。`),
        ),
      ]
    })
}
