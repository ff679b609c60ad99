import type { Reader, Trx } from './database'

/** A comment stays itself when a corrected reply keeps it: it moves on, and the earlier reply remembers it. */
export const moveComment = async (
  trx: Trx,
  move: { commentId: number; from: number; to: number },
): Promise<void> => {
  await trx.updateTable('comment').set({ reply_id: move.to }).where('id', '=', move.commentId).execute()
  await trx
    .insertInto('earlier_comment')
    .values({ reply_id: move.from, comment_id: move.commentId })
    .onConflict(conflict => conflict.columns(['reply_id', 'comment_id']).doNothing())
    .execute()
}

export interface EarlierComment {
  replyId: number
  commentId: number
  body: string
  /** It still stands, under a newer reply. */
  kept: boolean
}

/** What earlier replies held, in order: comments that went with them, and those that were kept. */
export const commentsOfReplies = async (
  db: Reader,
  replyIds: readonly number[],
): Promise<EarlierComment[]> => {
  const ids = [0, ...replyIds]
  const own = await db
    .selectFrom('comment')
    .select(['comment.reply_id as replyId', 'comment.id as commentId', 'comment.body'])
    .where('comment.reply_id', 'in', ids)
    .where('comment.origin_id', 'is', null)
    .execute()
  const moved = await db
    .selectFrom('earlier_comment')
    .innerJoin('comment', 'comment.id', 'earlier_comment.comment_id')
    .select(['earlier_comment.reply_id as replyId', 'comment.id as commentId', 'comment.body'])
    .where('earlier_comment.reply_id', 'in', ids)
    .execute()
  return [
    ...own.map(each => ({ ...each, kept: false })),
    ...moved.map(each => ({ ...each, kept: true })),
  ].sort((a, b) => a.commentId - b.commentId)
}

/** Puts back what stood before the replies of an import took its place. */
export const restoreReplacedBy = async (trx: Trx, importId: number): Promise<void> => {
  const replaced = await trx
    .selectFrom('reply as earlier')
    .innerJoin('reply as later', 'later.id', 'earlier.superseded_by')
    .select(['earlier.id', 'later.id as laterId'])
    .where('later.import_id', '=', importId)
    .where('later.superseded_at', 'is', null)
    .execute()
  for (const { id, laterId } of replaced) {
    const kept = await trx
      .selectFrom('earlier_comment')
      .innerJoin('comment', 'comment.id', 'earlier_comment.comment_id')
      .select('comment.id')
      .where('earlier_comment.reply_id', '=', id)
      .where('comment.reply_id', '=', laterId)
      .execute()
    for (const comment of kept) {
      await trx.updateTable('comment').set({ reply_id: id }).where('id', '=', comment.id).execute()
      await trx
        .deleteFrom('earlier_comment')
        .where('reply_id', '=', id)
        .where('comment_id', '=', comment.id)
        .execute()
    }
    await trx
      .updateTable('reply')
      .set({ superseded_by: null, superseded_at: null })
      .where('id', '=', id)
      .execute()
  }
}
