import { addConsultees } from '../../src/actions/rounds/addConsultees'
import { createRound } from '../../src/actions/rounds/createRound'
import type { Actor } from '../../src/domain/consultation/actor'
import type { RoundRecord } from '../../src/domain/consultation/record'
import type { Db } from '../../src/store/database'
import { roundRecord } from '../../src/store/record'
import { freshStore } from '../store/engines'

export const plainRound = {
  number: 1,
  name: '第一次征求意见',
  draftId: null,
  tableTitle: '',
  sentOn: '2024-01-08',
  dueOn: '2024-01-20',
  letterNumber: '',
  silenceMeansNoComment: true,
}

/** A database with one person and one project, and a round of it with the units given. */
export const world = async (engine: 'sqlite' | 'postgres', units: readonly string[] = []) => {
  const { store, close } = await freshStore(engine)
  const { db } = store
  const by: Actor = { userId: await personIn(db), at: '2024-01-10T01:00:00.000Z' }
  const projectId = await projectIn(db, by)
  const roundId = await createRound(db, { ...plainRound, projectId }, by)
  if (units.length > 0) await addConsultees(db, { roundId, names: units }, by)
  const record = async (): Promise<RoundRecord> => {
    const found = await roundRecord(db, roundId)
    if (!found) throw new Error('没有这一轮')
    return found
  }
  return { db, by, projectId, roundId, record, close }
}

const personIn = (db: Db): Promise<number> =>
  db.transaction().execute(async trx => {
    const person = {
      name: 'li',
      display_name: '李娜',
      password_hash: '',
      is_administrator: 1,
      disabled_at: null,
    }
    const row = await trx
      .insertInto('user')
      .values({ ...person, created_at: '2024-01-01T00:00:00.000Z' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  })

const projectIn = (db: Db, by: Actor): Promise<number> =>
  db.transaction().execute(async trx => {
    const row = await trx
      .insertInto('project')
      .values({
        name: '江州市节约用水办法',
        document_title: '江州市节约用水办法',
        drafting_unit: '市水利局',
        created_by: by.userId,
        created_at: by.at,
        archived_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  })
