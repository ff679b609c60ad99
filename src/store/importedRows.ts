import type { Reader, Trx } from './database'

/** How much has been done to the rows of an import since it was saved. */
export const importedRows = async (db: Reader, importId: number): Promise<{ decidedSince: number }> => {
  const rows = await db
    .selectFrom('decision')
    .innerJoin('comment', 'comment.id', 'decision.comment_id')
    .innerJoin('import', 'import.id', 'comment.import_id')
    .select('decision.comment_id')
    .distinct()
    .where('comment.import_id', '=', importId)
    .whereRef('decision.created_at', '>', 'import.saved_at')
    .execute()
  return { decidedSince: rows.length }
}

/**
 * Takes everything an import brought out of the table; nothing is deleted. A reply that has been given comments
 * from elsewhere since stays with them.
 */
export const markImportedRemoved = async (trx: Trx, importId: number, at: string): Promise<void> => {
  await trx.updateTable('comment').set({ removed_at: at }).where('import_id', '=', importId).execute()
  await trx
    .updateTable('reply')
    .set({ superseded_at: at })
    .where('import_id', '=', importId)
    .where('superseded_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('comment')
            .select('comment.id')
            .whereRef('comment.reply_id', '=', 'reply.id')
            .where('comment.removed_at', 'is', null),
        ),
      ),
    )
    .execute()
}
