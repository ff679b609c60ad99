import { groupBy } from '../groups'

/** A reason as it was given before. */
export interface UsedReason {
  text: string
  times: number
  /** One comment it was given to. */
  commentId: number
}

/** The reasons given to these comments, the most used first. */
export const countReasons = (given: readonly { commentId: number; reason: string }[]): UsedReason[] =>
  [...groupBy(given, each => each.reason)]
    .filter(([text]) => text !== '')
    .map(([text, those]) => ({
      text,
      times: those.length,
      commentId: Math.max(...those.map(each => each.commentId)),
    }))
    .toSorted((one, other) => other.times - one.times || (one.text < other.text ? -1 : 1))
