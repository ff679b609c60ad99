import type { Disposition } from '../../consultation/dispositions'
import { isBlankMark } from '../blanks'
import type { Rule } from '../context'
import { excerpt, nameRow, tell } from '../wording'

/** Words that report what was done with a comment but not what became of it. */
const undecidedWords: readonly Disposition[] = ['unrecognised', 'forwarded']

/** The cell is filled and still does not say whether the comment was adopted. */
export const findDecisionUnrecognised: Rule = ({ tables }) =>
  tables.flatMap(({ index, comments }) =>
    comments
      .filter(({ decision }) => undecidedWords.includes(decision.disposition) && !isBlankMark(decision.text))
      .map(row =>
        tell(
          'decision-unrecognised',
          `${nameRow(row)}的采纳情况写着“${excerpt(row.decision.text)}”，看不出是否采纳，未计入任何一类。` +
            '请写明采纳、部分采纳或不采纳，原文字可放在备注。',
          { table: index, rows: [row] },
        ),
      ),
  )
