import type { Reader, Trx } from '../database'

/** What makes an answer computed once still true. */
export interface Revision {
  /** Goes up with every change of an entry of the round. */
  revision: number
  /** Goes up when an entry comes, goes or moves. */
  ordering: number
}

interface Placed {
  comment_id: number
  round_id: number
  place: string
}

/** Every round whose entries changed counts up; its ordering only where entries came, went or moved. */
export const bumpRevisions = async (
  trx: Trx,
  before: readonly Placed[],
  after: readonly Placed[],
): Promise<void> => {
  const rounds = new Set([...before, ...after].map(row => row.round_id))
  const keyOf = (row: Placed) => `${row.round_id}/${row.place}/${row.comment_id}`
  for (const roundId of rounds) {
    const old = new Set(before.filter(row => row.round_id === roundId).map(keyOf))
    const now = after.filter(row => row.round_id === roundId).map(keyOf)
    const moved = old.size !== now.length || now.some(key => !old.has(key)) ? 1 : 0
    await trx
      .insertInto('round_revision')
      .values({ round_id: roundId, revision: 1, ordering: 1 })
      .onConflict(conflict =>
        conflict.column('round_id').doUpdateSet(({ eb }) => ({
          revision: eb('round_revision.revision', '+', 1),
          ordering: eb('round_revision.ordering', '+', moved),
        })),
      )
      .execute()
  }
}

export const revisionOf = async (db: Reader, roundId: number): Promise<Revision> =>
  (await db
    .selectFrom('round_revision')
    .select(['revision', 'ordering'])
    .where('round_id', '=', roundId)
    .executeTakeFirst()) ?? { revision: 0, ordering: 0 }

export const roundIdsOf = async (db: Reader, projectId: number): Promise<number[]> => {
  const rows = await db.selectFrom('round').select('id').where('project_id', '=', projectId).execute()
  return rows.map(row => row.id)
}

/** One number for a whole project: it goes up with every change in any of its rounds. */
export const revisionOfProject = async (db: Reader, projectId: number): Promise<number> => {
  const row = await db
    .selectFrom('round_revision')
    .innerJoin('round', 'round.id', 'round_revision.round_id')
    .select(({ fn }) => fn.sum('round_revision.revision').as('revision'))
    .where('round.project_id', '=', projectId)
    .executeTakeFirst()
  return Number(row?.revision ?? 0)
}
