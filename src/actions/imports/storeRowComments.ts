import { type Answer, blankAnswer } from '../../domain/checking/exchange'
import type { AdoptionRow } from '../../domain/consultation/adoptionTable'
import { checkDecision } from '../../domain/consultation/decision'
import { isDecided } from '../../domain/consultation/dispositions'
import { insertComments } from '../../store/comments'
import type { Trx } from '../../store/database'
import { insertDecisions } from '../../store/decisions'
import type { Actor } from '../action'
import type { AnswerToTake } from '../exchanges/takeAnswers'

/** A row that becomes a comment of a reply. */
export interface PlacedRow {
  replyId: number
  position: number
  importId: number
  row: AdoptionRow
}

/** What becomes of the answers in rows: they decide, they wait for a second person, or nothing. */
export type Answering = 'decide' | 'propose' | 'leave'

export interface StoredAnswers {
  /** Still to be proposed. */
  waiting: AnswerToTake[]
  /** Rows whose answer was not taken along: nobody may propose it as it stands, or the person may not decide. */
  left: number
}

const commentOf = ({ row, ...place }: PlacedRow) => ({
  ...place,
  body: row.comment,
  clause: row.clause ?? '',
  original: row.original ?? '',
  proposed: row.proposed ?? '',
  rationale: row.rationale ?? '',
  remark: row.remark ?? '',
  importRow: row.row,
})

/** Stores comments, each at a position of its own; `told` is brought up to date. */
export const storeComments = async (
  trx: Trx,
  rows: readonly PlacedRow[],
  { answering, told }: { answering: Answering; told: StoredAnswers },
  by: Actor,
): Promise<void> => {
  const ids = await insertComments(trx, rows.map(commentOf), by)
  const answered = rows.flatMap(({ row }, index) => {
    const fields = decisionOf(row)
    return fields === null ? [] : [{ commentId: ids[index] ?? 0, fields }]
  })
  if (answering === 'decide') {
    const decided = answered.map(({ commentId, fields }) => ({ on: { commentId }, fields }))
    await insertDecisions(trx, decided, by)
    return
  }
  const proposed = answering === 'leave' ? [] : answered.filter(({ fields }) => mayBeProposed(fields))
  told.left += answered.length - proposed.length
  for (const { commentId, fields } of proposed) {
    const { disposition, reason, revisedText } = fields
    told.waiting.push({ commentId, answer: { disposition, reason, revisedText }, current: blankAnswer })
  }
}

const mayBeProposed = (answer: Answer): boolean =>
  isDecided(answer.disposition) && checkDecision(answer).length === 0

/** Null where the row decides nothing. */
export const decisionOf = ({ decision, reason, revised = '' }: AdoptionRow) => {
  if (decision.disposition === 'open' && (reason ?? '') === '' && revised === '') return null
  const { disposition, text: sourceText, inherited } = decision
  return { disposition, reason: reason ?? '', revisedText: revised, sourceText, inherited }
}
