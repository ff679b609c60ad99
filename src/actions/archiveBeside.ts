import type { SaidBeside } from '../domain/consultation/archive'
import type { RoundRecord } from '../domain/consultation/record'
import { commentLinksOf } from '../store/commentLinks'
import type { Reader } from '../store/database'
import { dissentWordsOf } from '../store/dissents'
import { afterRejectionsOf } from '../store/notes'
import { talksOf } from '../store/talks'

/** What people did and said about the comments of these rounds: talks, links, what was typed for lists and note. */
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
  }
}
