import type { Statement } from '../../consultation/statement'
import { type AskedGroup, readAsked } from '../askedGroups'
import type { Rule } from '../context'
import { roundsTold } from '../counting/belonging'
import { listNames, tell } from '../wording'

type Asked = ReadonlyMap<string, AskedGroup>

/** Who was asked in a round; null where no sentence says so. */
const askedIn = (statements: readonly Statement[], round: number): Asked | null => {
  const groups = statements
    .filter(statement => statement.round === round)
    .flatMap(({ sentence }) => [...readAsked(sentence)])
  return groups.length === 0 ? null : new Map(groups)
}

const missingFrom = (one: Asked, other: Asked): string[] =>
  [...one].filter(([key]) => !other.has(key)).map(([, { written }]) => written)

const recounted = (before: Asked, now: Asked): string[] =>
  [...before].flatMap(([key, { written, count }]) => {
    const later = now.get(key)?.count ?? null
    return count === null || later === null || count === later ? [] : [`“${written}”在后一轮是 ${later} 个`]
  })

const describe = (before: Asked, now: Asked, earlier: number, round: number): readonly string[] => {
  const dropped = missingFrom(before, now)
  const added = missingFrom(now, before)
  return [
    ...(dropped.length === 0 ? [] : [`第 ${earlier} 轮征求了${listNames(dropped)}，第 ${round} 轮没有`]),
    ...(added.length === 0 ? [] : [`第 ${round} 轮征求了${listNames(added)}，第 ${earlier} 轮没有`]),
    ...recounted(before, now),
  ]
}

/** Rounds that ask nobody in common are of different kinds (units, then the public), not a changed list. */
const isComparable = (before: Asked, now: Asked): boolean => [...before.keys()].some(key => now.has(key))

/** A group asked in one round and not in the next, or in another number: often meant, worth a look. */
export const findRoundDiffers: Rule = ({ statements }) => {
  const rounds = roundsTold(statements)
  return rounds.flatMap((round, at) => {
    const earlier = rounds[at - 1]
    const before = earlier === undefined ? null : askedIn(statements, earlier)
    const now = askedIn(statements, round)
    const parts =
      earlier === undefined || before === null || now === null || !isComparable(before, now)
        ? []
        : describe(before, now, earlier, round)
    return parts.length === 0
      ? []
      : [
          tell(
            'round-differs',
            `第 ${earlier}、${round} 两轮征求的对象不同：${parts.join('；')}。请确认是有意调整，必要时在说明里写明。`,
          ),
        ]
  })
}
