import { deleteExpiredSessions, deleteSession, prolongSession, upsertSession } from '../../store/sessions'
import { action } from '../action'

/** Sessions are written through the same door as everything else, but are no event: nobody did anything. */
export const keepSession = action(
  async (trx, session: { id: string; data: string; expiresAt: string }, by) => {
    await deleteExpiredSessions(trx, by.at)
    await upsertSession(trx, session)
  },
)

export const touchSession = action((trx, session: { id: string; expiresAt: string }) =>
  prolongSession(trx, session.id, session.expiresAt),
)

export const endSession = action((trx, id: string) => deleteSession(trx, id))
