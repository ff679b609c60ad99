import { type Disposition, dispositions, isDecided } from '../consultation/dispositions'
import { formatClauseRef } from '../reading/clauses/clauseRef'

/** What comments came to, as shares of a bar: adopted (whole or in part), not adopted, answered otherwise, open. */
export interface Outcome {
  adopted: number
  partial: number
  rejected: number
  other: number
  open: number
  total: number
}

export const noOutcome: Outcome = { adopted: 0, partial: 0, rejected: 0, other: 0, open: 0, total: 0 }

const partOf = (disposition: Disposition): keyof Omit<Outcome, 'total'> => {
  const { countsAs } = dispositions[disposition]
  if (countsAs === null) return 'open'
  if (countsAs === 'accepted') return 'adopted'
  return countsAs === 'partial' || countsAs === 'rejected' ? countsAs : 'other'
}

/** adopted + partial + rejected + other + open = total, always. */
export const addOutcome = (outcome: Outcome, disposition: Disposition, count: number): Outcome => {
  const part = partOf(disposition)
  return { ...outcome, [part]: outcome[part] + count, total: outcome.total + count }
}

/** Adopted in whole or in part, of what is decided; null while nothing is. */
export const adoptionRate = (outcome: Outcome): number | null => {
  const decided = outcome.total - outcome.open
  return decided === 0 ? null : (outcome.adopted + outcome.partial) / decided
}

interface Counted {
  disposition: Disposition
  count: number
}

/** Outcomes by a key, most comments first; equal ones keep the order in which they came. */
export const outcomesBy = <C extends Counted>(
  counts: readonly C[],
  keyOf: (count: C) => string,
): { key: string; outcome: Outcome }[] => {
  const outcomes = new Map<string, Outcome>()
  for (const each of counts) {
    const key = keyOf(each)
    const outcome = outcomes.get(key) ?? { ...noOutcome }
    outcome[partOf(each.disposition)] += each.count
    outcome.total += each.count
    outcomes.set(key, outcome)
  }
  return [...outcomes]
    .map(([key, outcome]) => ({ key, outcome }))
    .toSorted((one, other) => other.outcome.total - one.outcome.total)
}

/** The clause a place belongs to on an overview: its first step, 3条/2款 → 3条. */
export const clauseOf = (ref: string): string =>
  ref
    .split('/')
    .slice(0, ref.startsWith('附') ? 2 : 1)
    .join('/')

export const clauseWords = (ref: string): string => (ref === '' ? '没有指明条款' : formatClauseRef(ref))

/** A comment somewhere undecided. */
export const isOpen = (disposition: Disposition): boolean => !isDecided(disposition)

/** One stretch of a bar, in thousandths of its width. */
export interface Stretch {
  part: keyof Omit<Outcome, 'total'>
  from: number
  width: number
}

export const outcomeWords = {
  adopted: '采纳',
  partial: '部分采纳',
  rejected: '不采纳',
  other: '其他答复',
  open: '未定',
} as const

const parts = ['adopted', 'partial', 'rejected', 'other', 'open'] as const

/** A bar of outcomes; `most` is the total that fills the whole width. */
export const barOf = (outcome: Outcome, most: number): Stretch[] => {
  let from = 0
  return parts.flatMap(part => {
    const width = most === 0 ? 0 : (outcome[part] / most) * 1000
    const stretch = { part, from, width }
    from += width
    return width > 0 ? [stretch] : []
  })
}

/** What a bar shows, in words. */
export const barWords = (outcome: Outcome): string =>
  `共 ${outcome.total} 条：${parts
    .filter(part => outcome[part] > 0)
    .map(part => `${outcomeWords[part]} ${outcome[part]}`)
    .join('，')}`
