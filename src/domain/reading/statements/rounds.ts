import { headsWhole } from './cues'
import type { Facts } from './facts'
import { restatedBy } from './restated'
import { decidedIn, type Settled, settlePieces } from './settle'
import { addTold, fieldsOf, isCounted, nothingTold, type ToldSoFar } from './toldSoFar'
import type { CountField } from './words'

/** Consecutive pieces that tell of one round (or one channel, or all rounds together). */
export interface Group {
  facts: Facts[]
  /** Other doors of the same round (the public beside the units asked), whose comments are decided in `facts`. */
  beside: readonly (readonly Facts[])[]
  round: number | null
  /** The rounds told before that it tells again or adds up. */
  restates: readonly number[]
  /** It tells of some of those only. */
  isPart: boolean
}

const decided: readonly CountField[] = ['accepted', 'partial', 'rejected', 'explained', 'other']

const tells = (facts: readonly Facts[], ...fields: readonly CountField[]): boolean =>
  facts.some(one => fieldsOf(one).some(field => fields.includes(field)))

const answers: readonly CountField[] = ['replied', 'withComments', 'withoutComments', 'comments', ...decided]

const hasAnswers = ({ fields }: ToldSoFar): boolean => answers.some(field => fields.has(field))
const first = <T>(facts: readonly Facts[], read: (one: Facts) => T | null): T | null =>
  facts.map(read).find(value => value !== null) ?? null

const saysAnything = (one: Facts): boolean =>
  one.mentions.length > 0 || one.claims.length > 0 || one.sentOn !== null || one.dueOn !== null || one.asks

/** 以上意见采纳61条，未采纳11条, after the third round told 3: of all the rounds. */
const isOverAll = (group: readonly Facts[], { ordinal }: ToldSoFar, one: Facts): boolean => {
  if (!one.cues.back || ordinal === null || ordinal < 2) return false
  const decidedHere = decidedIn(settlePieces([one]))
  if (decidedHere === 0) return false
  const { comments } = settlePieces(group).counts
  return comments !== null && decidedHere > comments
}

/** Whether a piece opens another round (or channel) than the one being told. */
const opensAnother = (group: readonly Facts[], told: ToldSoFar, one: Facts, under: boolean): boolean => {
  const { fields, ordinal, sentOn } = told
  const answered = hasAnswers(told)
  if (answered && group.at(-1)?.piece.tables !== one.piece.tables && tells([one], 'comments', ...decided))
    return true
  if (one.cues.ordinal !== null && one.cues.ordinal !== ordinal && (ordinal !== null || answered)) return true
  if (answered && one.cues.summary !== null) return true
  if (isOverAll(group, told, one)) return true
  const isDecided = decided.some(field => fields.has(field))
  const repeats = tells([one], 'comments') && fields.has('comments')
  const repeatsDecided = decided.some(field => fields.has(field) && tells([one], field))
  if (repeatsDecided && (one.cues.whole || under) && one.piece.opens) return true
  const asksAnew =
    one.asks &&
    (tells([one], 'consulted') ||
      (repeats && isDecided) ||
      one.sentOn !== null ||
      one.cues.channel ||
      one.cues.again ||
      (one.cues.letters && told.channel))
  if (answered && asksAnew) return true
  const asked = fields.has('consulted') || sentOn !== null
  if (asked && one.cues.again) return true
  if (fields.has('consulted') && tells([one], 'consulted') && one.sentOn !== null) return true
  if (asked && !told.counted && one.sentOn !== null && one.sentOn.iso !== sentOn?.iso) return true
  const raisedAnew = told.raised && tells([one], 'comments')
  if ((repeats || raisedAnew) && one.cues.channel) return true
  if (one.mentions.every(({ field, back }) => field !== 'comments' || back)) return false
  const elsewhere = group.at(-1)?.piece.paragraph !== one.piece.paragraph
  return repeats && one.piece.opens && (elsewhere || isDecided)
}

/** Which round a group tells of: as it says itself, else one after the one before; sums over rounds have none. */
const roundOf = (group: readonly Facts[], last: number, headed: number | null): number | null => {
  const stated = first(group, facts => facts.cues.ordinal) ?? headed
  if (stated !== null) return stated
  const summary = group[0]?.cues.summary ?? null
  if (group[0]?.cues.back && last > 1) return null
  const opening = group[0]?.piece.folded.text ?? ''
  if (summary === 'rounds' || (summary === 'grand' && (last > 0 || /^(?:合计|总计)/.test(opening))))
    return null
  return group.some(facts => facts.cues.again) ? Math.max(2, last + 1) : last + 1
}

/**
 * The groups just told that belong to the same round as this one: their comments were only counted, and the
 * decisions told here are as many as all of them together (公开征求收到26条；书面征求收到12条；采纳30条，不采纳8条).
 */
const sameRound = (groups: readonly Group[], group: readonly Facts[]): readonly Group[] => {
  if (group.some(facts => facts.cues.ordinal !== null || facts.cues.again)) return []
  const own = settlePieces(group)
  if (own.counts.comments === null || own.counts.merged !== null) return []
  const decidedHere = decidedIn(own)
  const apart = !isClosed(own) && group.some(one => tells([one], ...decided) && !tells([one], 'comments'))
  let comments = own.counts.comments
  for (let from = groups.length - 1; from >= 0; from -= 1) {
    const before = groups[from]
    const told = before && before.beside.length === 0 ? settlePieces(before.facts) : null
    if (told?.counts.comments == null || decidedIn(told) > 0 || comments >= decidedHere) return []
    comments += told.counts.comments
    if (comments === decidedHere || (apart && comments > decidedHere)) return groups.slice(from)
  }
  return []
}

/** What was not adopted is told too, so that the decisions are all there are. */
const isClosed = ({ counts }: Settled): boolean => counts.rejected !== null || counts.explained !== null

/** （三）采纳情况。 */
const isShort = ({ piece, mentions, claims }: Facts): boolean =>
  piece.opens && piece.folded.text.length <= 20 && mentions.length + claims.length === 0

const only = <T>([value, ...others]: readonly T[]): T | undefined => (others.length === 0 ? value : undefined)

/** Puts the pieces of a text together by round, in the order of telling. */
export const groupByRound = (all: readonly Facts[]): Group[] => {
  const groups: Group[] = []
  let group: Facts[] = []
  let last = 0
  let headed: number | null = null
  // Under a heading of answers; below a table is as good.
  let under = false
  let isBelow = false
  let tablesTold = all[0]?.piece.tables ?? 0
  let told = nothingTold()
  const close = (): void => {
    // What was only asked, or heard, before anything is counted opens no round of its own.
    const from = group.findIndex(one => isCounted(one) || one.sentOn !== null || one.dueOn !== null)
    group = group.slice(Math.max(from, 0))
    if (group.some(isCounted)) {
      const beside = sameRound(groups, group)
      for (const _ of beside) groups.pop()
      const own = beside.length > 0 ? (beside[0]?.round ?? null) : roundOf(group, last, headed)
      const told = beside.length > 0 ? null : restatedBy(group, groups, isBelow, own === null)
      const restates = told?.rounds ?? []
      const round = restates.length === 0 || own === null ? own : (only(restates) ?? null)
      if (restates.length === 0) last = round ?? last
      groups.push({
        facts: group,
        beside: beside.map(each => each.facts),
        round,
        restates,
        isPart: told?.isPart ?? false,
      })
    }
    group = []
    told = nothingTold()
  }
  for (const one of all) {
    if (one.piece.heading) {
      if (hasAnswers(told)) close()
      headed = one.cues.ordinal
      under = headsWhole(one.piece.folded.text)
      continue
    }
    if (isShort(one)) under = headsWhole(one.piece.folded.text)
    if (!saysAnything(one)) continue
    if (group.length > 0 && opensAnother(group, told, one, under)) {
      close()
      headed = null
    }
    if (!group.some(isCounted)) isBelow = under || tablesTold !== one.piece.tables
    tablesTold = one.piece.tables
    group.push(one)
    addTold(told, one)
  }
  close()
  return groups
}
