import type { Statement } from '../../consultation/statement'
import { readAsked } from '../askedGroups'
import { roundsTold } from '../belonging'
import type { Rule } from '../context'
import { listNames, tell } from '../wording'

/** Who was asked in a round; null where no sentence says so. */
const askedIn = (statements: readonly Statement[], round: number): ReadonlyMap<string, string> | null => {
  const groups = statements
    .filter(statement => statement.round === round)
    .flatMap(({ sentence }) => [...readAsked(sentence)])
  return groups.length === 0 ? null : new Map(groups)
}

const missingFrom = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] =>
  [...one].filter(([key]) => !other.has(key)).map(([, written]) => written)

/** A group asked in one round and not in the next: often meant, worth a look. */
export const findRoundDiffers: Rule = ({ statements }) => {
  const rounds = roundsTold(statements)
  return rounds.flatMap((round, at) => {
    const earlier = rounds[at - 1]
    const before = earlier === undefined ? null : askedIn(statements, earlier)
    const now = askedIn(statements, round)
    if (earlier === undefined || before === null || now === null) return []
    const dropped = missingFrom(before, now)
    const added = missingFrom(now, before)
    if (dropped.length + added.length === 0) return []
    const parts = [
      ...(dropped.length === 0 ? [] : [`第 ${earlier} 轮征求了${listNames(dropped)}，第 ${round} 轮没有`]),
      ...(added.length === 0 ? [] : [`第 ${round} 轮征求了${listNames(added)}，第 ${earlier} 轮没有`]),
    ]
    return [
      tell(
        'round-differs',
        `两轮征求的对象不同：${parts.join('；')}。请确认是有意调整，必要时在说明里写明。`,
      ),
    ]
  })
}
