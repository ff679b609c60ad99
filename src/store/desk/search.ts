import { sql } from 'kysely'
import type { Entry } from '../../domain/desk/entry'
import { type Filter, writeFilter } from '../../domain/desk/filter'
import { phrasesOf } from '../../domain/reading/searchWords'
import type { Reader } from '../database'
import { type Scope, searchOf } from '../search'
import { countEntries, entriesPage, entriesWith, matching, type Within } from './entries'
import { remembered } from './memory'
import { revisionOf, revisionOfProject, roundIdsOf } from './revision'

/** More than this is not ranked: nobody reads the two-thousandth, and the order of the table serves as well. */
const mostRanked = 2000

export interface Found {
  total: number
  isRanked: boolean
  entries: Entry[]
}

/** Where only words are looked for, the index alone can count and page. */
const asksWordsOnly = (filter: Filter, only: readonly number[] | undefined): boolean =>
  only === undefined && writeFilter({ ...filter, text: '', roundId: null }) === ''

type Page = { limit: number; offset: number }

/** A word as the pattern of LIKE, which is exact enough to put one hit before another. */
const patternOf = (word: string): string => `%${word.replaceAll(/[!%_]/g, sign => `!${sign}`)}%`

/** What a hit is worth by where it stands: a unit or a clause that is called so, then what is asked, then why. */
const worthOf = (text: string) => {
  const words = text.trim().split(/\s+/).slice(0, 8)
  const one = (word: string) => {
    const pattern = patternOf(word)
    return sql<number>`(case when entry.unit like ${pattern} escape '!' then 8 else 0 end
      + case when entry.clause like ${pattern} escape '!' then 8 else 0 end
      + case when comment.body like ${pattern} escape '!' then 4 else 0 end
      + case when comment.rationale like ${pattern} escape '!' then 2 else 0 end
      + case when entry.reason like ${pattern} escape '!' then 1 else 0 end)`
  }
  return sql<number>`(${sql.join(words.map(one), sql` + `)})`
}

/** The best first; among equals the shorter, which says less besides. */
const ranked = async (db: Reader, query: ReturnType<typeof matching>, text: string, page: Page) => {
  const rows = await query
    .innerJoin('comment', 'comment.id', 'entry.comment_id')
    .select('entry.comment_id as id')
    .orderBy(worthOf(text), 'desc')
    .orderBy(sql`length(comment.body)`)
    .orderBy('entry.place')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  const ids = rows.map(row => row.id)
  const found = new Map((await entriesWith(db, ids)).map(each => [each.commentId, each]))
  return ids.flatMap(id => found.get(id) ?? [])
}

const asLogged = async (db: Reader, scope: Scope, phrases: readonly string[][], page: Page) => {
  const rows = await db
    .selectFrom(searchOf(db).firstRows(phrases, scope).as('hit'))
    .select('hit.comment_id as id')
    .orderBy('hit.comment_id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return entriesWith(
    db,
    rows.map(row => row.id),
  )
}

/** A page of what a filter finds: by how well it fits where words are looked for, else in table order. */
export const searchEntries = async (
  db: Reader,
  within: Within,
  filter: Filter,
  page: Page,
  only?: readonly number[],
): Promise<Found> => {
  const query = () => matching(db, within, filter, only)
  const phrases = phrasesOf(filter.text)
  const scope = scopeOf(within, filter)
  // A round of the address is held to the projects one may see by the entries, not by the index.
  const wordsAlone = phrases.length > 0 && asksWordsOnly(filter, only) && filter.roundId === null
  const total = wordsAlone ? await searchOf(db).countHits(db, phrases, scope) : await countEntries(query())
  if (phrases.length > 0 && total <= mostRanked) {
    return { total, isRanked: true, entries: await ranked(db, query(), filter.text, page) }
  }
  const entries = wordsAlone ? await asLogged(db, scope, phrases, page) : await entriesPage(query(), page)
  return { total, isRanked: false, entries }
}

const scopeOf = (within: Within, filter: Filter) =>
  'roundId' in within ? within : filter.roundId === null ? within : { roundId: filter.roundId }

export interface FoundText {
  commentId: number
  projectId: number
  project: string
  round: string
  body: string
  rationale: string
}

/** The wordings of comments that were found, by comment. */
export const textsOf = async (db: Reader, ids: readonly number[]): Promise<Map<number, FoundText>> => {
  const rows = await db
    .selectFrom('comment_entry as entry')
    .innerJoin('comment', 'comment.id', 'entry.comment_id')
    .innerJoin('round', 'round.id', 'entry.round_id')
    .innerJoin('project', 'project.id', 'entry.project_id')
    .leftJoin('standing_correction as correction', 'correction.comment_id', 'comment.id')
    .select(({ fn }) => [
      'comment.id as commentId',
      'entry.project_id as projectId',
      'project.name as project',
      'round.name as round',
      'comment.body',
      fn.coalesce('correction.rationale', 'comment.rationale').as('rationale'),
    ])
    .where('comment.id', 'in', [0, ...ids])
    .execute()
  return new Map(rows.map(row => [row.commentId, row]))
}

type Choice = { id: number; name: string }

const ofRound = remembered<Choice[]>()
const ofProject = remembered<Choice[]>()

const unitsBy = (db: Reader, roundIds: readonly number[]): Promise<Choice[]> =>
  db
    .selectFrom('comment_entry')
    .select(['unit_id as id', 'unit as name'])
    .distinct()
    .where('round_id', 'in', [0, ...roundIds])
    .orderBy('unit')
    .execute()

/** The units that have commented, for the choice of a filter; none where several projects are searched. */
export const unitsWithin = async (db: Reader, within: Within): Promise<Choice[]> => {
  if ('roundId' in within) {
    const { roundId } = within
    const { revision } = await revisionOf(db, roundId)
    return ofRound(db, roundId, String(revision), () => unitsBy(db, [roundId]))
  }
  const [projectId, ...others] = within.projectIds
  if (projectId === undefined || others.length > 0) return []
  const revision = await revisionOfProject(db, projectId)
  return ofProject(db, projectId, String(revision), () =>
    roundIdsOf(db, projectId).then(ids => unitsBy(db, ids)),
  )
}
