import type { AdoptionRow } from '../../consultation/adoptionTable'
import type { Rule } from '../context'
import { excerpt, nameRow, tell } from '../wording'

const unansweredItems = (row: AdoptionRow): readonly number[] => {
  const answered = new Set(row.decision.parts?.map(({ item }) => item))
  if (answered.size === 0) return []
  return Array.from({ length: row.items }, (_, index) => index + 1).filter(item => !answered.has(item))
}

/** The cell answers some of its numbered items and is silent about the others. */
export const findDecisionPartlyCovers: Rule = ({ tables }) =>
  tables.flatMap(({ index, comments }) =>
    comments.flatMap(row => {
      const silent = unansweredItems(row)
      return silent.length === 0
        ? []
        : [
            tell(
              'decision-partly-covers',
              `${nameRow(row)}一格里有 ${row.items} 项意见，采纳情况“${excerpt(row.decision.text)}”没有答复其中第 ${silent.join('、')} 项。` +
                '请逐项写明，或者拆成几行。',
              { table: index, rows: [row] },
            ),
          ]
    }),
  )
