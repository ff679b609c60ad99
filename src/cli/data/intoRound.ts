import { dropImport } from '../../actions/imports/dropImport'
import type { Actor } from '../../domain/consultation/actor'
import type { Db } from '../../store/database'
import { type RoundFields, roundsOf } from '../../store/rounds'
import { CallRefused } from '../output'

/** The round of a project that the call names by its number, else the latest. */
export const roundNumbered = async (
  db: Db,
  projectId: number,
  number: number | null,
): Promise<RoundFields & { id: number }> => {
  const rounds = await roundsOf(db, projectId)
  const round = number === null ? rounds.at(-1) : rounds.find(each => each.number === number)
  if (round !== undefined) return round
  throw new CallRefused(
    number === null
      ? `项目 ${projectId} 还没有轮次，不能登记来函。`
      : `项目 ${projectId} 没有第 ${number} 轮，请核对 --round。`,
  )
}

/** Gives an import up where it cannot be saved, so that nothing is left waiting. */
export const savedOrDropped = async <T>(
  db: Db,
  importId: number,
  by: Actor,
  save: () => Promise<T>,
): Promise<T> => {
  try {
    return await save()
  } catch (problem) {
    await dropImport(db, { importId }, by)
    throw problem
  }
}
