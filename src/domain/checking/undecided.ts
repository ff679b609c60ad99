import type { Finding } from './finding'

/**
 * The findings of our own record as work: comments that nobody has answered yet are one piece of it, not an error each,
 * and stand where the first of them stood. One alone stays as it is.
 */
export const gatherUndecided = <T extends Finding>(findings: readonly T[]): readonly T[] => {
  const undecided = new Set(findings.filter(({ code, repair }) => code === 'decision-missing' && !repair))
  const [first] = undecided
  if (first === undefined || undecided.size === 1) return findings
  const gathered = {
    ...first,
    rows: [...undecided].flatMap(({ rows }) => rows),
    positions: [...undecided].flatMap(({ positions }) => positions),
    message: `${undecided.size} 条意见还没有填采纳情况。请逐条填写采纳、部分采纳或不采纳；不采纳的写明理由。`,
  }
  return findings.flatMap(each => (each === first ? gathered : undecided.has(each) ? [] : each))
}
