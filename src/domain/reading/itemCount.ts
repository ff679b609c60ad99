import { findItems } from './items'
import { saysNoComment } from './noComment'

/**
 * How many separately numbered requests a comment cell holds: 0 for a blank cell or one that says 无意见, else at
 * least 1. What counts as an item is told by `findItems`.
 */
export const countItems = (text: string): number => {
  if (text.trim() === '' || saysNoComment(text)) return 0
  // Most cells hold no “one” in any numbering, and looking for the others is dear.
  return /[1１①⑴一]/u.test(text) ? Math.max(1, findItems(text).length) : 1
}
