import type { ArchivedClosing, SaidBeside } from '../../domain/consultation/archive'
import type { Round, RoundRecord } from '../../domain/consultation/record'
import { safeName } from '../../files/writing/zip'
import { commentLinksOf } from '../../store/commentLinks'
import type { Reader } from '../../store/database'
import { earlierDecisions } from '../../store/decisions'
import { assignmentsOf } from '../../store/desk/assignments'
import { openProposalsOf } from '../../store/desk/proposals'
import { dissentWordsOf } from '../../store/dissents'
import { landingReviewsOf } from '../../store/landingReviews'
import { afterRejectionsOf, noteTemplateOf, writtenNotesOf } from '../../store/notes'
import { frozenClosingsOf } from '../../store/roundClosings'
import { talksOf } from '../../store/talks'

/** The folder of a round in an archive. */
export const folderOf = ({ number, name }: Pick<Round, 'number' | 'name'>): string =>
  `第${number}轮-${safeName(name)}`

/** What people did and said about these rounds and their comments, and the notes of the project. */
export const saidBeside = async (
  db: Reader,
  projectId: number,
  rounds: readonly RoundRecord[],
): Promise<SaidBeside> => {
  const comments = new Set(rounds.flatMap(record => record.comments.map(({ id }) => id)))
  const talks = await talksOf(db, projectId)
  const links = await commentLinksOf(db, projectId)
  const dissents = await dissentWordsOf(db, projectId)
  const afterRejections = await afterRejectionsOf(db, projectId)
  return {
    talks: talks
      .filter(({ commentId }) => comments.has(commentId))
      .map(({ id: _, evidence, ...talk }) => ({
        ...talk,
        evidence: evidence.map(({ name, sha256 }) => ({ name, sha256 })),
      })),
    links: links.filter(({ earlierId, laterId }) => comments.has(earlierId) && comments.has(laterId)),
    dissents: [...dissents]
      .filter(([commentId]) => comments.has(commentId))
      .map(([commentId, words]) => ({ commentId, ...words })),
    afterRejections: rounds.flatMap(({ round }) => {
      const text = afterRejections.get(round.id)
      return text === undefined ? [] : [{ roundId: round.id, text }]
    }),
    earlierDecisions: (await earlierDecisions(db, projectId))
      .filter(({ commentId }) => comments.has(commentId))
      .map(({ id: _, ...decision }) => decision),
    landingReviews: await reviewsIn(db, rounds),
    closings: await closingsIn(db, rounds),
    assignments: (await assignmentsOf(db, projectId)).filter(({ commentId }) => comments.has(commentId)),
    proposals: await proposalsIn(db, rounds, comments),
    noteTemplate: await noteTemplateOf(db, projectId),
    writtenNotes: await writtenNotesOf(db, projectId),
  }
}

const reviewsIn = async (
  db: Reader,
  rounds: readonly RoundRecord[],
): Promise<SaidBeside['landingReviews']> => {
  const found = []
  for (const { round, comments } of rounds) {
    const own = new Set(comments.map(({ id }) => id))
    for (const { id: _, ...review } of await landingReviewsOf(db, round.id, 'any'))
      if (own.has(review.commentId)) found.push(review)
  }
  return found
}

const proposalsIn = async (
  db: Reader,
  rounds: readonly RoundRecord[],
  comments: ReadonlySet<number>,
): Promise<SaidBeside['proposals']> => {
  const found = []
  for (const { round } of rounds)
    for (const { id: _id, byId: _by, ...proposal } of (await openProposalsOf(db, round.id)).values())
      if (comments.has(proposal.commentId)) found.push(proposal)
  return found
}

const closingsIn = async (db: Reader, rounds: readonly RoundRecord[]): Promise<ArchivedClosing[]> => {
  const found = []
  for (const { round } of rounds)
    for (const { id: _, ...closing } of await frozenClosingsOf(db, round.id)) {
      const file = closing.snapshot === null ? null : `${folderOf(round)}/定稿快照第${closing.number}号.json`
      found.push({ ...closing, roundId: round.id, file })
    }
  return found
}
