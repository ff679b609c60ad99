import type { Rule } from '../context'
import { isAmong, nearest, statedShares } from '../counting/shares'
import { excerpt, tell } from '../wording'

/** 采纳率87% against the counts of the same sentence. */
export const findRateMismatch: Rule = ({ noteText, reading }) =>
  reading.readStatementsClosely(noteText).flatMap(told =>
    told.rates.flatMap(({ fields, percent, told: clause }) => {
      const shares = statedShares(told, fields)
      const share = nearest(shares, percent)
      return share === undefined || isAmong(shares, percent)
        ? []
        : [
            tell(
              'sum-mismatch',
              `编制说明写“${excerpt(noteText.slice(clause.start, clause.end))}”，按所写条数算是 ${share.toFixed(1)}%。请改正百分比或条数。`,
            ),
          ]
    }),
  )
