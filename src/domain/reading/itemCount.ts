import { findItems } from './items'
import { saysNoComment } from './noComment'

/**
 * How many separately numbered requests a comment cell holds: 0 for a blank cell or one that says 无意见, else at
 * least 1. What counts as an item is told by `findItems`.
 */
export const countItems = (text: string): number =>
  text.trim() === '' || saysNoComment(text) ? 0 : countRequests(text)

/** The same for a text that is known to be a comment: at least 1. */
export const countRequests = (text: string): number =>
  // Most cells hold no “one” and “two” in any numbering, and looking closely is dear.
  /[1１①⑴一]/u.test(text) && /[2２②⑵二]/u.test(text) ? Math.max(1, findItems(text).length) : 1
