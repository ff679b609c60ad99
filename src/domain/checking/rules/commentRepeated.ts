import type { AdoptionRow } from '../../consultation/adoptionTable'
import { type Disposition, dispositions, isDecided } from '../../consultation/dispositions'
import type { AuditedTable, Rule } from '../context'
import type { Finding } from '../finding'
import { findLikeRows } from '../likeness/likeRows'
import { rowsOfSameChange, rowsOfSameWords } from '../likeness/sameChange'
import { excerpt, nameRow, nameRows, tell } from '../wording'

/** The office has seen the repeat itself, or the unit took its comment back. */
const settled: readonly Disposition[] = ['duplicate', 'withdrawn']

/** 与第1条合并处理, 同第3条: the answer itself names the other row. */
const namesOther = /合并|同第|[同见与]序号|[与和见]第.{1,6}[条行项]|重复|同上|相同|一并/

const isSettled = ({ decision, reason, remark }: AdoptionRow): boolean =>
  settled.includes(decision.disposition) ||
  [decision.text, reason, remark].some(text => text !== null && namesOther.test(text))

const outcomesOf = (rows: readonly AdoptionRow[]): ReadonlySet<Disposition> =>
  new Set(rows.map(({ decision }) => decision.disposition).filter(disposition => isDecided(disposition)))

const tellGroup = ({ index }: AuditedTable, rows: readonly AdoptionRow[]): Finding => {
  const [first] = rows
  const about = `“${excerpt(first?.comment || first?.proposed || '')}”`
  if (outcomesOf(rows).size < 2) {
    return tell(
      'comment-repeated',
      `${nameRows(rows)}的意见相同：${about}。请核对是不是同一条意见录了两次；是几个单位各提一次的，确认合并后怎样计数。`,
      { table: index, rows },
    )
  }
  const told = rows.map(row => `${nameRow(row)}${dispositions[row.decision.disposition].label}`).join('，')
  return tell('comment-repeated', `同样的意见${about}处理结果不同：${told}。请统一处理，或写明不同的原因。`, {
    table: index,
    rows,
    severity: 'error',
  })
}

/**
 * Two rows say the same, word for word or nearly; told once for all rows that do. In other words they say the same
 * where both ask for one change of one place: that is told where they were decided differently.
 */
export const findCommentRepeated: Rule = ({ tables, changesOf }) =>
  tables.flatMap(audited => {
    const open = audited.comments.filter(row => !isSettled(row))
    const alike = findLikeRows(open)
    const told = new Map(alike.flatMap((rows, at) => rows.map(row => [row.row, at] as const)))
    const isTold = (rows: readonly AdoptionRow[]): boolean => {
      const groups = new Set(rows.map(({ row }) => told.get(row)))
      return groups.size === 1 && !groups.has(undefined)
    }
    const asOne = rowsOfSameChange(open, changesOf)
    const known = new Set(asOne.flat())
    const inWords = rowsOfSameWords(open).filter(rows => !rows.every(row => known.has(row)))
    const same = [...asOne, ...inWords].filter(rows => !isTold(rows) && outcomesOf(rows).size > 1)
    const joined = new Set(same.flat())
    const others = alike.filter(rows => !rows.every(row => joined.has(row)))
    return [...others, ...same].map(rows => tellGroup(audited, rows))
  })
