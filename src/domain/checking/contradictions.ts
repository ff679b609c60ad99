import { type RoundRecord, recordRows } from '../consultation/record'
import { audit } from './audit'
import { recordTable } from './reconcile'

/** Two comments of one round that ask opposite things of one passage. */
export interface Contradiction {
  /** Ids of the comments, in table order. */
  comments: readonly [number, number]
  /** What they ask, in one Chinese sentence that names both rows. */
  message: string
}

/** The contradictions among a round's comments, by the same rule that tells them among the findings. */
export const findContradictions = (
  project: { documentTitle: string },
  record: RoundRecord,
): Contradiction[] => {
  const ids = new Map(recordRows(record).map(({ row, commentId }) => [row, commentId]))
  const { findings } = audit({ tables: [recordTable(project, record)], statements: [] })
  return findings.flatMap(({ code, rows, message }): Contradiction[] => {
    if (code !== 'comments-contradict') return []
    const [one, other] = rows.map(row => ids.get(row) ?? null)
    return one === null || one === undefined || other === null || other === undefined
      ? []
      : [{ comments: [one, other], message }]
  })
}

/** The contradictions that a comment takes part in, each with the id of the other one. */
export const contradictionsWith = (
  contradictions: readonly Contradiction[],
  commentId: number,
): { other: number; message: string }[] =>
  contradictions.flatMap(({ comments: [one, other], message }) => {
    if (one === commentId) return [{ other, message }]
    return other === commentId ? [{ other: one, message }] : []
  })
