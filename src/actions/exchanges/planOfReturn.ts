import { exportKeysIn, type KnownExport, planReturn, type ReturnPlan } from '../../domain/checking/exchange'
import { commentsOf } from '../../store/comments'
import type { Reader } from '../../store/database'
import { type ExchangeReturn, sourceOfReturn } from '../../store/exchangeReturns'
import { exchangeByKey, exportedRowsOf } from '../../store/exchanges'
import { findRound } from '../../store/rounds'
import { saidLast } from '../comments/saidLast'
import { found } from '../found'

/** A file names one export, a few where people pasted copies together; more are no honest file. */
const mostExports = 50

/** What taking a returned table in would change, as things stand now. Cost: all of the file and of the round is read. */
export const planOfReturn = async (
  db: Reader,
  { id, roundId, settled }: Pick<ExchangeReturn, 'id' | 'roundId' | 'settled'>,
): Promise<ReturnPlan> => {
  const round = await found(findRound(db, roundId))
  const source = await sourceOfReturn(db, id)
  const exports: KnownExport[] = []
  for (const key of exportKeysIn(source).slice(0, mostExports)) {
    const known = await exchangeByKey(db, key)
    if (known === undefined) continue
    const from =
      known.projectId !== round.projectId ? 'otherProject' : known.roundId === roundId ? 'here' : 'otherRound'
    exports.push({
      key,
      from,
      round: from === 'otherProject' ? '' : known.roundName,
      rows: from === 'here' ? await exportedRowsOf(db, known.id) : [],
    })
  }
  return planReturn({
    document: source,
    exports,
    current: await saidLast(db, roundId, await commentsOf(db, roundId)),
    settled,
  })
}
