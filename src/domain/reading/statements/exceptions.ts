import { quantitiesOf, type Segment, wordsOf } from './segments'
import type { Quantity } from './tokens'

/** 除2条意见外均已采纳: the 2 are those of whom what follows is not said. 除3条不采纳外 says itself what became of them. */
export const isExcepted = (quantity: Quantity, segment: Segment): boolean => {
  const before = segment.text.slice(0, quantity.start - segment.start)
  const after = segment.text.slice(quantity.end - segment.start)
  if (!/除了?(?:其中|有|上述|以上|个别)?的?$/.test(before)) return false
  const outside = /^[^除]{0,24}?(?:以|之)?外/.exec(after)
  if (outside === null) return false
  const end = quantity.end + outside[0].length
  return !wordsOf(segment, 'disposition').some(word => word.start >= quantity.end && word.end <= end)
}

/** Whether a number of comments was excepted in one of the segments. */
export const exceptsComments = (segments: readonly Segment[]): boolean =>
  segments.some(segment =>
    quantitiesOf(segment).some(quantity => quantity.counts === 'item' && isExcepted(quantity, segment)),
  )
