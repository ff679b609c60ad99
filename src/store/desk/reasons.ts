import type { UsedReason } from '../../domain/desk/reasons'
import type { Reader } from '../database'
import { remembered } from './memory'
import { revisionOf } from './revision'

const atPlaces = remembered<UsedReason[]>()

/** Reasons given at one place of the draft, most used first. `revision` is that of the round a person works in. */
export const reasonsAt = async (
  db: Reader,
  place: { projectId: number; clauseRef: string },
  revision: number,
  most: number,
): Promise<UsedReason[]> => {
  const { projectId, clauseRef } = place
  if (clauseRef === '') return []
  const query = () =>
    db.selectFrom('comment_entry').where('project_id', '=', projectId).where('clause_ref', '=', clauseRef)
  return atPlaces(db, `${projectId}/${clauseRef}`, stampOf(revision, most), () => gather(query(), most))
}

/** Reasons given to these comments. */
export const reasonsOf = async (db: Reader, ids: readonly number[], most: number): Promise<UsedReason[]> =>
  gather(db.selectFrom('comment_entry').where('comment_id', 'in', [0, ...ids]), most)

/** Reasons used are counted anew after so many changes: a suggestion may lag behind a little. */
const changesBetween = 20

/** A round of a few dozen is told exactly. */
const stampOf = (revision: number, most: number): string =>
  `${revision < 500 ? revision : Math.floor(revision / changesBetween)}/${most}`

const used = remembered<UsedReason[]>()

/** Reasons given in a round, most used first. */
export const reasonsIn = async (db: Reader, roundId: number, most: number): Promise<UsedReason[]> => {
  const { revision } = await revisionOf(db, roundId)
  return used(db, roundId, stampOf(revision, most), () =>
    gather(
      db.selectFrom('comment_entry').where('round_id', '=', roundId).where('state', '=', 'decided'),
      most,
    ),
  )
}

const base = (db: Reader) => db.selectFrom('comment_entry')

const gather = async (query: ReturnType<typeof base>, most: number): Promise<UsedReason[]> => {
  const rows = await query
    .select(({ fn }) => ['reason as text', fn.countAll().as('times'), fn.max('comment_id').as('commentId')])
    .where('reason', '!=', '')
    .groupBy('reason')
    .orderBy('times', 'desc')
    .orderBy('reason')
    .limit(most)
    .execute()
  return rows.map(row => ({ ...row, times: Number(row.times) }))
}
