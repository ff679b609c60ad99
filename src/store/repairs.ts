import type { Repair } from '../domain/checking/finding'
import type { Reader, Trx } from './database'

/** What a repair of a round wrote, kept with its event, so that it can be taken back. */
export interface MadeRepair {
  repairs: readonly Repair[]
  /** Decisions that it added. */
  decisions: number[]
  /** Replies that it took out of the table. */
  replies: number[]
}

/** A repair that stands, as it is told to people. */
export interface StandingRepair extends MadeRepair {
  id: number
  at: string
  by: string
}

/** The last repair of a round that nobody has taken back; undefined where there is none. */
export const lastRepair = async (db: Reader, roundId: number): Promise<StandingRepair | undefined> => {
  const events = await db
    .selectFrom('event')
    .leftJoin('user', 'user.id', 'event.user_id')
    .select(['event.id', 'event.at', 'event.action', 'event.after', 'user.display_name as by'])
    .where('event.round_id', '=', roundId)
    .where('event.action', 'in', ['repairRound', 'undoRepair'])
    .orderBy('event.id', 'desc')
    .execute()
  const undone = new Set<number>()
  for (const { id, at, action, after, by } of events) {
    const kept: Partial<MadeRepair> & { repair?: number } = JSON.parse(after ?? '{}')
    if (action === 'undoRepair') undone.add(kept.repair ?? 0)
    else if (!undone.has(id) && kept.decisions !== undefined && kept.replies !== undefined)
      return {
        id,
        at,
        by: by ?? '',
        repairs: kept.repairs ?? [],
        decisions: kept.decisions,
        replies: kept.replies,
      }
  }
  return undefined
}

const whatStandsOn = ['comment_id', 'reply_id'] as const

/** A decision with the one that stood before it in the same place, and whether it still stands itself. */
export const decisionWithEarlier = async (db: Reader, id: number) => {
  const made = await db.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirst()
  if (!made) return undefined
  const column = whatStandsOn.find(each => made[each] !== null) ?? 'comment_id'
  const inPlace = await db
    .selectFrom('decision')
    .selectAll()
    .where(column, '=', made[column])
    .orderBy('id', 'desc')
    .execute()
  return {
    on: made.comment_id === null ? { replyId: made.reply_id ?? 0 } : { commentId: made.comment_id },
    stands: inPlace[0]?.id === id,
    earlier: inPlace.find(each => each.id < id),
  }
}

/** Puts a reply back into the table that a repair took out. */
export const restoreReply = async (trx: Trx, id: number): Promise<void> => {
  await trx
    .updateTable('reply')
    .set({ superseded_by: null, superseded_at: null })
    .where('id', '=', id)
    .execute()
}
