import { noCounts, plainCounts, type StatedCounts } from '../../consultation/statement'
import { asMeant } from './meanings'
import type { Claim, Mention } from './mention'
import { about, settledValue, sum, valuesOf } from './wholes'
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

export interface Settled {
  /** The mentions, each under the field it was settled to mean. */
  mentions: readonly Mention[]
  counts: StatedCounts
  /** Decisions told that no field holds: 转办2条. */
  other: number
  /** Fields computed from 其余 or 均. */
  computed: ReadonlySet<CountField>
  /** As in a statement. */
  holdsPartial: boolean
  repliesWithComments: boolean
}

const decidedFields: readonly CountField[] = ['accepted', 'partial', 'rejected', 'explained', 'other']

/** 共采纳44条，其中全部采纳36条、部分采纳8条: those adopted as they are. */
const whollyAccepted = ({ accepted }: StatedCounts, read: readonly Mention[]): number | null => {
  const parts = (field: CountField): number => valuesOf(about(read, field).filter(one => one.sub))
  const isDivided = parts('accepted') > 0 && parts('partial') > 0
  return isDivided && parts('accepted') + parts('partial') === accepted ? parts('accepted') : accepted
}

/** 采纳6条（含部分采纳1条）; not so where the numbers make the whole only if none is within another. */
const holdsPartial = (
  { accepted, partial, ...others }: StatedCounts,
  read: readonly Mention[],
  other: number,
): boolean => {
  if (accepted === null || partial === null || partial > accepted) return false
  if (!about(read, 'partial').some(one => one.included)) return false
  const told = sum([accepted, partial, others.rejected ?? 0, others.explained ?? 0, other])
  return ![others.comments, others.merged].includes(told)
}

/**
 * 甲厅提5条，采纳4条，不采纳1条；乙厅提3条…；丙厅提2条…: 5 is what 3 and 2 make by chance. Where only the plain sums of what
 * is told make comments and decisions meet, they are what is meant.
 */
const addByUnit = (counts: StatedCounts, read: readonly Mention[]): void => {
  const main = read.filter(one => !one.sub)
  const plain = (field: CountField): number => {
    const told = about(main, field)
    return valuesOf(told.length > 0 ? told : about(read, field).filter(one => !one.included))
  }
  const decidedBy = (value: (field: CountField) => number): number => sum(decidedFields.map(value))
  const asSettled = decidedBy(field => (field === 'other' ? plain(field) : (counts[field] ?? 0)))
  const fits = counts.comments === null || counts.merged !== null || counts.comments === asSettled
  // 5条，其中部门3条（采纳2条，不采纳1条）、公众2条（采纳1条，不采纳1条）: 1 and 1 are two numbers of the one whole.
  const several = about(main, 'comments').length > 1
  const whole = several ? plain('comments') : counts.comments
  if (fits || whole !== decidedBy(plain) || (!several && whole < asSettled)) return
  for (const field of ['accepted', 'partial', 'rejected', 'explained'] as const) {
    if (counts[field] !== null) counts[field] = plain(field)
  }
  if (several) counts.comments = whole
}

/** The counts of one statement out of all that its sentences say. */
export const settle = (mentions: readonly Mention[], claims: readonly Claim[]): Settled => {
  const read = asMeant(mentions, claims)
  const counts: StatedCounts = { ...noCounts }
  for (const field of fields) counts[field] = settledValue(about(read, field))
  addByUnit(counts, read)
  counts.accepted = whollyAccepted(counts, read)
  // Unlike decisions (转办1条，待研究1条) come under this one name: equal numbers are not one number told again.
  const others = about(read, 'other').filter(one => !one.weak)
  const other = valuesOf(others.some(one => !one.sub) ? others.filter(one => !one.sub) : others)
  const holds = holdsPartial(counts, read, other)
  const computed = new Set<CountField>()
  const set = (field: CountField, value: number | null): void => {
    if (field === 'other' || value === null || value < 0 || counts[field] !== null) return
    counts[field] = value
    computed.add(field)
  }
  const decided = (): number => decidedIn({ counts, other, holdsPartial: holds })
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
  const repliesWithComments =
    counts.replied !== null &&
    counts.withComments === null &&
    (counts.comments ?? counts.merged ?? 0) > 0 &&
    about(read, 'replied').every(one => one.weak)
  return { mentions: read, counts, other, computed, holdsPartial: holds, repliesWithComments }
}

type Decided = Pick<Settled, 'counts' | 'other' | 'holdsPartial'>

/** How many comments are told to be decided, each once. */
export const decidedIn = ({ other, ...told }: Decided): number => {
  const { accepted, partial, rejected, explained } = plainCounts(told)
  return other + sum([accepted, partial, rejected, explained].map(value => value ?? 0))
}

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

/** 其中，甲部提出9条；乙部提出4条: parts of a whole that is not told are all there is. */
const withoutWhole = (pieces: readonly Told[]): readonly Told[] => {
  const raised = pieces.flatMap(({ mentions }) => about(mentions, 'comments'))
  if (raised.length < 2 || !raised[0]?.sub) return pieces
  const from = raised.find(one => !one.sub)?.span.start ?? Number.POSITIVE_INFINITY
  return pieces.map(piece => ({
    ...piece,
    mentions: piece.mentions.map(one =>
      one.included || one.span.start >= from ? one : { ...one, sub: false },
    ),
  }))
}

/** The counts of one statement out of its pieces. */
export const settlePieces = (given: readonly Told[]): Settled => {
  const pieces = withoutWhole(given)
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
    holdsPartial: all.some(each => each.holdsPartial),
    repliesWithComments: all.some(each => each.repliesWithComments),
  }
}
