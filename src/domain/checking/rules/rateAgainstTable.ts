import type { AuditContext, AuditedTable, Rule } from '../context'
import { type Counting, countingsOf } from '../counting/countings'
import { isAmong, nearest, sharesOf, statedShares } from '../counting/shares'
import { excerpt, tell } from '../wording'

const sum = (countings: readonly Counting[]): Counting =>
  countings.reduce((total, each) => ({
    comments: total.comments + each.comments,
    accepted: total.accepted + each.accepted,
    partial: total.partial + each.partial,
    rejected: total.rejected + each.rejected,
    explained: total.explained + each.explained,
    open: total.open + each.open,
  }))

/**
 * What a share may be a share of: the tables of its round, one by one and together, and all tables. Without a
 * table for the round nothing can be said; a table with undecided comments is told by other findings first.
 */
const bodiesOf = ({ tables }: AuditContext, round: number | null): readonly Counting[] => {
  const complete = tables.every(({ comments }) => comments.every(row => row.decision.disposition !== 'open'))
  const own = tables.filter(
    table => round === null || table.rounds.length === 0 || table.rounds.includes(round),
  )
  if (!complete || own.length === 0) return []
  const ways = (each: AuditedTable) => countingsOf(each)
  const together = (some: readonly AuditedTable[]): Counting[] =>
    [0, 1, 2].flatMap(way => {
      const counted = some.map(table => ways(table)[way]).filter(counting => counting !== undefined)
      return counted.length === some.length && counted.length > 0 ? [sum(counted)] : []
    })
  return [...own.flatMap(ways), ...together(own), ...together(tables)]
}

/** Of all comments, or of those that were not set aside (forwarded, taken back). */
const wholesOf = ({ comments, open }: Counting): readonly number[] => [comments, comments - open]

/** 采纳率87% without the counts beside it, against what the table of its round counts. */
export const findRateAgainstTable: Rule = context =>
  context.reading.readSharesClosely(context.noteText).flatMap(told =>
    told.rates.flatMap(({ fields, percent, told: clause }) => {
      // Counts in the same sentence are held against the share by another rule.
      if (statedShares(told, fields).length > 0) return []
      const shares = bodiesOf(context, told.statement.round).flatMap(counting =>
        sharesOf(counting, fields, wholesOf(counting)),
      )
      const share = nearest(shares, percent)
      return share === undefined || isAmong(shares, percent)
        ? []
        : [
            tell(
              'total-mismatch',
              `编制说明写“${excerpt(context.noteText.slice(clause.start, clause.end))}”，按表中条数算是 ${share.toFixed(1)}%。请改正百分比，或核对采纳情况。`,
            ),
          ]
    }),
  )
