import { asksNothing } from '../asksNothing'
import { isBlankMark } from '../blanks'
import type { AuditedTable, Rule } from '../context'
import type { Finding } from '../finding'
import { excerpt, listNames, nameRow, plainUnit, tell } from '../wording'

const holdsDecisions = ({ table, rows }: AuditedTable): boolean =>
  table.columns.length === 0 ||
  table.columns.some(({ role }) => role === 'decision' || role === 'decisionAndReason') ||
  rows.some(row => row.decision.disposition !== 'open')

const tellColumn = ({ index, comments }: AuditedTable): readonly Finding[] =>
  comments.length === 0
    ? []
    : [
        tell(
          'decision-missing',
          `表中没有“采纳情况”一列，${comments.length} 条意见（${listNames([...new Set(comments.map(plainUnit))], 5)}）` +
            '都看不到处理结果。请增加“采纳情况”一列，逐条填写。',
          { table: index, rows: comments },
        ),
      ]

/** A comment that nobody answered; one that only agrees needs no answer. A slip of one row is told as such and not here. */
export const findDecisionMissing: Rule = ({ tables }) =>
  tables.flatMap(audited =>
    holdsDecisions(audited)
      ? audited.comments
          .filter(row => row.decision.disposition === 'open' && !row.decision.inherited)
          .filter(row => !isBlankMark(row.decision.text) || !asksNothing(row.comment))
          .map(row =>
            tell(
              'decision-missing',
              row.decision.text.trim() === ''
                ? `${nameRow(row)}有意见“${excerpt(row.comment)}”，采纳情况是空的。请填写采纳、部分采纳或不采纳；不采纳的写明理由。`
                : `${nameRow(row)}的采纳情况写着“${excerpt(row.decision.text)}”，还没有结论。请填写采纳、部分采纳或不采纳；不采纳的写明理由。`,
              { table: audited.index, rows: [row] },
            ),
          )
      : tellColumn(audited),
  )
