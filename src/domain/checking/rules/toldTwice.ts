import { plainCounts, type Statement } from '../../consultation/statement'
import type { Rule } from '../context'
import { ownOf } from '../counting/belonging'
import { decidedKeys, nameCount } from '../counting/countWords'
import { placeOfStatement } from '../counting/places'
import type { Finding } from '../finding'
import { excerpt, tell } from '../wording'

type Key = 'comments' | (typeof decidedKeys)[number]

/** Part of a kind that the other sentence may have counted under the first (采纳 with 部分采纳). */
const beside: Partial<Record<Key, Key>> = { accepted: 'partial', rejected: 'explained' }

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** What the parts state of one kind together; null where one of them does not say. */
const addUp = (parts: readonly Statement[], key: Key): number | null => {
  const counts = parts.map(
    part => plainCounts(part)[key] ?? (part.addsUp === true || isEmpty(part) ? 0 : null),
  )
  const stated = counts.filter(count => count !== null)
  return stated.length === counts.length && parts.some(part => part.counts[key] !== null) ? sum(stated) : null
}

const isEmpty = ({ counts }: Statement): boolean => counts.comments === 0

const differsIn = (whole: Statement, parts: readonly Statement[], key: Key): number | null => {
  const stated = plainCounts(whole)[key]
  const added = addUp(parts, key)
  if (stated === null || added === null || stated === added) return null
  const other = beside[key]
  if (other === undefined) return added
  const more = added + (addUp(parts, other) ?? 0)
  return (whole.counts[other] === null && stated === more) ||
    (addUp(parts, other) === null && stated + (whole.counts[other] ?? 0) === added)
    ? null
    : added
}

/** What of a number is told under another one too. */
const inside = ({ counts, holdsPartial }: Statement, key: Key): number =>
  holdsPartial && key === 'accepted' ? (counts.partial ?? 0) : 0

/** Counted after like comments were merged, decisions are of other numbers than before. */
const isMerged = ({ counts }: Statement): boolean => counts.merged !== null

const check = (whole: Statement, parts: readonly Statement[], place: string): readonly Finding[] => {
  if (whole.isPart || parts.length === 0 || [whole, ...parts].some(isMerged)) return []
  // Where the decisions agree and only the whole does not, its own parts show it already.
  const keys = whole.addsUp === false ? decidedKeys : (['comments', ...decidedKeys] as const)
  const differences = keys.flatMap(key => {
    const added = differsIn(whole, parts, key)
    return added === null
      ? []
      : [
          `${nameCount(key, whole.holdsPartial)}前面${parts.length > 1 ? '相加' : ''}是 ${added + inside(whole, key)} 条，这里写 ${whole.counts[key]} 条`,
        ]
  })
  const before = parts.map(({ sentence }) => `“${excerpt(sentence, 24)}”`).join('、')
  return differences.length === 0
    ? []
    : [
        tell(
          'sum-mismatch',
          `${place}“${excerpt(whole.sentence, 40)}”与前面${before}所写不符：${differences.join('；')}。请核对原始记录，改正写错的一处。`,
        ),
      ]
}

/** 综上…, 两项合计…: what a sentence tells again, or adds up, against what was told before it. */
export const findToldTwice: Rule = ({ statements, noteText }) =>
  statements.flatMap((whole, at) =>
    check(whole, ownOf(statements.slice(0, at), whole.restates ?? []), placeOfStatement(whole, noteText)),
  )
