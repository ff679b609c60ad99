import type { Facts } from './facts'
import type { DatedMention } from './mention'
import type { CountField } from './words'

/** What the pieces of a group have told, kept as they come, so that the next piece need not look at them all again. */
export interface ToldSoFar {
  fields: Set<CountField>
  ordinal: number | null
  sentOn: DatedMention | null
  channel: boolean
  counted: boolean
  /** Comments were told of, be it under 其中 (其中3家提出3条). */
  raised: boolean
}

export const nothingTold = (): ToldSoFar => ({
  fields: new Set(),
  ordinal: null,
  sentOn: null,
  channel: false,
  counted: false,
  raised: false,
})

/** Fields that a piece tells of by itself: parts under 其中 are not counted. */
export const fieldsOf = (one: Facts): CountField[] => [
  ...one.mentions.filter(mention => !mention.sub).map(mention => mention.field),
  ...one.claims.map(claim => claim.field),
]

export const isCounted = (one: Facts): boolean => one.mentions.length > 0 || one.claims.length > 0

export const addTold = (told: ToldSoFar, one: Facts): void => {
  for (const field of fieldsOf(one)) told.fields.add(field)
  told.ordinal ??= one.cues.ordinal
  told.sentOn ??= one.sentOn
  told.channel ||= one.cues.channel
  told.counted ||= isCounted(one)
  told.raised ||= one.mentions.some(({ field }) => field === 'comments')
}
