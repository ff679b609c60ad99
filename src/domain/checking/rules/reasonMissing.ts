import type { AdoptionRow } from '../../consultation/adoptionTable'
import { type Disposition, dispositions } from '../../consultation/dispositions'
import type { AuditedTable, Rule } from '../context'
import { dispositionsOf, reasonOf } from '../reasons'
import { adoptsWhole } from '../refusals'
import { nameRow, tell } from '../wording'

/** Answers whose own words are their reason or that are no answer on the draft (told by another check). */
const speakForThemselves: readonly Disposition[] = ['duplicate', 'forwarded']

const unexplained = (row: AdoptionRow): Disposition | null => {
  const needing = dispositionsOf(row).find(
    disposition => dispositions[disposition].needsReason && !speakForThemselves.includes(disposition),
  )
  // 不采纳, and 采纳，已修改 as its reason: told by another check.
  if (row.reason !== null && adoptsWhole(row.reason)) return null
  return needing === undefined || reasonOf(row) !== null ? null : needing
}

/** A reason that stands beside a row which needs none may have slipped by one row as well. */
const strayReason = (audited: AuditedTable, row: AdoptionRow): string => {
  const stray = [audited.rows[row.row - 2], audited.rows[row.row]].find(
    near => near?.reason?.trim() && !dispositions[near.decision.disposition].needsReason,
  )
  return stray === undefined ? '' : `相邻的${nameRow(stray)}写有理由，请看是不是错了行。`
}

/**
 * Not adopted, wholly or partly, and no word why. Reasons are asked for by 立法法, 环境影响评价法 and
 * 重大行政决策程序暂行条例; a table without a column for them does not free from giving them.
 */
export const findReasonMissing: Rule = ({ tables }) =>
  tables.flatMap(audited =>
    audited.comments.flatMap(row => {
      const disposition = unexplained(row)
      return disposition === null
        ? []
        : [
            tell(
              'reason-missing',
              `${nameRow(row)}的意见处理为“${dispositions[disposition].label}”，没有写理由。` +
                `${strayReason(audited, row)}请在理由一栏写明依据。`,
              { table: audited.index, rows: [row] },
            ),
          ]
    }),
  )
