import { type AdoptionRow, rowLabel } from '../../consultation/adoptionTable'
import { type Disposition, dispositions } from '../../consultation/dispositions'
import type { AuditedTable, Rule } from '../context'
import type { Finding } from '../finding'
import { dispositionsOf, pointerOf, reasonOf } from '../reasons'
import { adoptsWhole } from '../refusals'
import { excerpt, nameRow, tell } from '../wording'

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

/** The reason is said to stand in another row, and does not: which row that is, in words. */
const emptyPointer = ({ rows, comments }: AuditedTable, row: AdoptionRow): string | null => {
  const pointer = pointerOf(reasonOf(row) ?? '')
  if (pointer === null) return null
  const target =
    pointer === 'above'
      ? comments[comments.indexOf(row) - 1]
      : rows.find(each => each.seq !== null && rowLabel(each) === pointer)
  if (target === undefined) return pointer === 'above' ? '上面没有别的意见' : `表中没有第 ${pointer} 行`
  return reasonOf(target) === null || target === row ? `${nameRow(target)}没有写理由` : null
}

const tellPointer = (audited: AuditedTable, row: AdoptionRow): readonly Finding[] => {
  const needed = dispositionsOf(row).some(disposition => dispositions[disposition].needsReason)
  const empty = needed ? emptyPointer(audited, row) : null
  return empty === null
    ? []
    : [
        tell(
          'reason-missing',
          `${nameRow(row)}的理由写着“${excerpt(reasonOf(row) ?? '')}”，${empty}。请写明这一条的理由，或改正所指的行。`,
          { table: audited.index, rows: [row] },
        ),
      ]
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
        ? tellPointer(audited, row)
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
