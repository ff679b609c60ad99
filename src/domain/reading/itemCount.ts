import { findItems } from './items'
import { saysNoComment } from './noComment'

/**
 * How many separately numbered requests a comment cell holds: 0 for a blank cell or one that says 无意见, else at
 * least 1. What counts as an item is told by `findItems`.
 */
export const countItems = (text: string): number =>
  text.trim() === '' || saysNoComment(text) ? 0 : countRequests(text)

/** A “one” in any way of numbering, and a “two” anywhere: most cells hold none, and looking closely is dear. */
const holdsFirst =
  /[（(]\s*(?:0?1|一)\s*[）)]|(?<!\d)0?1\s*[.．、)）]|一\s*[、.．是]|[第其]一[，,、：:]|[①⑴]|(?:意见|建议)\s*(?:0?1|一)\s*[：:，,]/u
const holdsSecond = /[2②⑵二]/u

/** The same for a text that is known to be a comment: at least 1. */
export const countRequests = (text: string): number =>
  holdsSecond.test(text) && holdsFirst.test(text) ? Math.max(1, findItems(text).length) : 1
