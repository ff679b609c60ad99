import type { AdoptionRow } from '../../consultation/adoptionTable'
import { plainCounts, type Statement } from '../../consultation/statement'
import { isBlankMark } from '../blanks'
import type { AuditedTable, Rule } from '../context'
import { decidedKeys } from '../counting/countWords'
import type { Finding } from '../finding'
import { excerpt, nameRow, tell } from '../wording'

const tellUnreadable = (index: number, row: AdoptionRow): Finding =>
  tell(
    'decision-unrecognised',
    `${nameRow(row)}的采纳情况写着“${excerpt(row.decision.text)}”，看不出是否采纳，未计入任何一类。` +
      '请写明采纳、部分采纳或不采纳，原文字可放在备注。',
    { table: index, rows: [row] },
  )

/** 意见18条，采纳12条，不采纳5条，转办1条: the statement leaves just the forwarded ones out of the decided. */
const setsAside =
  ({ comments, tally }: AuditedTable) =>
  (statement: Statement): boolean => {
    const counts = plainCounts(statement)
    const decided = decidedKeys.reduce((sum, key) => sum + (counts[key] ?? 0), 0)
    const counted = decidedKeys.reduce((sum, key) => sum + tally[key], 0)
    return statement.addsUp === true && counts.comments === comments.length && decided === counted
  }

/** 超出本办法规范的范围，已转办: a reason of handing on, not one of refusing. */
const handsOn = /转办|转交|转请|转送|移交|(?:已|拟|将)转|无关/

/** Why it was handed on is written, or the totals count it apart: the office has decided what it is. */
const isAccounted = (audited: AuditedTable, { reason }: AdoptionRow): boolean =>
  handsOn.test(reason ?? '') || [...audited.prose, ...audited.footer].some(setsAside(audited))

const tellForwarded = (audited: AuditedTable, row: AdoptionRow): Finding =>
  tell(
    'decision-unrecognised',
    `${nameRow(row)}的采纳情况写着“${excerpt(row.decision.text)}”，是转给别处办理，计入转办，不计入采纳或不采纳。` +
      (isAccounted(audited, row)
        ? ''
        : '请写明采纳、部分采纳或不采纳；与文稿无关的，写明理由，并在说明里写出转办的条数。'),
    {
      table: audited.index,
      rows: [row],
      ...(isAccounted(audited, row) ? { severity: 'note' } : {}),
    },
  )

/** The cell is filled and still does not say whether the comment was adopted. */
export const findDecisionUnrecognised: Rule = ({ tables }) =>
  tables.flatMap(audited =>
    audited.comments.flatMap(row => {
      const { disposition, text } = row.decision
      if (isBlankMark(text)) return []
      if (disposition === 'forwarded') return [tellForwarded(audited, row)]
      return disposition === 'unrecognised' ? [tellUnreadable(audited.index, row)] : []
    }),
  )
