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

/**
 * A decision one row off: the comment it answers stands in the neighbouring row. The totals still balance,
 * which is why nobody sees it.
 */
export const findDecisionShifted: Rule = ({ tables }) =>
  tables.flatMap(({ index, moves }) =>
    moves.map(move => {
      const from = rowLabel(move.from)
      const to = rowLabel(move.to)
      return tell(
        'decision-shifted',
        `${describeSource(move)}；${describeTarget(move)}。两行错开一行，合计看不出来。` +
          `请把“${excerpt(move.from.decision.text)}”从第 ${from} 行移到第 ${to} 行。`,
        {
          table: index,
          rows: [move.to, move.from].toSorted((a, b) => a.row - b.row),
          repair: { op: 'move-decision', from, to },
        },
      )
    }),
  )
