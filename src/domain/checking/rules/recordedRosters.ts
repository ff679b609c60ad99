import type { RecordedRound, Rule } from '../context'
import { listNames, tell } from '../wording'

/** A round that asked so few of the units is another kind of round (experts, the public), not a changed list. */
const leastShared = 0.5

const without = (
  some: readonly string[],
  others: readonly string[],
  unitKey: (name: string) => string,
): readonly string[] => {
  const known = new Set(others.map(unitKey))
  return some.filter(name => !known.has(unitKey(name)))
}

const describe = (
  earlier: RecordedRound,
  later: RecordedRound,
  dropped: readonly string[],
  added: readonly string[],
): string =>
  [
    ...(dropped.length === 0 ? [] : [`${earlier.name}征求了${listNames(dropped)}，${later.name}没有`]),
    ...(added.length === 0 ? [] : [`${later.name}征求了${listNames(added)}，${earlier.name}没有`]),
  ].join('；')

/** Who was asked in one recorded round and not in the next: often meant, worth a look. */
export const findRecordedRosters: Rule = ({ recordedRounds, reading }) => {
  const rounds = recordedRounds
    .toSorted((one, other) => one.number - other.number)
    .filter(({ asked }) => asked.length > 0)
  return rounds.flatMap((later, at) => {
    const earlier = rounds[at - 1]
    if (earlier === undefined) return []
    const dropped = without(earlier.asked, later.asked, reading.unitKey)
    const added = without(later.asked, earlier.asked, reading.unitKey)
    const shared = earlier.asked.length - dropped.length
    const smaller = Math.min(earlier.asked.length, later.asked.length)
    return dropped.length + added.length === 0 || shared < leastShared * smaller
      ? []
      : [
          tell(
            'round-differs',
            `登记的征求名单不同：${describe(earlier, later, dropped, added)}。请确认是有意调整，必要时在编制说明里写明。`,
          ),
        ]
  })
}
