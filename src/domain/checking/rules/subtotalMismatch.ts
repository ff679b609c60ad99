import type { AuditContext, AuditedTable, Rule } from '../context'
import type { Finding } from '../finding'
import { type Body, checkTotals } from './totalMismatch'

/** The rows from each 小计 above (or the table's beginning) down to this one: a part, or a part of several parts. */
const bodiesAbove = (
  { index, rows }: AuditedTable,
  starts: readonly number[],
  end: number,
): readonly Body[] =>
  starts
    .filter(start => start < end)
    .map(start => {
      const own = rows.slice(start, end)
      return { index, rows: own, comments: own.filter(row => !row.noComment), own: null }
    })

const check = (audited: AuditedTable, { reading }: AuditContext): readonly Finding[] => {
  const { subtotals = [], footer } = audited.table
  const starts = [0]
  return subtotals.flatMap(({ after, text }) => {
    const bodies = bodiesAbove(audited, starts, after)
    starts.push(after)
    // A single 小计 at the end is the table's line of totals.
    if (text === footer || bodies.length === 0) return []
    const rows = bodies.at(-1)?.rows.map(({ row }) => row) ?? []
    return checkTotals(bodies, () => `第 ${rows[0]} 至 ${rows.at(-1)} 条的小计`, reading.readStatements(text))
  })
}

/** A 小计 line between the rows against the rows of its part. */
export const findSubtotalMismatch: Rule = context => context.tables.flatMap(table => check(table, context))
