import { groupBy } from '../../groups'
import type { Mention } from './mention'
import type { CountField } from './words'

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

export const about = (mentions: readonly Mention[], field: CountField): Mention[] =>
  mentions.filter(mention => mention.field === field)

/** Numbers of one clause are members of one list. */
const byClause = (mentions: readonly Mention[]): Mention[][] => [
  ...groupBy(mentions, mention => mention.clause).values(),
]

export const valuesOf = (mentions: readonly Mention[]): number => sum(mentions.map(mention => mention.value))

/**
 * The whole among several numbers for one thing, and its parts. The whole is the one that the others make up, or
 * the only one led by 共; else the same number told again. Parts under 其中 are parts of what stands before them.
 * Without a whole all are parts (省直部门提出50条，各市提出33条).
 */
export const wholeAndParts = (
  mentions: readonly Mention[],
): { whole: number | null; parts: readonly Mention[] } => {
  const main = mentions.filter(mention => !mention.sub)
  const told = main.length > 0 ? main : mentions
  const inner = main.length > 0 ? mentions.filter(mention => mention.sub) : []
  const lists = byClause(told)
  const [first = []] = lists
  const alone = new Set(lists.flatMap(list => (list.length === 1 ? list : [])))
  const all = valuesOf(told)
  // The whole is told before its parts or after them, not among them.
  const isTold = (one: Mention): boolean =>
    told.length > 2 && alone.has(one) && all === 2 * one.value && (one === told[0] || one === told.at(-1))
  // 共收到企业意见3条、个人意见2条: 共 leads a list, of which it is no whole.
  const listed = new Set(lists.flatMap(list => list.slice(0, -1)))
  const whole = told.find(isTold) ?? only(told.filter(mention => mention.total && !listed.has(mention)))
  if (whole)
    return { whole: whole.value, parts: inner.length > 0 ? inner : told.filter(one => one !== whole) }
  const again = lists.length > 1 && lists.every(list => valuesOf(list) === valuesOf(first))
  if (again) return { whole: valuesOf(first), parts: inner.length > 0 ? inner : first }
  return { whole: null, parts: inner.length > 0 && told.length === 1 ? inner : told }
}

const only = (mentions: readonly Mention[]): Mention | undefined =>
  new Set(mentions.map(mention => mention.value)).size === 1 ? mentions[0] : undefined

/** One value out of all that is told of one thing. */
export const settledValue = (mentions: readonly Mention[]): number | null => {
  if (mentions.length === 0) return null
  const { whole } = wholeAndParts(mentions)
  const main = mentions.filter(mention => !mention.sub)
  return whole ?? valuesOf(main.length > 0 ? main : mentions)
}
