import type { RoundRecord } from '../domain/consultation/record'
import { commentsOf } from './comments'
import { consulteesOf } from './consultees'
import type { Reader } from './database'
import { repliesOf } from './replies'
import { findRound } from './rounds'

/** Everything that stands in one round. */
export const roundRecord = async (db: Reader, roundId: number): Promise<RoundRecord | undefined> => {
  const round = await findRound(db, roundId)
  if (!round) return undefined
  return {
    round,
    consultees: await consulteesOf(db, roundId),
    replies: await repliesOf(db, roundId),
    comments: await commentsOf(db, roundId),
  }
}
