import type { AdoptionRow } from '../../consultation/adoptionTable'
import { readStatistics, type StatisticsField, type StatisticsLine } from '../../reading/statements'
import type { AuditContext, Rule } from '../context'
import { type Counting, countingsOf } from '../counting/countings'
import { countWords } from '../counting/countWords'
import { unitsOfRow } from '../counting/unitsOfRow'
import type { Finding } from '../finding'
import { tell } from '../wording'

const keys = ['comments', 'accepted', 'partial', 'rejected', 'explained'] as const

/** 采纳 may count the partly adopted ones where those have no line or column of their own. */
const valuesOf = (
  counting: Counting,
  field: StatisticsField,
  { counts }: StatisticsLine,
): readonly number[] =>
  field === 'accepted' && counts.partial === undefined
    ? [counting.accepted, counting.accepted + counting.partial]
    : field === 'rejected' && counts.explained === undefined
      ? [counting.rejected, counting.rejected + counting.explained]
      : [counting[field]]

const wrongIn = (line: StatisticsLine, counting: Counting): readonly StatisticsField[] =>
  keys.filter(key => {
    const stated = line.counts[key]
    return stated !== undefined && !valuesOf(counting, key, line).includes(stated)
  })

/** What the comments of some rows come to, in every way in which offices count; undecided ones may be anything. */
const countingsIn = (comments: readonly AdoptionRow[]): readonly Counting[] =>
  countingsOf({ comments }).filter(({ open }) => open === 0)

const check = (line: StatisticsLine, bodies: readonly (readonly AdoptionRow[])[]): readonly Finding[] => {
  const countings = bodies.flatMap(countingsIn)
  const [first] = bodies.slice(-1).flatMap(countingsIn)
  if (first === undefined || countings.some(counting => wrongIn(line, counting).length === 0)) return []
  const told = wrongIn(line, first).map(
    key => `${countWords[key]}写 ${line.counts[key]} 条，表中有 ${first[key]} 条`,
  )
  const whose = line.unit === null ? '' : `“${line.unit}”一行`
  return told.length === 0
    ? []
    : [
        tell(
          'total-mismatch',
          `统计表${whose}与意见采纳情况表不符：${told.join('；')}。请逐行核对，改正写错的数。`,
        ),
      ]
}

/** The rows of a unit in each table and in all of them; none where no table names it. */
const bodiesOf = ({ tables, reading }: AuditContext, unit: string | null): (readonly AdoptionRow[])[] => {
  const key = unit === null ? null : reading.unitKey(unit)
  const rowsIn = tables.map(({ rows }) =>
    key === null ? rows : rows.filter(row => unitsOfRow(row).some(name => reading.unitKey(name) === key)),
  )
  const all = rowsIn.flat()
  return all.length === 0 ? [] : [...rowsIn, all].map(rows => rows.filter(({ noComment }) => !noComment))
}

/** A table of numbers beside the adoption table (各单位意见统计表) against the rows that it sums up. */
export const findStatisticsMismatch: Rule = context =>
  context.tables.length === 0
    ? []
    : readStatistics(context.noteText).flatMap(line => check(line, bodiesOf(context, line.unit)))
