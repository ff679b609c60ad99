import { type Counting, countByItem, countByRow } from '../../checking/counting/countings'
import { countingOf, countRecord, type RuledCounts } from '../../checking/counting/countRecord'
import type { AdoptionRow } from '../../consultation/adoptionTable'
import type { CountingRule } from '../../consultation/countingRules'
import { type Disposition, isDecided, isDisposition } from '../../consultation/dispositions'
import type { RoundRecord } from '../../consultation/record'
import { readDecision } from '../../reading/decisions/decisionCell'
import { countRequests } from '../../reading/itemCount'
import { documentWords } from '../documentWords'
import { cellTexts } from './cellTexts'
import type { TableTemplate } from './tableTemplates'
import { tallyLine, tallyOf } from './tallyLine'

/** The 合计 line of a round's table under the project's rule. */
export interface RuledTally {
  text: string
  /** The comments it states first; lines of the template that say a number of comments say this one. */
  comments: number
  /** What that number counts: comments with their numbered requests, or rows. */
  counts: 'byComment' | 'byRow'
}

const outcomesOf = ({ byDisposition }: RuledCounts): Map<Disposition, number> => {
  const outcomes = new Map<Disposition, number>()
  for (const [kind, count] of Object.entries(byDisposition)) {
    if (count === 0 || !isDisposition(kind)) continue
    const told = isDecided(kind) ? kind : 'open'
    outcomes.set(told, (outcomes.get(told) ?? 0) + count)
  }
  return outcomes
}

const isSame = (one: Counting, other: Counting): boolean =>
  one.comments === other.comments &&
  one.accepted === other.accepted &&
  one.partial === other.partial &&
  one.rejected === other.rejected &&
  one.explained === other.explained &&
  one.open === other.open

/** The rows as somebody will count them who has only the printed table: numbered requests of its cells. */
const asPrinted = (rows: readonly AdoptionRow[], template: TableTemplate): AdoptionRow[] => {
  const own = new Set<string>(template.columns.map(({ key }) => key))
  const context = { words: documentWords[template.language], has: (key: string) => own.has(key) }
  return rows.map(row => {
    const { disposition, parts } = readDecision(cellTexts.decision(row, context))
    const decision = { ...row.decision, disposition, ...(parts === undefined ? {} : { parts }) }
    return { ...row, items: countRequests(cellTexts.comment(row, context)), decision }
  })
}

/**
 * The tally under the project's rule, where the printed table bears it out (by row, or by numbered request); else
 * by row, with the rule's own count named beside it: a sum nobody can find in the rows would look like a mistake.
 */
export const ruledTally = (
  record: RoundRecord,
  rows: readonly AdoptionRow[],
  template: TableTemplate,
  rule: CountingRule,
): RuledTally => {
  const words = documentWords[template.language]
  const counts = countRecord(record, rule)
  const counting = countingOf(counts)
  const comments = rows.filter(row => !row.noComment)
  const byRow = countByRow(comments)
  const isPlain = isSame(counting, byRow)
  if (isPlain || (rule === 'comment' && isSame(counting, countByItem(asPrinted(comments, template))))) {
    const how = rule === 'comment' ? 'byComment' : 'byRow'
    return { text: tallyOf(outcomesOf(counts), words), comments: counting.comments, counts: how }
  }
  const text = tallyLine(rows, words)
  const other = words.otherCount(rule, counting.comments)
  return { text: `${text}${other}`, comments: byRow.comments, counts: 'byRow' }
}
