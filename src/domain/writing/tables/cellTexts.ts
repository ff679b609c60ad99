import type { AdoptionRow } from '../../consultation/adoptionTable'
import type { DocumentWords } from '../documentWords'
import { saidInComment } from '../saidInComment'

/** What a cell needs to know of its table. */
export interface CellContext {
  words: DocumentWords
  /** Whether the table has a column of its own for this. */
  has: (key: ColumnKey) => boolean
}

const own = (text: string | null): string | null => (isBlank(text) ? null : text)

const isBlank = (text: string | null): boolean => text === null || text.trim() === ''

/** The decision in words: as recorded, else by its disposition; nothing for a comment that is still open. */
const decisionText = ({ decision, noComment }: AdoptionRow, { words }: CellContext): string => {
  if (!isBlank(decision.text)) return words.decisionAs(decision.text, decision.disposition)
  return noComment || decision.disposition === 'open' ? '' : words.disposition(decision.disposition)
}

const join = (first: string, second: string | null, write: (text: string) => string): string => {
  if (second === null || isBlank(second) || first.includes(second)) return first
  return isBlank(first) ? write(second) : `${first}\n${write(second)}`
}

/**
 * The comment, with whatever the record keeps apart and this table has no column for: what a unit wrote must
 * not vanish because a form is narrow. Parts that the comment already quotes are not said twice.
 */
const commentText = (row: AdoptionRow, { words, has }: CellContext): string => {
  const clause = has('clause') || row.clause === null || row.comment.includes(row.clause) ? '' : row.clause
  const said = row.noComment ? words.noCommentAs(row.comment) : row.comment
  let text = clause.trim() === '' || row.noComment ? said : `${clause}：${said}`
  if (!has('original')) text = join(text, row.original, words.original)
  if (!has('proposed')) text = join(text, row.proposed, words.proposed)
  if (!has('rationale')) text = join(text, row.rationale, words.rationale)
  return text
}

const decisionAndReasonText = (row: AdoptionRow, context: CellContext): string => {
  const decision = decisionText(row, context)
  const { reason } = row
  if (reason === null || isBlank(reason) || decision.includes(reason)) return decision
  return decision === '' ? reason : context.words.decisionWithReason(decision, reason)
}

/** What each column shows of a row. A column that shows something new is one line here. */
const writers = {
  seq: (row: AdoptionRow) => row.seq ?? String(row.row),
  unit: (row: AdoptionRow) => row.unit,
  clause: (row: AdoptionRow) => own(row.clause) ?? saidInComment(row).clause,
  original: (row: AdoptionRow) => own(row.original) ?? saidInComment(row).original,
  comment: commentText,
  proposed: (row: AdoptionRow) => own(row.proposed) ?? saidInComment(row).proposed,
  rationale: (row: AdoptionRow) => row.rationale ?? '',
  decision: (row: AdoptionRow, context: CellContext) =>
    context.has('reason') || context.has('decisionAndReason')
      ? decisionText(row, context)
      : decisionAndReasonText(row, context),
  reason: (row: AdoptionRow) => row.reason ?? '',
  decisionAndReason: decisionAndReasonText,
  revised: (row: AdoptionRow) => row.revised ?? '',
  remark: (row: AdoptionRow) => row.remark ?? '',
} as const

export type ColumnKey = keyof typeof writers

export const cellTexts: Record<ColumnKey, (row: AdoptionRow, context: CellContext) => string> = writers

export const isColumnKey = (word: string): word is ColumnKey => Object.hasOwn(cellTexts, word)
