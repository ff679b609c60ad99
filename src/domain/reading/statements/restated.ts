import type { Facts } from './facts'
import { settlePieces } from './settle'

/** A group of pieces as far as it matters to what is told after it. */
export interface Before {
  facts: readonly Facts[]
  beside: readonly (readonly Facts[])[]
  round: number | null
  restates: readonly number[]
}

/** It asks somebody, or opens another door: told for the first time. */
const asksAnew = (one: Facts): boolean =>
  one.cues.ordinal !== null ||
  one.cues.again ||
  (one.asks && (one.sentOn !== null || one.mentions.some(({ field }) => field === 'consulted'))) ||
  (one.cues.channel && !one.cues.whole)

const commentsOf = (facts: readonly Facts[]): number | null => settlePieces(facts).counts.comments

const add = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other

const commentsIn = ({ facts, beside }: Before): number | null =>
  [...beside, facts].map(commentsOf).reduce<number | null>(add, 0)

/** The last of the groups whose comments are just so many; null where no run of them is. */
const runOf = (own: readonly Before[], comments: number | null): readonly Before[] | null => {
  let sum: number | null = 0
  for (let from = own.length - 1; from >= 0 && comments !== null; from -= 1) {
    const group = own[from]
    sum = group === undefined ? null : add(sum, commentsIn(group))
    if (sum === null || sum > comments) return null
    if (sum === comments) return own.slice(from)
  }
  return null
}

const opensRound = ({ facts }: Before): boolean =>
  facts.some(({ cues }) => cues.ordinal !== null || cues.again)

/**
 * The rounds (or doors) told before that a group tells again, or adds up; none where it tells its own numbers.
 * `under`: it stands under a heading of answers (三、意见采纳情况), or below the table that they are in; `overAll`: of all
 * rounds, as it says itself.
 */
export const restatedBy = (
  group: readonly Facts[],
  before: readonly Before[],
  under: boolean,
  overAll: boolean,
): { rounds: readonly number[]; isPart: boolean } => {
  const own = before.filter(({ restates, round }) => restates.length === 0 && round !== null)
  if (own.length === 0 || group.some(asksAnew)) return none
  const cues = group.find(({ mentions, claims }) => mentions.length + claims.length > 0)?.cues
  const comments = commentsOf(group)
  const run = runOf(own, comments)
  const isToldSo = under || overAll || cues?.whole || (cues?.summary ?? null) !== null
  if (!isToldSo && (run === null || run.length < 2)) return none
  const latest = own.slice(Math.max(0, own.findLastIndex(opensRound)))
  const restated = run ?? (overAll || cues?.summary === 'rounds' ? own : latest)
  const told = restated.map(commentsIn).reduce(add, 0)
  const isFewer = comments !== null && told !== null && comments < told
  return {
    rounds: restated.flatMap(({ round }) => round ?? []),
    isPart: isFewer && !cues?.whole && !overAll && (cues?.summary ?? null) === null,
  }
}

const none = { rounds: [], isPart: false } as const
