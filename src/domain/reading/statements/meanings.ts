import type { Claim, Mention } from './mention'
import { about, valuesOf } from './wholes'

/** 12家反馈意见，8家无意见: those who “replied” beside those without comments are the ones with comments. */
const isWithComments = (mentions: readonly Mention[], claims: readonly Claim[]): boolean => {
  const replied = about(mentions, 'replied')
  const none = about(mentions, 'withoutComments')
  const others = claims.some(({ kind, field }) => kind === 'rest' && field === 'withoutComments')
  return (
    replied.length === 1 &&
    replied.every(mention => mention.weak) &&
    (others ||
      none.some(mention => !mention.sub) ||
      (none.length > 0 && replied.every(mention => mention.sub))) &&
    about(mentions, 'withComments').length === 0
  )
}

/** 经归纳整理，部门意见23条，专家意见14条，公众意见5条，合计42条: a part of the whole told last is nothing merged. */
const withoutMerging = (mentions: readonly Mention[]): readonly Mention[] => {
  const told = mentions.filter(one => one.field === 'merged' || (one.field === 'comments' && !one.sub))
  const [first, ...others] = told
  const whole = others.at(-1)
  if (first?.field !== 'merged' || whole === undefined || others.length < 2) return mentions
  if (about(told, 'merged').length > 1 || valuesOf(told) !== 2 * whole.value) return mentions
  return mentions.map(one => (one === first ? { ...one, field: 'comments' as const } : one))
}

/** 收回28份，其中23家无意见，5家反馈意见: the part of the replies that is not without comments. */
const withPartOfReplies = (mentions: readonly Mention[]): readonly Mention[] => {
  const replied = about(mentions, 'replied')
  const isPart = (one: Mention): boolean => one.field === 'replied' && (one.sub || one.rest) && one.weak
  const whole = replied.some(one => !one.sub && !one.rest)
  const divided = about(mentions, 'withoutComments').some(one => one.sub) || replied.some(one => one.rest)
  if (!whole || !divided || about(mentions, 'withComments').length > 0) return mentions
  return mentions.map(one => (isPart(one) ? { ...one, field: 'withComments' as const } : one))
}

/** The mentions, each under the field that all of them together show it to mean; what is only told back is left out. */
export const asMeant = (mentions: readonly Mention[], claims: readonly Claim[]): readonly Mention[] => {
  const named = isWithComments(mentions, claims)
    ? mentions.map(one => (one.field === 'replied' ? { ...one, field: 'withComments' as const } : one))
    : mentions
  const parted = withPartOfReplies(withoutMerging(named))
  return parted.filter((one, at) => !(one.back && about(parted.slice(0, at), one.field).length > 0))
}
