import type { Actor } from '../../domain/consultation/actor'
import type { Reader, Trx } from '../database'
import { insertRow } from '../insert'

/** Decisions made in one go; a single one at the desk is a batch of one, so that 撤销 means the same everywhere. */
export interface Batch {
  id: number
  roundId: number
  by: number
  undoneAt: string | null
  decisions: readonly { decisionId: number; commentId: number; beforeId: number | null }[]
}

export interface BatchedDecision {
  decisionId: number
  commentId: number
  beforeId: number | null
}

export const insertBatch = async (
  trx: Trx,
  roundId: number,
  decisions: readonly BatchedDecision[],
  by: Actor,
): Promise<number> => {
  const id = await insertRow(trx, 'decision_batch', {
    round_id: roundId,
    created_by: by.userId,
    created_at: by.at,
    undone_at: null,
  })
  for (let from = 0; from < decisions.length; from += 500) {
    const rows = decisions.slice(from, from + 500).map(each => ({
      batch_id: id,
      decision_id: each.decisionId,
      comment_id: each.commentId,
      before_id: each.beforeId,
    }))
    await trx.insertInto('batch_decision').values(rows).execute()
  }
  return id
}

export const findBatch = async (db: Reader, id: number): Promise<Batch | undefined> => {
  const batch = await db
    .selectFrom('decision_batch')
    .select(['id', 'round_id as roundId', 'created_by as by', 'undone_at as undoneAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!batch) return undefined
  const decisions = await db
    .selectFrom('batch_decision')
    .select(['decision_id as decisionId', 'comment_id as commentId', 'before_id as beforeId'])
    .where('batch_id', '=', id)
    .orderBy('decision_id')
    .execute()
  return { ...batch, decisions }
}

/** What the person did last in the round and has not taken back. */
export const lastBatchOf = async (
  db: Reader,
  roundId: number,
  userId: number,
): Promise<{ id: number; at: string } | null> => {
  const row = await db
    .selectFrom('decision_batch')
    .select(['id', 'created_at as at'])
    .where('round_id', '=', roundId)
    .where('created_by', '=', userId)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The decisions that were made in a round at one moment and not taken back: made together, they carry one moment. */
export const batchMadeAt = async (db: Reader, roundId: number, at: string): Promise<Batch | undefined> => {
  const row = await db
    .selectFrom('decision_batch')
    .select('id')
    .where('round_id', '=', roundId)
    .where('created_at', '=', at)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return row && findBatch(db, row.id)
}

export const markBatchUndone = async (trx: Trx, id: number, at: string): Promise<void> => {
  await trx.updateTable('decision_batch').set({ undone_at: at }).where('id', '=', id).execute()
}

/** The newest decision of each of these comments, by comment. */
export const standingIds = async (
  db: Reader,
  commentIds: readonly number[],
): Promise<Map<number, number>> => {
  const standing = new Map<number, number>()
  for (let from = 0; from < commentIds.length; from += 500) {
    const rows = await db
      .selectFrom('decision')
      .select(({ fn }) => ['comment_id as commentId', fn.max('id').as('id')])
      .where('comment_id', 'in', commentIds.slice(from, from + 500))
      .groupBy('comment_id')
      .execute()
    for (const row of rows) if (row.commentId !== null) standing.set(row.commentId, Number(row.id))
  }
  return standing
}

/** Decisions as they were made, by id. */
export const decisionsWith = async (db: Reader, ids: readonly number[]) => {
  const found = new Map<
    number,
    { disposition: string; reason: string; revisedText: string; sourceText: string }
  >()
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .selectFrom('decision')
      .select(['id', 'disposition', 'reason', 'revised_text as revisedText', 'source_text as sourceText'])
      .where('id', 'in', ids.slice(from, from + 500))
      .execute()
    for (const { id, ...row } of rows) found.set(id, row)
  }
  return found
}
