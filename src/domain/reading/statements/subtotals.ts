import type { Sum } from '../../consultation/statement'
import type { Facts } from './facts'
import type { Mention } from './mention'
import { partsAlone } from './sums'
import { valuesOf } from './wholes'
import type { CountField } from './words'

const labels: Partial<Record<CountField, string>> = {
  accepted: '采纳',
  partial: '部分采纳',
  rejected: '不采纳',
  explained: '解释说明',
}

const isDecided = ({ field }: Mention): boolean => labels[field] !== undefined
const isWhole = ({ field }: Mention): boolean => field === 'comments' || field === 'merged'

/** The decisions told right before a number of the same piece. */
const listBefore = (mentions: readonly Mention[], at: number): readonly Mention[] => {
  const from = mentions.findLastIndex((one, index) => index < at && (!isDecided(one) || one.total))
  return mentions.slice(from + 1, at)
}

/** What the paragraph tells before and after a number. */
interface Around {
  before: readonly Mention[]
  after: readonly Mention[]
}

/**
 * Whether a number led by 合计, 小计 adds up the decisions before it: the whole has been told already, or other
 * decisions follow. As the last number it is the whole (采纳5条，不采纳3条，合计8条).
 */
const isSubtotal = (one: Mention, list: readonly Mention[], { before, after }: Around): boolean => {
  if (!one.total || list.length < 2) return false
  const isRight = one.value === valuesOf(list)
  if (one.field === 'accepted') return isRight && list.some(({ field }) => field === 'partial')
  if (one.field !== 'comments') return false
  const next = after.slice(0, after.some(isWhole) ? after.findIndex(isWhole) : after.length).filter(isDecided)
  const goesOn = next.length > 0 && next.every(({ field }) => list.every(each => each.field !== field))
  return isRight ? goesOn || before.some(isWhole) : goesOn
}

const sumOf = (one: Mention, list: readonly Mention[]): Sum => ({
  name: '合计',
  total: one.value,
  parts: list.map(({ field, value }) => ({ label: labels[field] ?? '', count: value })),
})

/** So many pieces before and after may belong to one list: bounds the cost. */
const near = 12

/**
 * 共收到意见9条，采纳6条，不采纳3条。其中，第一次5条，第二次4条。 The second piece divides what the first one counts: it becomes a
 * sum of the first and tells nothing of its own.
 */
export const withoutDivisions = (all: readonly Facts[]): readonly Facts[] => {
  const sums = new Map<Facts, Sum>()
  const divided = all.map((facts, at) => {
    const parts = partsAlone(facts.piece.folded.text)
    const before = parts.length > 1 ? all[at - 1] : undefined
    const whole = before?.mentions.find(({ field, sub }) => field === 'comments' && !sub)
    if (before === undefined || whole === undefined || before.piece.paragraph !== facts.piece.paragraph)
      return facts
    sums.set(before, { name: '意见', total: whole.value, parts })
    return { ...facts, mentions: [] }
  })
  return divided.map((facts, at) => {
    const sum = sums.get(all[at] ?? facts)
    return sum === undefined ? facts : { ...facts, sums: [...facts.sums, sum] }
  })
}

/** Takes the subtotals (采纳5条、部分采纳1条，合计6条) out of what each piece counts, and gives them as sums. */
export const withoutSubtotals = (all: readonly Facts[]): readonly Facts[] =>
  all.map((facts, index) => {
    const { mentions, piece } = facts
    if (!mentions.some(({ total }) => total)) return facts
    const beside = (some: readonly Facts[]): readonly Mention[] =>
      some.filter(other => other.piece.paragraph === piece.paragraph).flatMap(other => other.mentions)
    const found = mentions.filter((one, at) =>
      isSubtotal(one, listBefore(mentions, at), {
        before: [...beside(all.slice(Math.max(0, index - near), index)), ...mentions.slice(0, at)],
        after: [...mentions.slice(at + 1), ...beside(all.slice(index + 1, index + 1 + near))],
      }),
    )
    const sums = found.map(one => sumOf(one, listBefore(mentions, mentions.indexOf(one))))
    return {
      ...facts,
      mentions: mentions.filter(one => !found.includes(one)),
      sums: [...facts.sums, ...sums],
    }
  })
