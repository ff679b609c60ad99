import { type Disposition, isDisposition } from '../../domain/consultation/dispositions'
import { asked, type ValueOf } from '../asked'
import { begun } from '../begun'
import type { Reader } from '../database'
import { remembered } from './memory'

/** A comment near another: by its place in the draft, by its unit, or by its group. */
export interface Neighbour {
  commentId: number
  roundId: number
  round: string
  roundNumber: number
  unit: string
  body: string
  clause: string
  disposition: Disposition
  reason: string
}

const selectNeighbours = begun(db =>
  db
    .selectFrom('comment_entry as entry')
    .innerJoin('comment', 'comment.id', 'entry.comment_id')
    .innerJoin('round', 'round.id', 'entry.round_id')
    .select([
      'entry.comment_id as commentId',
      'entry.round_id as roundId',
      'round.name as round',
      'round.number as roundNumber',
      'entry.unit',
      'comment.body',
      'entry.clause',
      'entry.disposition',
      'entry.reason',
    ]),
)

type NeighbourRow = Awaited<ReturnType<ReturnType<typeof selectNeighbours>['execute']>>[number]

const toNeighbour = (row: NeighbourRow): Neighbour => ({
  ...row,
  disposition: isDisposition(row.disposition) ? row.disposition : 'unrecognised',
})

/** So many are looked at beside a comment: the page is for a person, who reads three. */
const most = 30

const askPlace = asked((db, value: ValueOf<{ projectId: number; clauseRef: string; roundId: number }>) =>
  selectNeighbours(db)
    .where('entry.project_id', '=', value('projectId'))
    .where('entry.clause_ref', '=', value('clauseRef'))
    .where('entry.round_id', '=', value('roundId'))
    .limit(most + 1),
)

const places = remembered<Neighbour[]>()

/**
 * Comments of the same round on the same place of the draft. Read once for each `stamp` of the
 * database, because whoever works through a round opens the comments on a place one after the other.
 */
export const atSamePlace = async (
  db: Reader,
  entry: { commentId: number; projectId: number; roundId: number; clauseRef: string },
  stamp: string,
): Promise<Neighbour[]> => {
  const { commentId, projectId, roundId, clauseRef } = entry
  if (clauseRef === '') return []
  const there = await places(db, `${roundId}/${clauseRef}`, stamp, async () =>
    (await askPlace(db, { projectId, clauseRef, roundId })).map(toNeighbour),
  )
  return there.filter(each => each.commentId !== commentId).slice(0, most)
}

/** What the same unit said in earlier rounds, newest round first. */
export const saidBefore = async (
  db: Reader,
  entry: { projectId: number; unitId: number; roundNumber: number },
): Promise<Neighbour[]> => {
  const rows = await selectNeighbours(db)
    .where('entry.project_id', '=', entry.projectId)
    .where('entry.unit_id', '=', entry.unitId)
    .where('round.number', '<', entry.roundNumber)
    .orderBy('round.number', 'desc')
    .orderBy('entry.place')
    .limit(most)
    .execute()
  return rows.map(toNeighbour)
}

/** The ids of the comments that one was split into, in order. */
export const partsOf = async (db: Reader, originId: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('comment_entry as entry')
    .innerJoin('comment', 'comment.id', 'entry.comment_id')
    .select('comment.id')
    .where('comment.origin_id', '=', originId)
    .orderBy('entry.place')
    .execute()
  return rows.map(({ id }) => id)
}
