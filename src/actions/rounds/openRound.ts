import type { Round } from '../../domain/consultation/record'
import type { Trx } from '../../store/database'
import { closingsOf, isClosed } from '../../store/roundClosings'
import { findRound } from '../../store/rounds'
import { Stale } from '../action'
import { found } from '../found'

/** Refuses what would change a closed round. */
export const standsOpen = async (trx: Trx, roundId: number): Promise<void> => {
  if (isClosed(await closingsOf(trx, roundId)))
    throw new Stale('这一轮已经定稿，不能再改。确需修改的，请先在“定稿”页重新打开。')
}

/** The round that something is to be written into: every action that changes a round's record begins here. */
export const findOpenRound = async (trx: Trx, roundId: number): Promise<Round> => {
  const round = await found(findRound(trx, roundId))
  await standsOpen(trx, round.id)
  return round
}
