import type { Actor } from '../domain/consultation/actor'
import type { DissentWords } from '../domain/consultation/dissent'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'

/** What was typed for the dissent list, by comment. */
export const dissentWordsOf = async (db: Reader, projectId: number): Promise<Map<number, DissentWords>> => {
  const rows = await db
    .selectFrom('standing_dissent_entry as entry')
    .innerJoin('comment', 'comment.id', 'entry.comment_id')
    .innerJoin('reply', 'reply.id', 'comment.reply_id')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .innerJoin('round', 'round.id', 'consultee.round_id')
    .select([
      'entry.comment_id as commentId',
      'entry.issue',
      'entry.drafter_view as drafterView',
      'entry.basis',
    ])
    .where('round.project_id', '=', projectId)
    .execute()
  return new Map(rows.map(({ commentId, ...words }) => [commentId, words]))
}

export const insertDissentEntry = (
  trx: Trx,
  commentId: number,
  words: DissentWords,
  by: Actor,
): Promise<number> =>
  insertRow(trx, 'dissent_entry', {
    comment_id: commentId,
    issue: words.issue,
    drafter_view: words.drafterView,
    basis: words.basis,
    created_by: by.userId,
    created_at: by.at,
  })
