import type { CountingRule } from '../../consultation/countingRules'
import type { Disposition } from '../../consultation/dispositions'
import {
  type Comment,
  countRound,
  noDispositions,
  type RoundCounts,
  type RoundRecord,
  recordRows,
} from '../../consultation/record'
import { parseComment } from '../../reading/comments/parseComment'
import { readDecision } from '../../reading/decisions/decisionCell'
import { countRequests } from '../../reading/itemCount'
import { findLikeRows } from '../likeness/likeRows'
import type { Counting } from './countings'

/** The counts of a round by the project's rule, and by how many each comment counts. */
export interface RuledCounts extends RoundCounts {
  rule: CountingRule
  /** Comments after merging like with like; null unless the rule merges. `byDisposition` then adds up to it. */
  merged: number | null
}

const outcomeOf = ({ decision }: Comment): Disposition => decision?.disposition ?? 'open'

const repeat = (disposition: Disposition, times: number): Disposition[] =>
  Array.from({ length: times }, () => disposition)

/** Each numbered request is one; where a cell that was taken in answers them one by one, each has its answer. */
const byItem = (comment: Comment): Disposition[] => {
  const parts = readDecision(comment.decision?.sourceText ?? '').parts ?? []
  const rest = Math.max(countRequests(comment.body), 1) - parts.length
  return [
    ...parts.map(part => part.disposition),
    ...(rest > 0 ? repeat(parts.length > 0 ? 'open' : outcomeOf(comment), rest) : []),
  ]
}

const general = new Set(['question', 'general'])

/** Every place that the comment wants changed is one; a comment without an edit is one. */
const byPlace = (comment: Comment): Disposition[] => {
  const edits = parseComment(comment.body).changes.filter(change => !general.has(change.action))
  const places = edits.reduce((sum, { places: named }) => sum + Math.max(named.length, 1), 0)
  return repeat(outcomeOf(comment), Math.max(places, 1))
}

const byRow = (comment: Comment): Disposition[] => [outcomeOf(comment)]

/**
 * Like comments with one outcome are one. Like comments with different outcomes stay apart, so that the parts still
 * make the whole; what a person has called a duplicate is counted where it is repeated from.
 */
const mergedOutcomes = (record: RoundRecord): Disposition[] => {
  const rows = recordRows(record).filter(row => !row.noComment)
  const groupOf = new Map(
    findLikeRows(rows).flatMap((group, index) => group.map(row => [row.row, index] as const)),
  )
  const seen = new Set<string>()
  return rows.flatMap(({ row, decision }) => {
    if (decision.disposition === 'duplicate') return []
    const group = groupOf.get(row)
    const key = `${group}|${decision.disposition}`
    if (group !== undefined && seen.has(key)) return []
    seen.add(key)
    return [decision.disposition]
  })
}

const each: Record<Exclude<CountingRule, 'merged'>, (comment: Comment) => Disposition[]> = {
  comment: byItem,
  row: byRow,
  place: byPlace,
}

/** Counts a round by the project's rule. Units are counted as `countRound` counts them, whatever the rule. */
export const countRecord = (record: RoundRecord, rule: CountingRule): RuledCounts => {
  const plain = countRound(record)
  const outcomes = rule === 'merged' ? mergedOutcomes(record) : record.comments.flatMap(each[rule])
  const byDisposition = { ...noDispositions }
  for (const outcome of outcomes) byDisposition[outcome] += 1
  return {
    ...plain,
    rule,
    byDisposition,
    comments: rule === 'merged' ? plain.comments : outcomes.length,
    merged: rule === 'merged' ? outcomes.length : null,
  }
}

/** The same numbers as the checks compare them with prose. */
export const countingOf = ({ comments, merged, byDisposition }: RuledCounts): Counting => ({
  comments: merged ?? comments,
  accepted: byDisposition.accepted,
  partial: byDisposition.partial,
  rejected: byDisposition.rejected,
  explained: byDisposition.explained,
  open:
    byDisposition.open +
    byDisposition.unrecognised +
    byDisposition.forwarded +
    byDisposition.duplicate +
    byDisposition.withdrawn,
})
