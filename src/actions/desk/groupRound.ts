import { setImmediate } from 'node:timers/promises'
import { LikeGroups } from '../../domain/checking/likeness/likeRows'
import type { Db } from '../../store/database'
import { groupedAt, replaceGroups, textsFrom } from '../../store/desk/groups'
import { revisionOf } from '../../store/desk/revision'
import { type Actor, action } from '../action'

/** So many comments are read and grouped before other requests get their turn: some ten milliseconds. */
const portion = 200

const keepGroups = action(
  (trx, input: { roundId: number; ordering: number; groups: readonly (readonly number[])[] }, _by) =>
    replaceGroups(trx, input.roundId, input.ordering, input.groups),
)

/** Whether the groups of a round are those of the comments it has now. */
export const isGrouped = async (db: Db, roundId: number): Promise<boolean> =>
  (await groupedAt(db, roundId)) === (await revisionOf(db, roundId)).ordering

/**
 * Groups the comments of a round that ask the same, beside the requests: it gives way after every portion. The
 * work grows with the number of comments. Computed anew when comments come or go; a decision changes no group.
 */
export const groupRound = async (db: Db, roundId: number, by: Actor): Promise<void> => {
  const { ordering } = await revisionOf(db, roundId)
  const like = new LikeGroups<{
    id: number
    comment: string
    clause: string
    original: string
    proposed: string
  }>()
  for (let after = ''; ; ) {
    const rows = await textsFrom(db, roundId, after, portion)
    for (const { place: _place, body, ...row } of rows) like.add({ ...row, comment: body })
    after = rows.at(-1)?.place ?? ''
    if (rows.length < portion) break
    await setImmediate()
  }
  const groups = like.groups().map(group => group.map(row => row.id))
  await keepGroups(db, { roundId, ordering, groups }, by)
}

const running = new WeakMap<Db, Map<number, Promise<void>>>()

/** Groups a round unless it is grouped already or being grouped. Resolves when the groups stand. */
export const ensureGrouped = async (db: Db, roundId: number, by: Actor): Promise<void> => {
  if (await isGrouped(db, roundId)) return
  const jobs = running.get(db) ?? new Map<number, Promise<void>>()
  running.set(db, jobs)
  const job = jobs.get(roundId) ?? groupRound(db, roundId, by).finally(() => jobs.delete(roundId))
  jobs.set(roundId, job)
  await job
}
