import { type CheckedItem, checkClosing, closingChecks, isGreen } from '../../domain/checking/closing'
import { fingerprint } from '../../domain/checking/exchange/fingerprint'
import type { RoundClosing } from '../../domain/consultation/landingReview'
import { type Round, type RoundRecord, recordRows } from '../../domain/consultation/record'
import type { Fields } from '../../domain/desk/mergeFields'
import { freezeRound } from '../../domain/writing/roundSnapshot'
import { closingFactsOf } from '../../store/closingFacts'
import type { Trx } from '../../store/database'
import { insertEvent } from '../../store/events'
import { draftPairOf } from '../../store/landings'
import { closingsOf, insertClosing, isClosed } from '../../store/roundClosings'
import { findRound } from '../../store/rounds'
import { type Actor, action, Refused, Stale } from '../action'
import { found } from '../found'
import { type Seen, standsAsSeen } from '../overtaken'

/** How the closing of a round stands, in the words of its page: what a person saw before closing it or opening it again. */
export const closingFields = (
  closings: readonly RoundClosing[],
  frozen: { items: readonly CheckedItem[]; record: RoundRecord } | null = null,
): Fields => {
  const [last] = closings
  const done = last && (last.kind === 'closed' ? `已定稿，第 ${last.number} 号快照` : '已重新打开')
  const state = [done ?? '没有定稿', ...(last?.note ? [last.note] : [])].join('：')
  if (frozen === null) return { state }
  const rows = recordRows(frozen.record)
  return {
    state,
    ...Object.fromEntries(frozen.items.map(({ check, detail }) => [check, detail])),
    rows: `${rows.length} 行`,
    table: fingerprint(JSON.stringify(rows)),
  }
}

/** Closes a round whose checklist is green, and freezes what stands under the next number. Gives the number. */
export const closeRound = action(
  async (
    trx,
    input: { roundId: number; draftId: number | null; note: string; seen?: Seen },
    by,
  ): Promise<number> => {
    const round = await found(findRound(trx, input.roundId))
    const closings = await closingsOf(trx, round.id)
    const pair = await draftPairOf(trx, round, input.draftId)
    const facts = await closingFactsOf(trx, round, pair)
    const items = checkClosing(facts)
    await asSeenBefore(
      trx,
      round,
      { seen: input.seen, stands: closingFields(closings, { items, record: facts.record }) },
      by,
    )
    if (isClosed(closings)) throw new Stale('这一轮已经定稿。')
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
  async (trx, input: { roundId: number; note: string; seen?: Seen }, by): Promise<void> => {
    const round = await found(findRound(trx, input.roundId))
    const closings = await closingsOf(trx, round.id)
    await asSeenBefore(trx, round, { seen: input.seen, stands: closingFields(closings) }, by)
    if (!isClosed(closings)) throw new Stale('这一轮没有定稿，不需要重新打开。')
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

const asSeenBefore = (
  trx: Trx,
  round: Round,
  { seen, stands }: { seen: Seen | undefined; stands: Fields },
  by: Actor,
): Promise<void> => {
  const whose = { projectId: round.projectId, subject: 'round', subjectId: round.id }
  return standsAsSeen(trx, { seen, stands, asked: {}, ...whose, actions: ['closeRound', 'reopenRound'] }, by)
}
