import { asked, type ValueOf } from './asked'
import type { Reader } from './database'

const askTalk = asked((db, value: ValueOf<{ id: number }>) =>
  db
    .selectFrom('talk')
    .select('id')
    .where('comment_id', '=', value('id'))
    .where('removed_at', 'is', null)
    .limit(1),
)

const askLink = asked((db, value: ValueOf<{ id: number }>) =>
  db
    .selectFrom('standing_comment_link')
    .select('id')
    .where('verdict', '=', 'confirmed')
    .where(where => where.or([where('earlier_id', '=', value('id')), where('later_id', '=', value('id'))]))
    .limit(1),
)

/** Whether the ledger tells more of a comment than its own page: it is linked to another round, or was talked over. */
export const hasLedger = async (db: Reader, commentId: number): Promise<boolean> =>
  (await askTalk(db, { id: commentId })).length > 0 || (await askLink(db, { id: commentId })).length > 0
