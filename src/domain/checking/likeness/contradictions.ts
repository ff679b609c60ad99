import { type RoundRecord, recordRows } from '../../consultation/record'
import { parseComment } from '../../reading/comments/parseComment'
import { remember } from '../memory'
import { contradictingWishes, tellContradiction } from '../rules/commentsContradict'

/** Two comments of one round that ask opposite things of one passage. */
export interface Contradiction {
  /** Ids of the comments, in table order. */
  comments: readonly [number, number]
  /** What they ask, in one Chinese sentence that names both rows. */
  message: string
}

/** The contradictions among a round's comments, by the same rule that tells them among the findings. */
export const findContradictions = (record: RoundRecord): Contradiction[] => {
  const rows = recordRows(record).filter(({ noComment }) => !noComment)
  const ids = new Map(rows.map(({ row, commentId }) => [row, commentId]))
  return contradictingWishes(rows, remember(parseComment)).flatMap(([one, other]): Contradiction[] => {
    const [first, second] = [ids.get(one.row.row) ?? null, ids.get(other.row.row) ?? null]
    return first === null || second === null
      ? []
      : [{ comments: [first, second], message: tellContradiction(one, other) }]
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
