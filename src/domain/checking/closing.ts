import { dispositions, isDecided } from '../consultation/dispositions'
import type { RoundRecord } from '../consultation/record'
import type { Finding } from './finding'
import type { RoundLanding } from './landing/roundLanding'

/** What has to be true before a round is closed. */
export const closingChecks = {
  decided: '每条意见都有答复',
  consistent: '核对没有错误',
  landed: '采纳的意见都已写进下一稿',
  note: '编制说明中的数字与记录相符',
} as const

export type ClosingCheck = keyof typeof closingChecks

export interface CheckedItem {
  check: ClosingCheck
  isMet: boolean
  /** Chinese: how it stands, or what is missing. */
  detail: string
}

export interface ClosingFacts {
  record: RoundRecord
  /** Findings on this round's table. */
  findings: readonly Finding[]
  /** Findings on the note, which belong to no table. */
  noteFindings: readonly Finding[]
  hasNote: boolean
  /** Null where there is no draft after the round's. */
  landing: RoundLanding | null
}

type Judged = Omit<CheckedItem, 'check'>

const met = (detail: string): Judged => ({ isMet: true, detail })
const unmet = (detail: string): Judged => ({ isMet: false, detail })
const errors = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity === 'error').length

const judges: Record<ClosingCheck, (facts: ClosingFacts) => Judged> = {
  decided: ({ record }) => {
    const open = record.comments.filter(({ decision }) => !isDecided(decision?.disposition ?? 'open')).length
    if (open > 0) return unmet(`还有 ${open} 条意见没有答复。`)
    return record.replies.length === 0
      ? unmet('这一轮还没有登记任何回函。')
      : met(`${record.comments.length} 条意见均已答复。`)
  },
  consistent: ({ findings }) =>
    errors(findings) > 0
      ? unmet(`还有 ${errors(findings)} 处错误没有处理。`)
      : met('各项数字相符，没有错误。'),
  landed: ({ record, landing }) => {
    const adopted = record.comments.filter(
      ({ decision }) => dispositions[decision?.disposition ?? 'open'].mustLand,
    ).length
    if (landing === null)
      return adopted === 0
        ? met('没有采纳的意见，不需要核对落实。')
        : unmet(`采纳了 ${adopted} 条意见，还没有可以核对的下一稿。`)
    const left = landing.adopted - landing.landed
    return left > 0
      ? unmet(`采纳的 ${landing.adopted} 条意见中，还有 ${left} 条没有落实，也没有人工认定。`)
      : met(`采纳的 ${landing.adopted} 条意见均已落实或经人工认定。`)
  },
  note: ({ noteFindings, hasNote }) => {
    if (!hasNote) return met('还没有编制说明，不需要核对。')
    return errors(noteFindings) > 0
      ? unmet(`编制说明中有 ${errors(noteFindings)} 处数字与记录不符。`)
      : met('编制说明中的数字与记录相符。')
  },
}

const order: readonly ClosingCheck[] = ['decided', 'consistent', 'landed', 'note']

/** The checklist of a round, every item with how it stands. */
export const checkClosing = (facts: ClosingFacts): CheckedItem[] =>
  order.map(check => ({ check, ...judges[check](facts) }))

export const isGreen = (items: readonly CheckedItem[]): boolean => items.every(({ isMet }) => isMet)
