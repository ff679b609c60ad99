import { explainedBy, type Outcome } from './landing'
import type { Scope } from './placing'

export const unchecked: Outcome = { verdict: 'unchecked', before: null, after: null }

/** One verdict for several places or several wordings: landed only where all are. */
export const combine = (outcomes: readonly Outcome[]): Outcome => {
  const [first] = outcomes
  if (first === undefined) return unchecked
  // Where neither wording stands, what was done to the place is accounted for only if the verdict shows it.
  const telling = outcomes.length === 1 ? outcomes : outcomes.filter(({ verdict }) => verdict !== 'missing')
  const explains = {
    before: telling.flatMap(each => explainedBy(each).before),
    after: telling.flatMap(each => explainedBy(each).after),
  }
  const open = outcomes.find(({ verdict }) => verdict !== 'landed')
  if (open === undefined) return { ...first, explains }
  const isMixed = outcomes.some(({ verdict }) => verdict === 'landed')
  if (!isMixed) return { ...(outcomes.find(({ verdict }) => verdict !== 'missing') ?? open), explains }
  const landed = outcomes.filter(({ verdict }) => verdict === 'landed').length
  const difference = open.difference ?? `共${outcomes.length}处，已改${landed}处，其余未改`
  return { ...open, verdict: 'altered', difference, explains }
}

/** An anchor that stands in several places asks for one insertion: the best verdict counts. */
export const bestOf = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.find(({ verdict }) => verdict === 'landed') ??
  outcomes.find(({ verdict }) => verdict === 'altered') ??
  outcomes[0] ??
  unchecked

/** What is done where the comment does not point, though the draft has the clause it names, is not what was asked. */
export const keptToPlace = (outcome: Outcome, scopes: readonly Scope[]): Outcome => {
  const { before, verdict } = outcome
  const named = scopes.filter(({ piece }) => piece.ref !== null)
  if (verdict !== 'landed' || before === null || named.length === 0) return outcome
  if (named.some(({ stretch }) => before.from < stretch.to && stretch.from <= before.from)) return outcome
  return { ...outcome, verdict: 'altered', difference: '所引文字不在所指的条款中，改在另一处' }
}
