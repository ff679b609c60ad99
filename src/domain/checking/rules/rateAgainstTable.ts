import type { AuditContext, AuditedTable, Rule } from '../context'
import { type Counting, countingsOf } from '../counting/countings'
import { countWords } from '../counting/countWords'
import { tell } from '../wording'
import { nearest } from './rateMismatch'

const shared = ['accepted', 'partial', 'rejected', 'explained'] as const
type Shared = (typeof shared)[number]

const isShared = (field: string): field is Shared => shared.some(each => each === field)

/** 采纳率 may count partly adopted comments or not, of all comments. */
const sharesOf = (counting: Counting, field: Shared): number[] => {
  if (counting.comments === 0) return []
  const parts =
    field === 'accepted' ? [counting.accepted, counting.accepted + counting.partial] : [counting[field]]
  return parts.map(part => (part / counting.comments) * 100)
}

/** One unit of the last digit told: offices round and cut off alike. */
const precisionOf = (percent: number): number => 10 ** -(String(percent).split('.')[1]?.length ?? 0)

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

/** 采纳率87% without the counts beside it, against what the table of its round counts. */
export const findRateAgainstTable: Rule = context =>
  context.reading.readSharesClosely(context.noteText).flatMap(({ statement, rates }) =>
    rates.flatMap(({ field, percent }) => {
      // Counts in the same sentence are held against the share by another rule.
      const { comments, merged } = statement.counts
      if (!isShared(field) || ((comments ?? merged) !== null && statement.counts[field] !== null)) return []
      const shares = bodiesOf(context, statement.round).flatMap(counting => sharesOf(counting, field))
      const share = nearest(shares, percent)
      return share === undefined || shares.some(each => Math.abs(each - percent) < precisionOf(percent))
        ? []
        : [
            tell(
              'total-mismatch',
              `编制说明写${countWords[field]}占 ${percent}%，按表中条数算是 ${share.toFixed(1)}%。请改正百分比，或核对采纳情况。`,
            ),
          ]
    }),
  )
