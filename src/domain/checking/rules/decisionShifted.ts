import { rowLabel } from '../../consultation/adoptionTable'
import type { Rule } from '../context'
import type { Move } from '../shifts'
import { excerpt, nameRow, tell } from '../wording'

const describeSource = ({ from }: Move): string =>
  from.noComment
    ? `${nameRow(from)}无意见，却填了“${excerpt(from.decision.text)}”`
    : `${nameRow(from)}填的“${excerpt(from.decision.text)}”是上下错开的一段中的一行`

const describeTarget = ({ to }: Move): string =>
  to.decision.text.trim() === ''
    ? `${nameRow(to)}有意见而未填采纳情况`
    : `${nameRow(to)}填的是相邻一行的采纳情况`

/** The moves of one slip: each row gives what the one before it takes. */
const runsOf = (moves: readonly Move[]): readonly (readonly Move[])[] => {
  const runs: Move[][] = []
  for (const move of moves) {
    const last = runs.at(-1)
    if (last?.at(-1)?.from === move.to) last.push(move)
    else runs.push([move])
  }
  return runs
}

const describeRun = (run: readonly Move[]): string => {
  const rows = run.flatMap(({ from, to }) => [from, to]).toSorted((a, b) => a.row - b.row)
  const [first] = rows
  const last = rows.at(-1)
  return run.length === 1 || first === undefined || last === undefined
    ? '两行错开一行'
    : `第 ${rowLabel(first)} 至 ${rowLabel(last)} 行整段错开一行`
}

/**
 * A decision one row off: the comment it answers stands in the neighbouring row. The totals still balance,
 * which is why nobody sees it.
 */
export const findDecisionShifted: Rule = ({ tables }) =>
  tables.flatMap(({ index, moves }) =>
    runsOf(moves).flatMap(run =>
      run.map(move => {
        const from = rowLabel(move.from)
        const to = rowLabel(move.to)
        return tell(
          'decision-shifted',
          `${describeSource(move)}；${describeTarget(move)}。${describeRun(run)}，合计看不出来。` +
            `请把“${excerpt(move.from.decision.text)}”从第 ${from} 行移到第 ${to} 行。`,
          {
            table: index,
            rows: [move.to, move.from].toSorted((a, b) => a.row - b.row),
            repair: { op: 'move-decision', from, to },
          },
        )
      }),
    ),
  )
