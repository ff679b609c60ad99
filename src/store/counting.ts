import type { Disposition } from '../domain/consultation/dispositions'
import { isDisposition } from '../domain/consultation/dispositions'
import type { Reader } from './database'

/** About how many rows the tables of a project have, or those of one round: its comments and its replies. */
export const rowsToExport = async (
  db: Reader,
  projectId: number,
  roundId: number | null,
): Promise<number> => {
  const replies = db
    .selectFrom('reply')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .innerJoin('round', 'round.id', 'consultee.round_id')
    .where('round.project_id', '=', projectId)
    .$if(roundId !== null, query => query.where('round.id', '=', roundId ?? 0))
  const counts = await replies
    .leftJoin('comment', 'comment.reply_id', 'reply.id')
    .select(({ fn }) => fn.countAll().as('rows'))
    .executeTakeFirstOrThrow()
  return Number(counts.rows)
}

/** How many comments of a unit stand how. */
export interface UnitCount {
  consulteeId: number
  unit: string
  disposition: Disposition
  comments: number
}

/** The comments of a round counted by unit, in office order, and by disposition; from what the desk lists. */
export const countsByUnit = async (db: Reader, roundId: number): Promise<UnitCount[]> => {
  const rows = await db
    .selectFrom('comment_entry as entry')
    .innerJoin('consultee', join =>
      join
        .onRef('consultee.round_id', '=', 'entry.round_id')
        .onRef('consultee.unit_id', '=', 'entry.unit_id'),
    )
    .where('entry.round_id', '=', roundId)
    .where('consultee.removed_at', 'is', null)
    .select(({ fn }) => [
      'consultee.id as consulteeId',
      'entry.unit',
      'entry.disposition',
      fn.countAll().as('comments'),
    ])
    .groupBy(['consultee.id', 'consultee.position', 'entry.unit', 'entry.disposition'])
    .orderBy('consultee.position')
    .orderBy('consultee.id')
    .execute()
  return rows.map(({ disposition, comments, ...row }) => ({
    ...row,
    disposition: isDisposition(disposition) ? disposition : 'unrecognised',
    comments: Number(comments),
  }))
}
