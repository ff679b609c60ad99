import { dispositions } from '../consultation/dispositions'
import type { Comment, Round, RoundRecord, StandingDecision } from '../consultation/record'
import type { CommentLink, Talk } from '../consultation/talk'

/** What can be said of a comment across rounds. */
export const ledgerKinds = {
  raisedAgain: { label: '未采纳后再次提出', tone: 'warn' },
  adoptedLater: { label: '先未采纳，后采纳', tone: 'ok' },
  takenBack: { label: '先采纳，后改为不采纳', tone: 'bad' },
  agreed: { label: '已沟通一致', tone: 'ok' },
  notAgreed: { label: '沟通未能一致', tone: 'bad' },
} as const

export type LedgerKind = keyof typeof ledgerKinds

/** A comment in one of the rounds it was raised in. */
export interface LedgerStep {
  round: Round
  comment: Comment
  /** Every decision on it, oldest first. */
  decisions: readonly StandingDecision[]
  talks: readonly Talk[]
}

/** A comment through the rounds, linked by persons; `kinds` is empty where nothing happened to it but an answer. */
export interface LedgerEntry {
  kinds: readonly LedgerKind[]
  steps: readonly LedgerStep[]
}

type Outcome = 'adopted' | 'refused' | null

const outcomeOf = (decision: StandingDecision): Outcome => {
  const column = dispositions[decision.disposition].countsAs
  if (column === 'accepted' || column === 'partial') return 'adopted'
  return column === 'rejected' ? 'refused' : null
}

/** The answers in order of time, through all rounds; what is neither yes nor no is left out. */
const outcomesOf = (steps: readonly LedgerStep[]): Outcome[] =>
  steps.flatMap(step => step.decisions.map(outcomeOf)).filter(outcome => outcome !== null)

const follows = (outcomes: readonly Outcome[], first: Outcome, then: Outcome): boolean =>
  outcomes.some((outcome, at) => outcome === first && outcomes.slice(at + 1).includes(then))

const lastAnswer = ({ decisions }: LedgerStep): Outcome => {
  const last = decisions.at(-1)
  return last === undefined ? null : outcomeOf(last)
}

/** A slip of the hand, mended the same day by the same person, is no change of mind worth a line in the ledger. */
const settled = (decisions: readonly StandingDecision[]): StandingDecision[] =>
  decisions.filter((decision, at) => {
    const next = decisions[at + 1]
    return next === undefined || next.by !== decision.by || next.at.slice(0, 10) !== decision.at.slice(0, 10)
  })

const kindsOf = (steps: readonly LedgerStep[]): LedgerKind[] => {
  const outcomes = outcomesOf(steps)
  const last = steps.flatMap(step => step.talks).at(-1)
  const holds: Record<LedgerKind, boolean> = {
    raisedAgain: steps.slice(0, -1).some(step => lastAnswer(step) === 'refused'),
    adoptedLater: follows(outcomes, 'refused', 'adopted') && outcomes.at(-1) === 'adopted',
    takenBack: follows(outcomes, 'adopted', 'refused') && outcomes.at(-1) === 'refused',
    agreed: last?.outcome === 'agreed',
    notAgreed: last?.outcome === 'not_agreed',
  }
  const kinds: LedgerKind[] = []
  for (const kind of ['raisedAgain', 'adoptedLater', 'takenBack', 'agreed', 'notAgreed'] as const) {
    if (holds[kind]) kinds.push(kind)
  }
  return kinds
}

/** The linked comments of each comment, joined: a comment may come back in every round. */
const joinLinked = (ids: readonly number[], links: readonly CommentLink[]): Map<number, number> => {
  const leader = new Map(ids.map(id => [id, id]))
  const find = (id: number): number => {
    const next = leader.get(id) ?? id
    return next === id ? id : find(next)
  }
  for (const { earlierId, laterId, verdict } of links) {
    if (verdict === 'confirmed' && leader.has(earlierId) && leader.has(laterId)) {
      leader.set(find(laterId), find(earlierId))
    }
  }
  return new Map(ids.map(id => [id, find(id)]))
}

/**
 * The ledger of a project: every comment through the rounds it was raised in, by confirmed links, with what became
 * of it. Entries stand in the order of their first comment.
 */
export const ledgerOf = (
  records: readonly RoundRecord[],
  links: readonly CommentLink[],
  decisions: ReadonlyMap<number, readonly StandingDecision[]>,
  talks: ReadonlyMap<number, readonly Talk[]>,
): LedgerEntry[] => {
  const steps = records
    .toSorted((one, other) => one.round.number - other.round.number)
    .flatMap(({ round, comments }) =>
      comments.map(comment => ({
        round,
        comment,
        decisions: settled(decisions.get(comment.id) ?? (comment.decision ? [comment.decision] : [])),
        talks: talks.get(comment.id) ?? [],
      })),
    )
  const leaders = joinLinked(
    steps.map(step => step.comment.id),
    links,
  )
  const groups = new Map<number, LedgerStep[]>()
  for (const step of steps) {
    const leader = leaders.get(step.comment.id) ?? step.comment.id
    groups.set(leader, [...(groups.get(leader) ?? []), step])
  }
  return [...groups.values()].map(group => ({ kinds: kindsOf(group), steps: group }))
}
