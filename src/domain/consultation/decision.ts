import { type Disposition, dispositions } from './dispositions'
import type { Problem } from './problem'

/** What a reviewer decides about a comment. */
export interface Decision {
  disposition: Disposition
  /** Printed as it is in the adoption table. */
  reason: string
  /** The wording that will stand in the draft where the comment is adopted in part or otherwise worded. */
  revisedText: string
}

type Said = Readonly<Record<keyof Decision, string>>

/** Whether two say the same, so that saving one over the other changes nothing. */
export const isSameDecision = (one: Said, other: Said): boolean =>
  one.disposition === other.disposition &&
  one.reason === other.reason &&
  one.revisedText === other.revisedText

/**
 * What keeps a decision from being recorded. 不采纳、部分采纳须说明理由: 环境影响评价法 第11条 and
 * 重大行政决策程序暂行条例 第13条 ask for the reason of every view that is not adopted.
 */
export const checkDecision = (decision: Decision): Problem[] => {
  const { label, needsReason, choosable } = dispositions[decision.disposition]
  const problems: Problem[] = []
  if (!choosable) problems.push({ field: 'disposition', message: '请选择采纳情况。' })
  if (needsReason && decision.reason === '') {
    problems.push({ field: 'reason', message: `“${label}”须写明理由，理由将原样进入采纳情况表。` })
  }
  return problems
}
