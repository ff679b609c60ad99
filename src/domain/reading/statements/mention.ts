import type { Span } from '../../consultation/statement'
import type { CountField } from './words'

/** One number of the prose, bound to what it counts. Spans are of the folded piece until the piece is placed. */
export interface Mention {
  field: CountField
  value: number
  span: Span
  /** Which clause of the text it stands in: numbers of one clause are members of one list. */
  clause: number
  /** A part of a number told before (其中…). */
  sub: boolean
  /** Inside a bracket of what the number before it includes (含部分采纳6条). */
  included: boolean
  /** Said of 其余: with what was told before it makes the whole. */
  rest: boolean
  /** Led by 共, 合计, 累计. */
  total: boolean
  /** Read with less certainty: 反馈意见 may be a reply with or without comments, 梳理形成 may or may not merge. */
  weak: boolean
  /** 上述18条: says again what was told before, if it was. */
  back?: boolean
  /** The noun of those counted (设区市人民政府); empty where it is not said. */
  label: Span
}

/**
 * What a sentence says without a number: `all` 均予采纳, `bare` 予以采纳, `rest` 其余未采纳,
 * `everyone` 各单位均反馈, `nobody` 未收到意见, `list` a list of those asked that has uncounted members too.
 */
export interface Claim {
  kind: 'all' | 'bare' | 'rest' | 'everyone' | 'nobody' | 'list'
  field: CountField
  span: Span
}

/** A day the prose names as the one of asking, or the last for answers. */
export interface DatedMention {
  field: 'sentOn' | 'dueOn'
  iso: string
  span: Span
}

/** A share in per cent that the prose states of one kind (采纳率86%), or of several together (两项合计占75%). */
export interface Rate {
  /** Never empty; `accepted` alone may count partly adopted comments too, as offices please. */
  fields: readonly CountField[]
  percent: number
  /** Of the clause that states it, up to the number. */
  told: Span
  span: Span
}
