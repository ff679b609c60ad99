import { type RawBuilder, sql } from 'kysely'
import { isDisposition } from '../../domain/consultation/dispositions'
import { isUnitKind } from '../../domain/consultation/unitKinds'
import { type Entry, isWorkState } from '../../domain/desk/entry'
import type { Filter } from '../../domain/desk/filter'
import { isChangeAction } from '../../domain/desk/summary'
import { phrasesOf } from '../../domain/reading/searchWords'
import { asked, type ValueOf } from '../asked'
import { begun } from '../begun'
import type { Reader } from '../database'
import { searchOf } from '../search'

/** Where a list is taken from: one round, or some projects. */
export type Within = { roundId: number } | { projectIds: readonly number[] }

const scopeOf = (within: Within, filter: Filter) =>
  'roundId' in within ? within : filter.roundId === null ? within : { roundId: filter.roundId }

/** The entries that a filter lets through, not yet ordered. `only`: ids found elsewhere (a finding, a group). */
export const matching = (db: Reader, within: Within, filter: Filter, only?: readonly number[]) => {
  const scope = scopeOf(within, filter)
  let query = db.selectFrom('comment_entry as entry')
  query =
    'roundId' in scope
      ? query.where('entry.round_id', '=', scope.roundId)
      : query.where('entry.project_id', 'in', [0, ...scope.projectIds])
  // A round of the address must not lead out of the projects one may see.
  if ('projectIds' in within && 'roundId' in scope) {
    query = query.where('entry.project_id', 'in', [0, ...within.projectIds])
  }
  if (filter.unitId !== null) query = query.where('entry.unit_id', '=', filter.unitId)
  if (filter.kind !== null) query = query.where('entry.kind', '=', filter.kind)
  if (filter.action !== null) query = query.where('entry.action', '=', filter.action)
  if (filter.disposition !== null) query = query.where('entry.disposition', '=', filter.disposition)
  if (filter.state !== null) query = query.where('entry.state', '=', filter.state)
  if (filter.assigneeId !== null) query = query.where('entry.assignee_id', '=', filter.assigneeId)
  if (filter.department !== '') query = query.where('entry.department', '=', filter.department)
  if (filter.clause !== '') {
    const { clause } = filter
    query = query.where(({ eb, or }) =>
      or([
        eb('entry.clause_ref', '=', clause),
        eb(sql<string>`substr(entry.clause_ref, 1, ${sql.lit(clause.length + 1)})`, '=', `${clause}/`),
      ]),
    )
  }
  // Written out: there may be more of them than a statement may have parameters.
  if (only !== undefined)
    query = query.where(sql<boolean>`entry.comment_id in (${sql.raw([0, ...only].join())})`)
  const phrases = phrasesOf(filter.text)
  if (phrases.length > 0) {
    const { hits } = searchOf(db)
    query = query.where('entry.comment_id', 'in', hits(phrases, scope))
  }
  return query
}

const columns = [
  'entry.comment_id as commentId',
  'entry.project_id as projectId',
  'entry.round_id as roundId',
  'entry.unit_id as unitId',
  'entry.unit',
  'entry.kind',
  'entry.place',
  'entry.clause',
  'entry.clause_ref as clauseRef',
  'entry.action',
  'entry.summary',
  'entry.disposition',
  'entry.reason',
  'entry.state',
  'entry.assignee_id as assigneeId',
  'entry.department',
  'entry.due_on as dueOn',
] as const

const selectEntries = begun(db => db.selectFrom('comment_entry as entry').select(columns))

type EntryRow = Omit<Entry, 'kind' | 'action' | 'disposition' | 'state'> & {
  kind: string
  action: string
  disposition: string
  state: string
}

export const toEntry = (row: EntryRow): Entry => ({
  ...row,
  kind: isUnitKind(row.kind) ? row.kind : 'organ',
  action: isChangeAction(row.action) ? row.action : 'general',
  ...standingOf(row),
})

export const standingOf = (row: {
  disposition: string
  state: string
}): Pick<Entry, 'disposition' | 'state'> => ({
  disposition: isDisposition(row.disposition) ? row.disposition : 'unrecognised',
  state: isWorkState(row.state) ? row.state : 'open',
})

type Matching = ReturnType<typeof matching>

export interface Stretch<Place = string, Limit = number> {
  after?: Place
  before?: Place
  limit: Limit
}

/** In table order, from a place on (or back from it, nearest first); the place itself is left out. */
export const stretchOf = (
  query: Matching,
  { after, before, limit }: Stretch<string | RawBuilder<string>, number | RawBuilder<number>>,
): Matching => {
  let stretch = query.limit(limit)
  if (after !== undefined) stretch = stretch.where('entry.place', '>', after)
  if (before !== undefined) stretch = stretch.where('entry.place', '<', before)
  return stretch.orderBy('entry.place', before === undefined ? 'asc' : 'desc')
}

export const entriesFrom = async (query: Matching, stretch: Stretch): Promise<Entry[]> =>
  (await stretchOf(query, stretch).select(columns).execute()).map(toEntry)

/** A page of all, round by round in table order. */
export const entriesPage = async (
  query: Matching,
  page: { limit: number; offset: number },
): Promise<Entry[]> => {
  const rows = await query
    .select(columns)
    .orderBy('entry.round_id')
    .orderBy('entry.place')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map(toEntry)
}

export const countEntries = async (query: Matching): Promise<number> => {
  const row = await query.select(({ fn }) => fn.countAll().as('count')).executeTakeFirst()
  return Number(row?.count ?? 0)
}

export const idsOf = async (query: Matching, most: number): Promise<number[]> => {
  const rows = await query
    .select('entry.comment_id as id')
    .orderBy('entry.round_id')
    .orderBy('entry.place')
    .limit(most)
    .execute()
  return rows.map(row => row.id)
}

const askEntry = asked((db, value: ValueOf<{ id: number }>) =>
  selectEntries(db).where('entry.comment_id', '=', value('id')),
)

export const findEntry = async (db: Reader, commentId: number): Promise<Entry | null> => {
  const [row] = await askEntry(db, { id: commentId })
  return row ? toEntry(row) : null
}

/** The entries asked for, in table order. */
export const entriesWith = async (db: Reader, ids: readonly number[]): Promise<Entry[]> => {
  if (ids.length === 0) return []
  const rows = await selectEntries(db)
    .where('entry.comment_id', 'in', ids)
    .orderBy('entry.round_id')
    .orderBy('entry.place')
    .execute()
  return rows.map(toEntry)
}
