import { consulteesOf, ensureConsultee } from '../../store/consultees'
import type { Trx } from '../../store/database'
import { insertEvent } from '../../store/events'
import { ensureUnit } from '../../store/units'
import { type Actor, action, refuse } from '../action'
import { findOpenRound } from './openRound'

/** A name as it was written, and the unit it was taken for. */
export interface MetUnit {
  written: string
  unit: string
}

/**
 * Puts units on the list of a round, in the order given. Names known under another spelling are met again, and told:
 * two units must not become one unseen.
 */
export const addConsultees = action(
  async (
    trx,
    input: { roundId: number; names: readonly string[] },
    by,
  ): Promise<{ added: number; already: number; met: readonly MetUnit[] }> => {
    if (input.names.length === 0) refuse('names', '还没有填写单位，请每行写一个单位名称。')
    const round = await findOpenRound(trx, input.roundId)
    const results: { id: number; added: boolean }[] = []
    for (const name of input.names) results.push(await consulteeNamed(trx, round.id, name, by))
    const added = results.filter(result => result.added).length
    await insertEvent(trx, by, {
      action: 'addConsultees',
      subject: 'round',
      subjectId: round.id,
      projectId: round.projectId,
      roundId: round.id,
      after: { names: input.names, added },
    })
    const listed = new Map((await consulteesOf(trx, round.id)).map(({ id, unit }) => [id, unit]))
    const met = input.names.flatMap((written, at) => {
      const unit = listed.get(results[at]?.id ?? 0)
      return unit === undefined || unit === written ? [] : [{ written, unit }]
    })
    return { added, already: input.names.length - added, met }
  },
)

/** The place of a unit in a round, by any spelling of its name. */
export const consulteeNamed = async (
  trx: Trx,
  roundId: number,
  name: string,
  by: Actor,
  asked = true,
): Promise<{ id: number; added: boolean }> =>
  ensureConsultee(trx, roundId, await ensureUnit(trx, name, by.at), { asked, at: by.at })
