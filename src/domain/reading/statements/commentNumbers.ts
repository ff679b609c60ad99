import type { Mention } from './mention'
import { quantitiesOf, type Segment, wordsOf } from './segments'
import type { Quantity, Token } from './tokens'
import type { CountField } from './words'

const looksBack = /(?:上述|以上|前述|这)(?:总?共|收[集到]+的|征集到?的)*$/

/** A number that may count comments. */
export const isOfComments = (token: Token | undefined): token is Quantity =>
  token?.kind === 'quantity' &&
  (token.counts === 'item' || token.counts === 'bare' || token.counts === 'copy')

export const between = (segment: Segment, from: number, to: number): string =>
  segment.text.slice(from - segment.start, to - segment.start)

/** A number of comments where it stands. */
export const mention = (quantity: Quantity, field: CountField, segment: Segment): Mention => ({
  field,
  value: quantity.value,
  span: quantity.number,
  clause: segment.clause,
  sub: segment.sub,
  included: segment.included,
  rest: wordsOf(segment, 'rest').some(word => word.start < quantity.start),
  // 14份共计41条: the sum of what those letters hold, not of everything.
  total:
    wordsOf(segment, 'total').some(word => word.start < quantity.start) &&
    !quantitiesOf(segment).some(one => one.end <= quantity.start && ['unit', 'copy'].includes(one.counts)),
  weak: false,
  back: looksBack.test(between(segment, segment.start, quantity.start)),
  label: quantity.label,
})
