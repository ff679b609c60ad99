import { asked, type ValueOf } from '../asked'
import type { Reader, Trx } from '../database'

const askGroup = asked((db, value: ValueOf<{ id: number }>) =>
  db
    .selectFrom('comment_group as own')
    .innerJoin('comment_group as other', join =>
      join.onRef('other.round_id', '=', 'own.round_id').onRef('other.group_id', '=', 'own.group_id'),
    )
    .innerJoin('comment_entry as entry', 'entry.comment_id', 'other.comment_id')
    .select(['entry.comment_id as commentId', 'entry.unit', 'entry.reason'])
    .where('own.comment_id', '=', value('id'))
    .orderBy('entry.place'),
)

/** What is told of a comment beside others of its group. */
export interface GroupMember {
  commentId: number
  unit: string
  reason: string
}

/** The comments of a group a comment belongs to, itself among them, in table order; empty where it stands alone. */
export const groupOf = async (db: Reader, commentId: number): Promise<GroupMember[]> => {
  const members = await askGroup(db, { id: commentId })
  return members.length > 1 ? members : []
}

export interface Group {
  groupId: number
  size: number
  /** How many of them are not decided yet. */
  open: number
  /** Different outcomes among them: so many comments they are where like is merged with like. */
  outcomes: number
  /** The first of them in table order. */
  firstId: number
}

/** The groups of a round, the largest first. */
export const groupsIn = async (
  db: Reader,
  roundId: number,
  page: { limit: number; offset: number },
): Promise<Group[]> => {
  const rows = await db
    .selectFrom('comment_group as member')
    .innerJoin('comment_entry as entry', 'entry.comment_id', 'member.comment_id')
    .select(({ fn, eb }) => [
      'member.group_id as groupId',
      fn.countAll().as('size'),
      fn.sum(eb.case().when('entry.state', '=', 'decided').then(0).else(1).end()).as('open'),
      fn.count('entry.disposition').distinct().as('outcomes'),
      fn.min('entry.comment_id').as('firstId'),
    ])
    .where('member.round_id', '=', roundId)
    .groupBy('member.group_id')
    .having(({ fn }) => fn.countAll(), '>', 1)
    .orderBy('size', 'desc')
    .orderBy('groupId')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map(row => ({
    groupId: row.groupId,
    size: Number(row.size),
    open: Number(row.open),
    outcomes: Number(row.outcomes),
    firstId: row.firstId,
  }))
}

export const countGroups = async (db: Reader, roundId: number): Promise<number> => {
  const row = await db
    .selectFrom('comment_group')
    .select(({ fn }) => fn.count('group_id').distinct().as('count'))
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** For which ordering of the round the groups stand; null where they were never computed. */
export const groupedAt = async (db: Reader, roundId: number): Promise<number | null> => {
  const row = await db
    .selectFrom('round_grouping')
    .select('ordering')
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return row?.ordering ?? null
}

/** Puts the groups of a round in place of those before. */
export const replaceGroups = async (
  trx: Trx,
  roundId: number,
  ordering: number,
  groups: readonly (readonly number[])[],
): Promise<void> => {
  await trx.deleteFrom('comment_group').where('round_id', '=', roundId).execute()
  const rows = groups.flatMap((ids, index) =>
    ids.map(id => ({ comment_id: id, round_id: roundId, group_id: index + 1 })),
  )
  for (let from = 0; from < rows.length; from += 1000) {
    await trx
      .insertInto('comment_group')
      .values(rows.slice(from, from + 1000))
      .execute()
  }
  await trx
    .insertInto('round_grouping')
    .values({ round_id: roundId, ordering })
    .onConflict(conflict => conflict.column('round_id').doUpdateSet({ ordering }))
    .execute()
}

export interface GroupedText {
  id: number
  body: string
  clause: string
  original: string
  proposed: string
}

/** The wordings of a round, a portion at a time, in table order. */
export const textsFrom = (db: Reader, roundId: number, after: string, limit: number) =>
  db
    .selectFrom('comment_entry as entry')
    .innerJoin('comment', 'comment.id', 'entry.comment_id')
    .leftJoin('standing_correction as correction', 'correction.comment_id', 'comment.id')
    .select(({ fn }) => [
      'comment.id',
      'entry.place',
      'comment.body',
      fn.coalesce('correction.clause', 'comment.clause').as('clause'),
      fn.coalesce('correction.original', 'comment.original').as('original'),
      fn.coalesce('correction.proposed', 'comment.proposed').as('proposed'),
    ])
    .where('entry.round_id', '=', roundId)
    .where('entry.place', '>', after)
    .orderBy('entry.place')
    .limit(limit)
    .execute()
