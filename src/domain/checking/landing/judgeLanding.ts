import type { ProposedChange } from '../../consultation/change'
import { dispositions } from '../../consultation/dispositions'
import { parseComment } from '../../reading/comments/parseComment'
import { spanIn } from '../compare/versions'
import { judgeChange } from './judgeChange'
import { type Bench, layOut } from './judging'
import {
  type ChangeVerdict,
  explainedBy,
  type Landing,
  type LandingComment,
  type Outcome,
  type Stretch,
} from './landing'
import { findUnexplained } from './unexplained'

/** The wording decided, as one change: it takes the place of what the comment asked for. */
const decidedChange = (
  comment: LandingComment,
  changes: readonly ProposedChange[],
  revised: string,
): ProposedChange => {
  const first =
    changes.find(({ action }) => action === 'replace' || action === 'insert' || action === 'delete') ??
    changes[0]
  const wording = /^\s*[“「『"](.+)[”」』"][。.]?\s*$/s.exec(revised)?.[1] ?? revised.trim()
  const span = first?.span ?? { start: 0, end: comment.text.length }
  const action = first?.action === 'insert' ? 'insert' : 'replace'
  return {
    action,
    places: first?.places ?? [],
    original: first?.original ?? null,
    proposed: wording,
    span,
    duty: null,
  }
}

const changesOf = (comment: LandingComment): readonly ProposedChange[] => {
  const changes = comment.changes ?? parseComment(comment.text).changes
  const revised = comment.revised ?? ''
  return revised.trim() === '' ? changes : [decidedChange(comment, changes, revised)]
}

const toVerdict = (bench: Bench, id: number | string, change: number, outcome: Outcome): ChangeVerdict => {
  const { drafts } = bench
  const from = outcome.before === null ? null : drafts.holderBefore(outcome.before)
  const to = outcome.after === null ? null : drafts.holderAfter(outcome.after)
  const before =
    outcome.before === null ? null : { ref: from?.ref ?? null, span: spanIn(drafts.earlier, outcome.before) }
  const after =
    outcome.after === null ? null : { ref: to?.ref ?? null, span: spanIn(drafts.later, outcome.after) }
  const hasMoved = outcome.moved ?? (before !== null && after !== null && before.ref !== after.ref)
  return {
    id,
    change,
    verdict: outcome.verdict,
    moved: outcome.verdict === 'landed' && hasMoved,
    before,
    after,
    difference: outcome.difference ?? null,
  }
}

/**
 * Whether each adopted change stands in the later draft, and what changed without one. `accepted` and `partial`
 * comments get a verdict for each of their changes (one where there is none to check); `rejected` ones only tell
 * whether what they asked for is there all the same. The drafts are read and indexed once: the work grows with the
 * comments plus the texts. Never throws.
 */
export const judgeLanding = (input: {
  before: string
  after: string
  comments: readonly LandingComment[]
}): Landing => {
  const bench = layOut(input.before, input.after)
  const verdicts: ChangeVerdict[] = []
  const rejectedButPresent: { id: number | string }[] = []
  const explained: { before: Stretch[]; after: Stretch[] } = { before: [], after: [] }
  for (const comment of input.comments) {
    const isAdopted = dispositions[comment.disposition].mustLand
    if (!isAdopted && comment.disposition !== 'rejected') continue
    const { text, unit } = comment
    const outcomes = changesOf(comment).map(change => judgeChange(bench, { change, text, unit }))
    if (!isAdopted) {
      if (outcomes.some(({ verdict }) => verdict === 'landed')) rejectedButPresent.push({ id: comment.id })
      continue
    }
    if (outcomes.length === 0) outcomes.push({ verdict: 'unchecked', before: null, after: null })
    for (const [change, outcome] of outcomes.entries()) {
      verdicts.push(toVerdict(bench, comment.id, change, outcome))
      const explains = explainedBy(outcome)
      explained.before.push(...explains.before)
      explained.after.push(...explains.after)
    }
  }
  return { verdicts, unexplained: findUnexplained(bench, explained), rejectedButPresent }
}
