import type { Rule } from '../context'
import { hasStrayDecision } from '../shifts'
import { excerpt, nameRow, tell } from '../wording'

/** A decision where there is nothing to decide. A slip of one row is told as such and not here. */
export const findDecisionOnNoComment: Rule = ({ tables }) =>
  tables.flatMap(({ index, rows }) =>
    rows
      .filter(hasStrayDecision)
      .map(row =>
        tell(
          'decision-on-no-comment',
          `${nameRow(row)}写的是“${excerpt(row.comment)}”，采纳情况却填了“${excerpt(row.decision.text)}”。` +
            '请核对回函：确无意见的，清空采纳情况；填错行的，移到对应的意见。',
          { table: index, rows: [row] },
        ),
      ),
  )
