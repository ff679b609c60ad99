import { dispositions } from '../../consultation/dispositions'
import { decisionAt } from '../../reading/decisions/decisionMatch'
import { foldKey } from '../../reading/fold'
import { type Answer, sameText } from './answer'
import type { Doubt } from './plan'

/**
 * What in an answer does not go together: the reason for a refusal under a decision that needs none, the adopted
 * wording under one that adopts nothing, a reason that begins by refusing under one that adopts.
 * @param before what stood when it was handed out, and what stands now: where a cell may have been left from.
 */
export const doubtsOf = (theirs: Answer, before: readonly Answer[]): Doubt[] => {
  const { label, needsReason, mustLand, countsAs } = dispositions[theirs.disposition]
  if (countsAs === null) return []
  const doubts: Doubt[] = []
  const left = (column: Doubt['column'], from: Answer): boolean =>
    theirs[column] !== '' && sameText(theirs[column], from[column])
  const refused = before.find(each => dispositions[each.disposition].needsReason && left('reason', each))
  const refusal = refusalIn(theirs.reason)
  if (!needsReason && refused !== undefined)
    doubts.push({
      column: 'reason',
      message: `采纳情况改成了“${label}”，“理由”一格却还是原来“${dispositions[refused.disposition].label}”的理由。`,
    })
  else if (!needsReason && refusal !== null)
    doubts.push({
      column: 'reason',
      message: `采纳情况是“${label}”，“理由”一格写的却是“${refusal}”。`,
    })
  const adopted = before.find(each => dispositions[each.disposition].mustLand && left('revisedText', each))
  if (!mustLand && adopted !== undefined)
    doubts.push({
      column: 'revisedText',
      message: `采纳情况改成了“${label}”，“采纳后的表述”一格却还是原来“${dispositions[adopted.disposition].label}”时的表述。`,
    })
  else if (countsAs === 'rejected' && theirs.revisedText !== '' && !before.some(isSame(theirs)))
    doubts.push({
      column: 'revisedText',
      message: `采纳情况是“${label}”，却写了“采纳后的表述”。`,
    })
  return doubts
}

/** What was recorded so already is nothing that the table brings. */
const isSame = (theirs: Answer) => (each: Answer) =>
  each.disposition === theirs.disposition && sameText(each.revisedText, theirs.revisedText)

/** The word of refusal that a reason begins with: 不采纳。与上位法不一致. */
const refusalIn = (reason: string): string | null => {
  const plain = foldKey(reason)
  const found = decisionAt(plain, 0, ['strong'])
  if (found === null || !dispositions[found.disposition].needsReason) return null
  return /^(?:[,.;:、]|。|$)/u.test(plain.slice(found.end)) ? plain.slice(0, found.end) : null
}

/** The same answer without the cells in doubt. */
export const withoutDoubts = (answer: Answer, doubts: readonly Doubt[]): Answer => {
  const kept = (column: Doubt['column']): string =>
    doubts.some(doubt => doubt.column === column) ? '' : answer[column]
  return { ...answer, reason: kept('reason'), revisedText: kept('revisedText') }
}
