import { asked, type ValueOf } from './asked'
import type { Reader, Trx } from './database'

const askSession = asked((db, value: ValueOf<{ id: string; now: string }>) =>
  db
    .selectFrom('session')
    .select('data')
    .where('id', '=', value('id'))
    .where('expires_at', '>', value('now')),
)

/** The stored text of a session that is still good at `now` (ISO 8601). */
export const findSession = async (db: Reader, id: string, now: string): Promise<string | null> => {
  const [row] = await askSession(db, { id, now })
  return row?.data ?? null
}

export const upsertSession = async (
  trx: Trx,
  session: { id: string; data: string; expiresAt: string },
): Promise<void> => {
  await trx
    .insertInto('session')
    .values({ id: session.id, data: session.data, expires_at: session.expiresAt })
    .onConflict(conflict =>
      conflict.column('id').doUpdateSet({ data: session.data, expires_at: session.expiresAt }),
    )
    .execute()
}

export const prolongSession = async (trx: Trx, id: string, expiresAt: string): Promise<void> => {
  await trx.updateTable('session').set({ expires_at: expiresAt }).where('id', '=', id).execute()
}

export const deleteSession = async (trx: Trx, id: string): Promise<void> => {
  await trx.deleteFrom('session').where('id', '=', id).execute()
}

export const deleteExpiredSessions = async (trx: Trx, now: string): Promise<void> => {
  await trx.deleteFrom('session').where('expires_at', '<=', now).execute()
}
