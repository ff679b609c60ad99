import { checkClosing, closingChecks, isGreen } from '../../domain/checking/closing'
import { freezeRound } from '../../domain/writing/roundSnapshot'
import { closingFactsOf } from '../../store/closingFacts'
import { insertEvent } from '../../store/events'
import { draftPairOf } from '../../store/landings'
import { closingsOf, insertClosing, isClosed } from '../../store/roundClosings'
import { findRound } from '../../store/rounds'
import { action, Refused, Stale } from '../action'
import { found } from '../found'

/** Closes a round whose checklist is green, and freezes what stands under the next number. Gives the number. */
export const closeRound = action(
  async (trx, input: { roundId: number; draftId: number | null; note: string }, by): Promise<number> => {
    const round = await found(findRound(trx, input.roundId))
    const closings = await closingsOf(trx, round.id)
    if (isClosed(closings)) throw new Stale('这一轮已经定稿。')
    const pair = await draftPairOf(trx, round, input.draftId)
    const facts = await closingFactsOf(trx, round, pair)
    const items = checkClosing(facts)
    if (!isGreen(items)) {
      throw new Refused(
        items
          .filter(({ isMet }) => !isMet)
          .map(({ check, detail }) => ({ field: check, message: `${closingChecks[check]}：${detail}` })),
      )
    }
    const number = closings.filter(({ kind }) => kind === 'closed').length + 1
    const snapshot = JSON.stringify(freezeRound({ ...facts, ...pair, number, at: by.at, items }))
    await insertClosing(trx, { roundId: round.id, kind: 'closed', number, snapshot, note: input.note }, by)
    await insertEvent(trx, by, {
      action: 'closeRound',
      subject: 'round',
      subjectId: round.id,
      projectId: round.projectId,
      roundId: round.id,
      after: { number, note: input.note },
    })
    return number
  },
)

/** Opens a closed round again; its snapshots stay. The reason is kept. */
export const reopenRound = action(
  async (trx, input: { roundId: number; note: string }, by): Promise<void> => {
    const round = await found(findRound(trx, input.roundId))
    if (!isClosed(await closingsOf(trx, round.id))) throw new Stale('这一轮没有定稿，不需要重新打开。')
    if (input.note.trim() === '') throw new Refused([{ field: 'note', message: '请写明重新打开的原因。' }])
    await insertClosing(
      trx,
      { roundId: round.id, kind: 'reopened', number: null, snapshot: null, note: input.note },
      by,
    )
    await insertEvent(trx, by, {
      action: 'reopenRound',
      subject: 'round',
      subjectId: round.id,
      projectId: round.projectId,
      roundId: round.id,
      after: { note: input.note },
    })
  },
)
