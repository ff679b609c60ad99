import type { Round } from '../domain/consultation/record'
import { asked, type ValueOf } from './asked'
import { begun } from './begun'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'

export interface RoundFields {
  number: number
  name: string
  draftId: number | null
  tableTitle: string
  sentOn: string | null
  dueOn: string | null
  letterNumber: string
  silenceMeansNoComment: boolean
}

const selectRounds = begun(db =>
  db
    .selectFrom('round')
    .select([
      'round.id',
      'project_id as projectId',
      'number',
      'name',
      'draft_id as draftId',
      'table_title as tableTitle',
      'sent_on as sentOn',
      'due_on as dueOn',
      'letter_number as letterNumber',
      'silence_means_no_comment as silence',
    ]),
)

type RoundRow = Awaited<ReturnType<ReturnType<typeof selectRounds>['execute']>>[number]

const toRound = ({ silence, ...row }: RoundRow): Round => ({ ...row, silenceMeansNoComment: silence === 1 })

const toColumns = (fields: RoundFields) => ({
  number: fields.number,
  name: fields.name,
  draft_id: fields.draftId,
  table_title: fields.tableTitle,
  sent_on: fields.sentOn,
  due_on: fields.dueOn,
  letter_number: fields.letterNumber,
  silence_means_no_comment: fields.silenceMeansNoComment ? 1 : 0,
})

export const findRound = async (db: Reader, id: number): Promise<Round | undefined> => {
  const row = await selectRounds(db).where('id', '=', id).executeTakeFirst()
  return row && toRound(row)
}

const askStanding = asked((db, value: ValueOf<{ id: number }>) =>
  selectRounds(db)
    .select(({ selectFrom }) =>
      selectFrom('round_closing')
        .select('round_closing.kind')
        .whereRef('round_closing.round_id', '=', 'round.id')
        .orderBy('round_closing.id', 'desc')
        .limit(1)
        .as('closing'),
    )
    .where('round.id', '=', value('id')),
)

/** A round, and whether it is closed. */
export const findRoundInState = async (
  db: Reader,
  id: number,
): Promise<{ round: Round; isClosed: boolean } | undefined> => {
  const [found] = await askStanding(db, { id })
  if (!found) return undefined
  const { closing, ...row } = found
  return { round: toRound(row), isClosed: closing === 'closed' }
}

/** By number. */
export const roundsOf = async (db: Reader, projectId: number): Promise<Round[]> =>
  (await selectRounds(db).where('project_id', '=', projectId).orderBy('number').execute()).map(toRound)

export const insertRound = (
  trx: Trx,
  projectId: number,
  fields: RoundFields,
  by: { userId: number; at: string },
): Promise<number> =>
  insertRow(trx, 'round', {
    project_id: projectId,
    ...toColumns(fields),
    created_by: by.userId,
    created_at: by.at,
  })

export const updateRound = async (trx: Trx, id: number, fields: RoundFields): Promise<void> => {
  await trx.updateTable('round').set(toColumns(fields)).where('id', '=', id).execute()
}
