import { decisionsIn } from './deciding'
import { exceptsComments } from './exceptions'
import type { Claim } from './mention'
import { percentsOf, quantitiesOf, type Segment, wordsOf } from './segments'
import type { WordToken } from './tokens'
import { isReply } from './unitMentions'
import type { CountField } from './words'

const idle = /^[\s:的了被予以已经并中外由我厅局委办组均进行给予作认真仔细研究编制逐条对此处理讨论论证]*$/
const whole = /各|所有|上述|以上|全体|均|都|全部|一致/

const textBetween = (segment: Segment, from: number, to: number): string =>
  segment.text.slice(from - segment.start, to - segment.start)

/** 均予以采纳, 其余未采纳, 予以采纳: a disposition without a number of its own. */
const dispositionClaim = (segment: Segment): Claim | null => {
  const word = decisionsIn(segment).at(-1)
  if (!word?.field) return null
  const field = word.field
  const span = { start: word.start, end: word.end }
  const before = segment.tokens.filter(token => token.end <= word.start)
  if (wordsOf(segment, 'rest').some(rest => rest.start < word.start)) return { kind: 'rest', field, span }
  const each = wordsOf(segment, 'all').at(-1)
  const leads = each && each.end <= word.start && idle.test(textBetween(segment, each.end, word.start))
  if (leads || each?.start === word.end) return { kind: 'all', field, span }
  const gap = segment.text.slice(0, word.start - segment.start)
  const tail = segment.text.slice(word.end - segment.start)
  return before.length === 0 && tail === '' && idle.test(gap) ? { kind: 'bare', field, span } : null
}

const unitClaim = (segment: Segment): Claim | null => {
  const one = (word: WordToken, kind: Claim['kind'], field: CountField): Claim => ({
    kind,
    field,
    span: { start: word.start, end: word.end },
  })
  const silent = wordsOf(segment, 'silent')[0]
  const none = wordsOf(segment, 'noComment')[0]
  const nothing = wordsOf(segment, 'nothing')[0]
  const rest = wordsOf(segment, 'rest').length > 0
  if (nothing && !rest && (wordsOf(segment, 'comment', 'reply').length > 0 || segment.text.includes('任何')))
    return one(nothing, 'nobody', 'comments')
  if (silent) return rest ? one(silent, 'rest', 'silent') : null
  if (none && rest) return one(none, 'rest', 'withoutComments')
  if (none) return one(none, whole.test(segment.text) ? 'everyone' : 'nobody', 'withoutComments')
  const reply = wordsOf(segment, 'reply')[0] ?? wordsOf(segment, 'comment').find(isReply)
  const each = wordsOf(segment, 'all').find(word => reply && word.end <= reply.start)
  return reply && each && !rest ? one(reply, 'everyone', 'replied') : null
}

/** 采纳率100%: all of them. With a bracket (含部分采纳) it says less. */
const fullShare = (segment: Segment): Claim | null => {
  const rate = wordsOf(segment, 'skip').find(word => word.text === '采纳率')
  const share = percentsOf(segment)[0]
  if (rate === undefined || share?.value !== 100 || segment.text.includes('部分')) return null
  return { kind: 'all', field: 'accepted', span: { start: share.start, end: share.end } }
}

/** 26个单位均无意见: nothing was raised, if these are all. */
const counted = (segment: Segment): Claim[] => {
  const none = wordsOf(segment, 'noComment')[0]
  // 39家被征求意见单位全部反馈
  const reply = wordsOf(segment, 'reply')[0]
  const asked = wordsOf(segment, 'ask')[0]
  if (
    reply &&
    asked &&
    wordsOf(segment, 'all').some(all => asked.end <= all.start && all.end <= reply.start)
  ) {
    return [{ kind: 'everyone', field: 'replied', span: { start: reply.start, end: reply.end } }]
  }
  const all = none && (/均|都/.test(none.text) || wordsOf(segment, 'all').length > 0)
  if (!all || wordsOf(segment, 'rest').length > 0) return []
  return [{ kind: 'everyone', field: 'withoutComments', span: { start: none.start, end: none.end } }]
}

/** What the segments say without a number. Those with a number of units or comments state it themselves. */
export const claimsOf = (segments: readonly Segment[]): Claim[] =>
  segments.flatMap((segment, at) => {
    const excepted = exceptsComments(segments.slice(Math.max(at - 2, 0), at + 1))
    const word = wordsOf(segment, 'disposition').at(-1)
    if (excepted && word?.field) {
      return [{ kind: 'rest', field: word.field, span: { start: word.start, end: word.end } }]
    }
    if (quantitiesOf(segment).length > 0) return counted(segment)
    return [dispositionClaim(segment), fullShare(segment), unitClaim(segment)].filter(claim => claim !== null)
  })
