import { asked, type ValueOf } from '../asked'
import type { Reader, Trx } from '../database'

/** What somebody had typed and not yet saved. */
export interface DecisionDraft {
  disposition: string
  reason: string
  revisedText: string
  savedAt: string
}

const askDraft = asked((db, value: ValueOf<{ commentId: number; userId: number }>) =>
  db
    .selectFrom('decision_draft')
    .select(['disposition', 'reason', 'revised_text as revisedText', 'saved_at as savedAt'])
    .where('comment_id', '=', value('commentId'))
    .where('user_id', '=', value('userId')),
)

export const findDecisionDraft = async (
  db: Reader,
  commentId: number,
  userId: number,
): Promise<DecisionDraft | null> => (await askDraft(db, { commentId, userId }))[0] ?? null

export const putDecisionDraft = async (
  trx: Trx,
  commentId: number,
  userId: number,
  draft: DecisionDraft,
): Promise<void> => {
  const { disposition, reason, revisedText: revised_text, savedAt: saved_at } = draft
  const values = { disposition, reason, revised_text, saved_at }
  await trx
    .insertInto('decision_draft')
    .values({ comment_id: commentId, user_id: userId, ...values })
    .onConflict(conflict => conflict.columns(['comment_id', 'user_id']).doUpdateSet(values))
    .execute()
}

export const dropDecisionDrafts = async (
  trx: Trx,
  commentIds: readonly number[],
  userId: number,
): Promise<void> => {
  for (let from = 0; from < commentIds.length; from += 500) {
    await trx
      .deleteFrom('decision_draft')
      .where('comment_id', 'in', commentIds.slice(from, from + 500))
      .where('user_id', '=', userId)
      .execute()
  }
}
