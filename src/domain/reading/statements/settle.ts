import { noCounts, type StatedCounts } from '../../consultation/statement'
import { groupBy } from '../../groups'
import type { Claim, Mention } from './mention'
import type { CountField } from './words'

const fields: readonly (keyof StatedCounts)[] = [
  'consulted',
  'replied',
  'withComments',
  'withoutComments',
  'silent',
  'comments',
  'merged',
  'accepted',
  'partial',
  'rejected',
  'explained',
]

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Numbers of one clause are members of one list. */
const byClause = (mentions: readonly Mention[]): Mention[][] => [
  ...groupBy(mentions, mention => mention.clause).values(),
]

const valuesOf = (mentions: readonly Mention[]): number => sum(mentions.map(mention => mention.value))

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
  const isTold = (one: Mention): boolean => told.length > 2 && alone.has(one) && all === 2 * one.value
  const whole = told.find(isTold) ?? only(told.filter(mention => mention.total))
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

export interface Settled {
  /** The mentions, each under the field it was settled to mean. */
  mentions: readonly Mention[]
  counts: StatedCounts
  /** Decisions told that no field holds: 转办2条. */
  other: number
  /** Fields computed from 其余 or 均. */
  computed: ReadonlySet<CountField>
}

const about = (mentions: readonly Mention[], field: CountField): Mention[] =>
  mentions.filter(mention => mention.field === field)

/** 12家反馈意见，8家无意见: those who “replied” beside those without comments are the ones with comments. */
const isWithComments = (mentions: readonly Mention[]): boolean => {
  const replied = about(mentions, 'replied')
  const none = about(mentions, 'withoutComments')
  return (
    replied.length === 1 &&
    replied.every(mention => mention.weak) &&
    (none.some(mention => !mention.sub) || (none.length > 0 && replied.every(mention => mention.sub))) &&
    about(mentions, 'withComments').length === 0
  )
}

/** The counts of one statement out of all that its sentences say. */
export const settle = (mentions: readonly Mention[], claims: readonly Claim[]): Settled => {
  const read = isWithComments(mentions)
    ? mentions.map(one => (one.field === 'replied' ? { ...one, field: 'withComments' as const } : one))
    : mentions
  const counts: StatedCounts = { ...noCounts }
  for (const field of fields) counts[field] = settledValue(about(read, field))
  // Unlike decisions (转办1条，待研究1条) come under this one name: equal numbers are not one number told again.
  const others = about(read, 'other')
  const other = valuesOf(others.some(one => !one.sub) ? others.filter(one => !one.sub) : others)
  const computed = new Set<CountField>()
  const set = (field: CountField, value: number | null): void => {
    if (field === 'other' || value === null || value < 0 || counts[field] !== null) return
    counts[field] = value
    computed.add(field)
  }
  const decided = (): number =>
    other + sum([counts.accepted, counts.partial, counts.rejected, counts.explained].map(value => value ?? 0))
  const answered = (): number => sum([counts.withComments, counts.withoutComments].map(value => value ?? 0))

  for (const claim of claims) {
    const pool = counts.merged ?? counts.comments
    if (claim.kind === 'everyone' && claim.field === 'replied') set('replied', counts.consulted)
    if (claim.kind === 'everyone' && claim.field === 'withoutComments') {
      set('withoutComments', counts.replied ?? counts.consulted)
      const all = counts.consulted === null || counts.consulted === counts.withoutComments
      if (counts.withComments === null && all) set('comments', 0)
    }
    if (claim.kind === 'nobody') set('comments', 0)
    if (claim.kind === 'rest' && claim.field === 'silent' && counts.consulted !== null) {
      set('silent', counts.consulted - (counts.replied ?? answered()))
    }
    if (claim.kind === 'rest' && claim.field === 'withoutComments') {
      const asked = counts.replied ?? counts.consulted
      if (asked !== null && counts.withComments !== null) {
        set(
          'withoutComments',
          asked - counts.withComments - (counts.replied === null ? (counts.silent ?? 0) : 0),
        )
      }
    }
    if (pool === null || claim.field === 'withoutComments' || claim.field === 'silent') continue
    if (claim.kind === 'rest' && decided() > 0) set(claim.field, pool - decided())
    if ((claim.kind === 'all' || claim.kind === 'bare') && decided() === 0 && pool > 0) set(claim.field, pool)
  }
  return { mentions: read, counts, other, computed }
}

const decidedFields: readonly CountField[] = ['accepted', 'partial', 'rejected', 'explained', 'other']

/**
 * 市司法局提出1条意见，已采纳；市财政局提出8条意见，采纳7条: what a piece says of all its comments is a number of its own,
 * so that the numbers of several pieces can be added.
 */
const spelledOut = ({ mentions, claims }: Told): readonly Mention[] => {
  const [raised, ...others] = about(mentions, 'comments').filter(one => !one.sub)
  const claim = claims.find(({ kind }) => kind === 'all' || kind === 'bare')
  const decided = mentions.some(({ field }) => field === 'merged' || decidedFields.includes(field))
  if (raised === undefined || others.length > 0 || claim === undefined || decided || raised.value === 0)
    return mentions
  if (!decidedFields.includes(claim.field)) return mentions
  return [...mentions, { ...raised, field: claim.field, span: claim.span }]
}

interface Told {
  mentions: readonly Mention[]
  claims: readonly Claim[]
}

/** The counts of one statement out of its pieces. */
export const settlePieces = (pieces: readonly Told[]): Settled => {
  const several = pieces.filter(({ mentions }) => about(mentions, 'comments').length > 0).length > 1
  const told = pieces.flatMap(piece => piece.mentions)
  const settled = settle(
    several ? pieces.flatMap(spelledOut) : told,
    pieces.flatMap(piece => piece.claims),
  )
  // What was spelled out stands nowhere as a number.
  const stands = new Set(told.map(one => one.span.start))
  return { ...settled, mentions: settled.mentions.filter(one => stands.has(one.span.start)) }
}

/** What several doors of one round told, added up: a count that none of them states stays null. */
export const together = (all: readonly Settled[]): Settled => {
  const counts: Record<keyof StatedCounts, number | null> = { ...noCounts }
  for (const field of fields) {
    const stated = all.map(each => each.counts[field]).filter(count => count !== null)
    counts[field] = stated.length === 0 ? null : sum(stated)
  }
  return {
    mentions: all.flatMap(each => each.mentions),
    counts,
    other: sum(all.map(each => each.other)),
    computed: new Set(all.flatMap(each => [...each.computed])),
  }
}
