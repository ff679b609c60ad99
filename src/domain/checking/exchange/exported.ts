import type { Comment } from '../../consultation/record'
import { type Answer, answerOf, cellText, decisionCell } from './answer'

/** A row as it was handed out: what later comparisons start from. */
export interface ExportedRow {
  commentId: number
  /** 序号 as printed. */
  number: number
  /** As shown in the locked columns. */
  unit: string
  clause: string
  comment: string
  /** The decision that stood; null where there was none. */
  decisionId: number | null
  /** What the decision cell showed. */
  decision: string
  answer: Answer
  remark: string
}

/** The rows of an export, in table order and numbered as the pages number them; `before` of them came earlier. */
export const exportedRows = (comments: readonly Comment[], before = 0): ExportedRow[] =>
  comments.map((comment, index) => ({
    commentId: comment.id,
    number: before + index + 1,
    unit: cellText(comment.unit),
    clause: cellText(comment.clause),
    comment: cellText(shownComment(comment)),
    decisionId: comment.decision?.id ?? null,
    decision: cellText(decisionCell(comment)),
    answer: answerOf(comment.decision),
    remark: comment.remark,
  }))

const parts = [
  ['original', '原文：'],
  ['proposed', '修改建议：'],
  ['rationale', '提出理由：'],
] as const

/** The comment with what the record keeps apart from it, so that whoever decides sees all of it in one cell. */
export const shownComment = (comment: Comment): string =>
  parts.reduce((shown, [name, before]) => {
    const text = comment[name]
    return text.trim() === '' || comment.body.includes(text) ? shown : `${shown}\n${before}${text}`
  }, comment.body)
