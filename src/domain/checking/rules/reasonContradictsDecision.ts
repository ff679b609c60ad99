import type { AdoptionRow } from '../../consultation/adoptionTable'
import { readDecision } from '../../reading/decisions/decisionCell'
import type { Rule } from '../context'
import { adoptsWhole, refusesWhole } from '../refusals'
import { excerpt, nameRow, tell } from '../wording'

/** What stands behind the verdict in the decision cell; '' where the cell says nothing more. */
const behindVerdict = ({ decision }: AdoptionRow): string => readDecision(decision.text).reason ?? ''

/** The words that say the opposite of the verdict; null where none do. */
const opposite = (row: AdoptionRow): { words: string; remedy: string } | null => {
  const { decision, reason, comment } = row
  if (decision.parts !== undefined) return null
  const texts = [reason ?? '', behindVerdict(row)].filter(text => text.trim() !== '')
  if (decision.disposition === 'accepted') {
    const words = texts.find(text => refusesWhole(text, comment))
    return words === undefined || texts.some(adoptsWhole)
      ? null
      : { words, remedy: '确未采纳的，把采纳情况改为不采纳；确已采纳的，改正理由' }
  }
  if (decision.disposition !== 'rejected') return null
  const words = texts.find(adoptsWhole)
  return words === undefined || texts.some(text => text !== words && refusesWhole(text, comment))
    ? null
    : { words, remedy: '确已采纳的，把采纳情况改为采纳；确未采纳的，写明不采纳的理由' }
}

/** 采纳 beside a reason of refusal, or 不采纳 beside what was done: one of the two is wrong. */
export const findReasonContradictsDecision: Rule = ({ tables }) =>
  tables.flatMap(({ index, comments }) =>
    comments.flatMap(row => {
      const found = opposite(row)
      return found === null
        ? []
        : [
            tell(
              'reason-contradicts-decision',
              `${nameRow(row)}采纳情况写“${excerpt(row.decision.text)}”，理由却说“${excerpt(found.words)}”，两处说法相反。请核对：${found.remedy}。`,
              { table: index, rows: [row] },
            ),
          ]
    }),
  )
