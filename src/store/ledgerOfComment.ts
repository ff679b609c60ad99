import type { Reader } from './database'

/** Whether the ledger tells more of a comment than its own page: it is linked to another round, or was talked over. */
export const hasLedger = async (db: Reader, commentId: number): Promise<boolean> => {
  const talk = await db
    .selectFrom('talk')
    .select('id')
    .where('comment_id', '=', commentId)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (talk !== undefined) return true
  const link = await db
    .selectFrom('standing_comment_link')
    .select('id')
    .where('verdict', '=', 'confirmed')
    .where(where => where.or([where('earlier_id', '=', commentId), where('later_id', '=', commentId)]))
    .limit(1)
    .executeTakeFirst()
  return link !== undefined
}
