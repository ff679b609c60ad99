import type { Actor } from '../domain/consultation/actor'
import type { CommentLink, LinkVerdict } from '../domain/consultation/talk'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'
import { asSaid, type Provenance } from './provenance'

const isVerdict = (word: string): word is LinkVerdict => word === 'confirmed' || word === 'refused'

/** What people have said about pairs of comments of a project; a word that was taken back is absent. */
export const commentLinksOf = async (db: Reader, projectId: number): Promise<CommentLink[]> => {
  const rows = await db
    .selectFrom('standing_comment_link as link')
    .innerJoin('comment', 'comment.id', 'link.later_id')
    .innerJoin('reply', 'reply.id', 'comment.reply_id')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .innerJoin('round', 'round.id', 'consultee.round_id')
    .innerJoin('user', 'user.id', 'link.created_by')
    .select([
      'link.earlier_id as earlierId',
      'link.later_id as laterId',
      'link.verdict',
      'user.display_name as by',
      'link.created_at as at',
      'link.said_by as saidBy',
      'link.said_at as saidAt',
    ])
    .where('round.project_id', '=', projectId)
    .orderBy('link.id')
    .execute()
  return rows.flatMap(({ verdict, by, at, saidBy, saidAt, ...pair }) =>
    isVerdict(verdict) ? [{ ...pair, verdict, by: asSaid(by, saidBy), at: saidAt ?? at }] : [],
  )
}

export const insertCommentLink = (
  trx: Trx,
  link: { earlierId: number; laterId: number; verdict: LinkVerdict },
  by: Actor,
  provenance?: Provenance,
): Promise<number> =>
  insertRow(trx, 'comment_link', {
    earlier_id: link.earlierId,
    later_id: link.laterId,
    verdict: link.verdict,
    created_by: by.userId,
    created_at: by.at,
    said_by: provenance?.by ?? null,
    said_at: provenance?.at ?? null,
  })
