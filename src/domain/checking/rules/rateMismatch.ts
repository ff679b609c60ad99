import type { StatedCounts } from '../../consultation/statement'
import type { Rule } from '../context'
import { countWords } from '../counting/countWords'
import { tell } from '../wording'

/** Shares that the stated counts allow: of all comments or of the merged ones, with or without partly adopted ones. */
const possibleShares = (counts: StatedCounts, field: keyof StatedCounts): readonly number[] => {
  const part = counts[field]
  if (part === null) return []
  if (field === 'replied')
    return counts.consulted === null ? [] : [(part / Math.max(counts.consulted, 1)) * 100]
  const parts = field === 'accepted' && counts.partial !== null ? [part, part + counts.partial] : [part]
  const wholes = [counts.comments, counts.merged].filter(whole => whole !== null && whole > 0)
  return parts.flatMap(each => wholes.map(whole => (each / (whole ?? 1)) * 100))
}

/** One unit of the last digit told: offices round and cut off alike. */
const precisionOf = (percent: number): number => 10 ** -(String(percent).split('.')[1]?.length ?? 0)

/** The share that the writer most likely meant. */
export const nearest = (shares: readonly number[], percent: number): number | undefined =>
  shares.toSorted((one, other) => Math.abs(one - percent) - Math.abs(other - percent))[0]

const isField = (field: string): field is keyof StatedCounts => Object.hasOwn(countWords, field)

/** 采纳率87% against the counts of the same sentence. */
export const findRateMismatch: Rule = ({ noteText, reading }) =>
  reading.readStatementsClosely(noteText).flatMap(({ statement, rates }) =>
    rates.flatMap(({ field, percent }) => {
      const shares = isField(field) ? possibleShares(statement.counts, field) : []
      const share = nearest(shares, percent)
      return share === undefined || shares.some(each => Math.abs(each - percent) < precisionOf(percent))
        ? []
        : [
            tell(
              'sum-mismatch',
              `编制说明写${isField(field) ? countWords[field] : ''}占 ${percent}%，按所写条数算是 ${share.toFixed(1)}%。请改正百分比或条数。`,
            ),
          ]
    }),
  )
