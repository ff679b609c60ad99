import type { Entry } from '../../domain/desk/entry'
import { type Filter, isFiltered } from '../../domain/desk/filter'
import { asked, type ValueOf } from '../asked'
import type { Reader } from '../database'
import { matching, type Stretch, standingOf, stretchOf } from './entries'

/** What a line of a list shows of an entry. */
export type EntryLine = Pick<Entry, 'commentId' | 'unit' | 'clause' | 'summary' | 'disposition' | 'state'>

const lineColumns = [
  'entry.comment_id as commentId',
  'entry.unit',
  'entry.clause',
  'entry.summary',
  'entry.disposition',
  'entry.state',
] as const

type Stretched = { roundId: number; place: string; limit: number }

const askLines = (way: 'after' | 'before') =>
  asked((db, value: ValueOf<Stretched>) =>
    stretchOf(db.selectFrom('comment_entry as entry').where('entry.round_id', '=', value('roundId')), {
      [way]: value('place'),
      limit: value('limit'),
    }).select(lineColumns),
  )

const askLinesAfter = askLines('after')
const askLinesBefore = askLines('before')

/** What a person works in: a round, or what of it a filter lets through. */
export interface View {
  roundId: number
  filter: Filter
  /** The comments with the finding or the landing that the filter names; undefined where it names none. */
  only: readonly number[] | undefined
}

/** A stretch of the list where only lines are shown: it is read with every page of the desk. */
export const linesFrom = async (db: Reader, view: View, stretch: Stretch): Promise<EntryLine[]> => {
  const { roundId, filter, only } = view
  const { after, before, limit } = stretch
  const filtered = () => stretchOf(matching(db, { roundId }, filter, only), stretch).select(lineColumns)
  const rows = isFiltered(filter)
    ? await filtered().execute()
    : before === undefined
      ? await askLinesAfter(db, { roundId, place: after ?? '', limit })
      : await askLinesBefore(db, { roundId, place: before, limit })
  return rows.map(row => ({ ...row, ...standingOf(row) }))
}
