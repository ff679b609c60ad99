import type { ColumnRole } from '../../consultation/adoptionTable'
import { countRequests } from '../itemCount'
import { saysNoComment } from '../noComment'
import { cleanUnitName } from '../units/unitNames'
import { answerOf, readAnswer } from './answerOfRow'
import { saidOf, saysUnitBehind, unitBehind, wholeComment } from './commentOfRow'
import type { Heading } from './headings'
import { answerInside, hasAnswers } from './impliedAnswers'
import { columnsOf, type ReadCell, type RowWithoutNumber, textOf, tidyCell } from './rowCells'
import { sameAsAbove } from './rowWords'

/** What one row of cells says, by the roles of its columns. `above` is the row before, for 同上. */
export const readRow = (
  heading: Heading,
  cells: readonly ReadCell[],
  above: RowWithoutNumber | null,
  unitOfSection: string | null,
): RowWithoutNumber => {
  const pick = (role: ColumnRole): string => textOf(heading, cells, role, '\n')
  const orNull = (role: ColumnRole): string | null => {
    const text = pick(role)
    if (sameAsAbove.test(text) && (role === 'reason' || role === 'rationale')) return above?.[role] ?? null
    return saysNothing.test(text) ? null : text
  }
  const wanted = orNull('proposed')
  const parts = columnsOf(heading, 'comment')
  const spoken =
    parts.length < 2 ? pick('comment') : wholeComment(parts.map(at => tidyCell(cells[at]?.text ?? '')))
  const behind = saysUnitBehind(heading) ? unitBehind(spoken) : { comment: spoken, unit: '' }
  const said = saidOf(behind.comment, orNull('original'), wanted)
  const answered = hasAnswers(heading) ? null : answerInside(said.comment)
  const { comment, original } = answered === null ? said : { ...said, comment: answered.comment }
  const noComment = comment === '' ? wanted === null || saysNoComment(wanted) : saysNoComment(comment)
  const items = noComment ? 0 : countRequests(comment === '' ? (wanted ?? '') : comment)
  const given = orNull('reason')
  const { decision, reason } =
    answered === null
      ? readAnswer(heading, cells, above, { items, noComment, given })
      : answerOf(answered.text, answered.read, items)
  const revised = orNull('revised')
  const unit = cleanUnitName(pick('unit') || behind.unit).replace(countBehind, '')
  return {
    seq: readSeq(heading, cells),
    unit: (sameAsAbove.test(unit) ? above?.unit : unit) || unitOfSection || '',
    comment,
    clause: textOf(heading, cells, 'clause', ' ') || null,
    original,
    proposed: wanted,
    rationale: orNull('rationale'),
    decision,
    reason: given ?? reason,
    ...(revised === null ? {} : { revised }),
    remark: orNull('remark'),
    noComment: noComment && (comment !== '' || original === null || wanted !== null),
    items,
  }
}

/** A dash in a cell that needs no text. */
const saysNothing = /^[-—–/\\\s]*$/u

/** 市交通局（2条） */
const countBehind = /[（(](?:共|计)?\d{1,4}条(?:意见)?[）)]$/u

/** A number printed once over several merged rows stands for the first of them. */
const readSeq = (heading: Heading, cells: readonly ReadCell[]): string | null => {
  const cell = cells[columnsOf(heading, 'seq')[0] ?? -1]
  if (cell === undefined || cell.inherited) return null
  return cell.text.replaceAll(/\s+/g, '') || null
}
