import type { Request } from 'express'
import type { Entry } from '../../domain/desk/entry'
import type { Filter } from '../../domain/desk/filter'
import type { Reader } from '../../store/database'
import { entriesFrom, findEntry, matching } from '../../store/desk/entries'
import { linesFrom, type View } from '../../store/desk/lines'
import { roundOf } from '../rounds/enter'
import { projectOf } from '../visit'
import { onlyFound } from './findings'
import { filterOf } from './form'

/** So many lines stand above and below the one that is open. */
const above = 12
const below = 38

const stateWanted = (filter: Filter): Filter =>
  filter.state === null && filter.disposition === null ? { ...filter, state: 'open' } : filter

export const viewOf = async (db: Reader, req: Request): Promise<View> => {
  const filter = filterOf(req)
  return { roundId: roundOf(req).id, filter, only: await onlyFound(db, projectOf(req), filter) }
}

/** The comment to work on next: the first after this place that nobody has decided, else the first of all. */
export const nextOpen = async (
  db: Reader,
  { roundId, filter, only }: View,
  after: Entry | null,
): Promise<Entry | null> => {
  const wanted = stateWanted(filter)
  const others = (entries: readonly Entry[]) =>
    entries.find(each => each.commentId !== after?.commentId) ?? null
  if (after !== null) {
    const next = await entriesFrom(matching(db, { roundId }, wanted, only), { after: after.place, limit: 1 })
    if (next.length > 0) return others(next)
  }
  return others(await entriesFrom(matching(db, { roundId }, wanted, only), { limit: 2 }))
}

/** The part of the list around a comment. */
export const listAround = async (db: Reader, view: View, current: Entry) => {
  const before = (await linesFrom(db, view, { before: current.place, limit: above + 1 })).toReversed()
  const after = await linesFrom(db, view, { after: current.place, limit: below + 1 })
  return {
    lines: [...before.slice(-above), current, ...after.slice(0, below)],
    previous: before.at(-1) ?? null,
    next: after[0] ?? null,
    /** Where the list goes on, upwards and downwards. */
    earlier: before.length > above ? (before[0] ?? null) : null,
    later: after.length > below ? (after[below] ?? null) : null,
  }
}

/** The comment the desk opens with. */
export const firstEntry = async (db: Reader, view: View): Promise<Entry | null> =>
  (await nextOpen(db, view, null)) ??
  (await entriesFrom(matching(db, view, view.filter, view.only), { limit: 1 }))[0] ??
  null

export { findEntry }
