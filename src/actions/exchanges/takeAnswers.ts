import { type Answer, answerOf } from '../../domain/checking/exchange'
import type { Round } from '../../domain/consultation/record'
import { breathe } from '../../store/breathe'
import { commentsWith } from '../../store/comments'
import type { Trx } from '../../store/database'
import { insertDecisions } from '../../store/decisions'
import { type BatchedDecision, insertBatch } from '../../store/desk/batches'
import { dropDecisionDrafts } from '../../store/desk/decisionDrafts'
import { decisionSteps, openProposalsWith, settleProposal } from '../../store/desk/proposals'
import { insertEvents } from '../../store/events'
import { type Actor, Stale } from '../action'
import { propose } from '../desk/recordDecision'

export interface AnswerToTake {
  commentId: number
  answer: Answer
  /** What stood when the person looked. */
  current: Answer
}

export interface AnswersToTake {
  round: Round
  answers: readonly AnswerToTake[]
  /** As what they came: in a table that was handed out to be filled in, or in a file taken in. */
  action: 'applyReturn' | 'applyImport'
  /** The file they came in, and who filled it in where that was told. */
  origin: { file: string; filledBy?: string }
  /** Told how many are taken; what it throws takes everything back. */
  onProgress?: ((taken: number) => void) | undefined
}

/** Somebody decided between the look and the choice. */
export const decidedSince = (): Stale =>
  new Stale('您打开页面之后，这些意见中有的已由他人另作处理，没有采用。请再看一遍。')

/** So many are taken before others get a turn. */
const portion = 50

/**
 * Makes answers that were filled in elsewhere decisions, which can be taken back together, or, where a second person
 * has to approve, proposals in place of those that wait. No comment is answered twice.
 * @throws Stale where something else stands by now than the person saw.
 */
export const takeAnswers = async (trx: Trx, wanted: AnswersToTake, by: Actor): Promise<void> => {
  const { round, answers, onProgress } = wanted
  const inTwoSteps = (await decisionSteps(trx, round.projectId)) === 2
  const decided: BatchedDecision[] = []
  for (let from = 0; from < answers.length; from += portion) {
    const some = { ...wanted, answers: answers.slice(from, from + portion) }
    const made = await takeSome(trx, some, inTwoSteps, by)
    decided.push(...made)
    onProgress?.(from + some.answers.length)
    await breathe()
  }
  if (decided.length > 0) await insertBatch(trx, round.id, decided, by)
}

const takeSome = async (
  trx: Trx,
  { round, answers, action, origin }: AnswersToTake,
  inTwoSteps: boolean,
  by: Actor,
): Promise<BatchedDecision[]> => {
  const ids = answers.map(({ commentId }) => commentId)
  const comments = await commentsWith(trx, ids)
  const waiting = await openProposalsWith(trx, ids)
  const matched = answers.map(({ commentId, answer, current }) => {
    const comment = comments.get(commentId)
    const standing = waiting.get(commentId) ?? comment?.decision ?? null
    if (comment === undefined || !isSame(answerOf(standing), current)) throw decidedSince()
    return { comment, answer }
  })
  await dropDecisionDrafts(trx, ids, by.userId)
  for (const { id } of waiting.values()) await settleProposal(trx, id, 'replaced', '', by)
  if (inTwoSteps) {
    for (const { comment, answer } of matched)
      await propose(trx, round, comment, { ...answer, ...origin }, by)
    return []
  }
  const decisionIds = await insertDecisions(
    trx,
    matched.map(({ comment, answer }) => ({ on: { commentId: comment.id }, fields: answer })),
    by,
  )
  await insertEvents(
    trx,
    by,
    matched.map(({ comment: { id, decision }, answer }) => ({
      action,
      subject: 'comment',
      subjectId: id,
      projectId: round.projectId,
      roundId: round.id,
      before: decision && answerOf(decision),
      after: { ...answer, ...origin },
    })),
  )
  return matched.map(({ comment: { id, decision } }, at) => ({
    decisionId: decisionIds[at] ?? 0,
    commentId: id,
    beforeId: decision?.id ?? null,
  }))
}

const isSame = (one: Answer, other: Answer): boolean =>
  one.disposition === other.disposition &&
  one.reason === other.reason &&
  one.revisedText === other.revisedText
