import { noCounts, type StatedCounts } from '../../consultation/statement'
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

/**
 * One value out of several: the one led by 共; else, where the first is the sum of the others, the first;
 * else their sum (省直部门提出50条，各市提出33条). Parts under 其中 count only where nothing else is told.
 */
export const settledValue = (mentions: readonly Mention[]): number | null => {
  const main = mentions.filter(mention => !mention.sub)
  const told = main.length > 0 ? main : mentions
  const [first, ...others] = told.map(mention => mention.value)
  if (first === undefined) return null
  const total = told.find(mention => mention.total)
  if (total) return total.value
  if (others.length > 0 && (sum(others) === first || others.every(value => value === first))) return first
  return first + sum(others)
}

export interface Settled {
  counts: StatedCounts
  /** Decisions told that no field holds: 转办2条. */
  other: number
  /** Fields computed from 其余 or 均. */
  computed: ReadonlySet<CountField>
}

const only = (mentions: readonly Mention[], field: CountField): Mention[] =>
  mentions.filter(mention => mention.field === field)

/** 12家反馈意见，8家无意见: those who “replied” beside those without comments are the ones with comments. */
const isWithComments = (mentions: readonly Mention[]): boolean => {
  const replied = only(mentions, 'replied')
  const none = only(mentions, 'withoutComments')
  return (
    replied.length === 1 &&
    replied.every(mention => mention.weak) &&
    none.some(mention => !mention.sub) &&
    only(mentions, 'withComments').length === 0
  )
}

/** The counts of one statement out of all that its sentences say. */
export const settle = (mentions: readonly Mention[], claims: readonly Claim[]): Settled => {
  const read = isWithComments(mentions)
    ? mentions.map(one => (one.field === 'replied' ? { ...one, field: 'withComments' as const } : one))
    : mentions
  const counts: StatedCounts = { ...noCounts }
  for (const field of fields) counts[field] = settledValue(only(read, field))
  const other = settledValue(only(read, 'other')) ?? 0
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
      if (counts.withComments === null) set('comments', 0)
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
  return { counts, other, computed }
}
