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
