import type { Actor } from '../domain/consultation/actor'
import type { Comment } from '../domain/consultation/record'
import { asked, type ValueOf } from './asked'
import { begun } from './begun'
import type { Reader, Trx } from './database'
import { decisionsOfComment, newestDecisions, standingDecisions } from './decisions'
import { insertRow } from './insert'

/** What can be corrected; the wording as received cannot. */
export interface CommentFields {
  clause: string
  original: string
  proposed: string
  rationale: string
}

const selectComments = begun(db =>
  db
    .selectFrom('comment')
    .innerJoin('reply', 'reply.id', 'comment.reply_id')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .innerJoin('unit', 'unit.id', 'consultee.unit_id')
    .leftJoin('standing_correction as correction', 'correction.comment_id', 'comment.id')
    .leftJoin('comment as origin', 'origin.id', 'comment.origin_id')
    .select(({ fn }) => [
      'comment.id',
      'comment.reply_id as replyId',
      'consultee.id as consulteeId',
      'consultee.round_id as roundId',
      'unit.name as unit',
      'comment.body',
      fn.coalesce('correction.clause', 'comment.clause').as('clause'),
      fn.coalesce('correction.original', 'comment.original').as('original'),
      fn.coalesce('correction.proposed', 'comment.proposed').as('proposed'),
      fn.coalesce('correction.rationale', 'comment.rationale').as('rationale'),
      'comment.remark',
      'comment.created_at as createdAt',
      'comment.origin_id as originId',
      'comment.origin_start as originStart',
      'comment.origin_end as originEnd',
      'origin.body as originBody',
    ])
    .where('comment.removed_at', 'is', null)
    .where('consultee.removed_at', 'is', null)
    .where('reply.superseded_at', 'is', null),
)

type CommentRow = Awaited<ReturnType<ReturnType<typeof selectComments>['execute']>>[number]

const toComment = ({ originId, originStart, originEnd, originBody, ...row }: CommentRow) => ({
  ...row,
  origin:
    originId === null
      ? null
      : { id: originId, body: originBody ?? '', start: originStart ?? 0, end: originEnd ?? 0 },
})

const inTableOrder = (db: Reader, roundId: number) =>
  selectComments(db)
    .where('consultee.round_id', '=', roundId)
    .orderBy('consultee.position')
    .orderBy('consultee.id')
    .orderBy('comment.position')
    .orderBy('comment.id')

/** The comments of a round in table order, each with its standing decision. */
export const commentsOf = async (db: Reader, roundId: number): Promise<Comment[]> => {
  const rows = await inTableOrder(db, roundId).execute()
  const decisions = await standingDecisions(db, roundId, 'comment')
  return rows.map(row => ({ ...toComment(row), decision: decisions.get(row.id) ?? null }))
}

/** Their ids alone, in the same order: for what reads a long round portion by portion. */
export const commentIdsOf = async (db: Reader, roundId: number): Promise<number[]> => {
  const rows = await inTableOrder(db, roundId).clearSelect().select('comment.id').execute()
  return rows.map(({ id }) => id)
}

/** The comments with these ids that stand, by id. */
export const commentsWith = async (db: Reader, ids: readonly number[]): Promise<Map<number, Comment>> => {
  const rows = await selectComments(db).where('comment.id', 'in', ids).execute()
  const decisions = await newestDecisions(db, ids)
  return new Map(rows.map(row => [row.id, { ...toComment(row), decision: decisions.get(row.id) ?? null }]))
}

const askComment = asked((db, value: ValueOf<{ id: number }>) =>
  selectComments(db).where('comment.id', '=', value('id')),
)

/** A comment with every decision ever made on it, the newest first. */
export const findDecidedComment = async (db: Reader, id: number) => {
  const [row] = await askComment(db, { id })
  if (!row) return undefined
  const decisions = await decisionsOfComment(db, id)
  return { comment: { ...toComment(row), decision: decisions[0] ?? null }, decisions }
}

export const findComment = async (
  db: Reader,
  id: number,
): Promise<(Comment & { roundId: number }) | undefined> => (await findDecidedComment(db, id))?.comment

/** Of each of these wordings the units that said exactly this in the round, as the record stands. */
export const unitsSaying = async (
  db: Reader,
  roundId: number,
  bodies: readonly string[],
): Promise<Map<string, Set<string>>> => {
  const rows = await selectComments(db)
    .where('consultee.round_id', '=', roundId)
    .where('comment.body', 'in', bodies)
    .execute()
  const said = new Map<string, Set<string>>()
  for (const { body, unit } of rows) said.set(body, (said.get(body) ?? new Set()).add(unit))
  return said
}

/** How many comments of a round stand. */
export const commentCount = async (db: Reader, roundId: number): Promise<number> => {
  const { count } = await db
    .selectFrom('comment_entry')
    .where('round_id', '=', roundId)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export interface NewComment extends CommentFields {
  replyId: number
  position: number
  body: string
  remark: string
  importId: number | null
  importRow: number | null
  origin?: { id: number; start: number; end: number }
}

export const insertComment = (trx: Trx, comment: NewComment, by: Actor): Promise<number> =>
  insertRow(trx, 'comment', rowOf(comment, by))

/** Several at once, each at a position of its own; gives their ids in the same order. */
export const insertComments = async (
  trx: Trx,
  comments: readonly NewComment[],
  by: Actor,
): Promise<number[]> => {
  if (comments.length === 0) return []
  const inserted = await trx
    .insertInto('comment')
    .values(comments.map(comment => rowOf(comment, by)))
    .returning(['id', 'position'])
    .execute()
  const ids = new Map(inserted.map(({ id, position }) => [position, Number(id)]))
  return comments.map(({ position }) => ids.get(position) ?? 0)
}

const rowOf = (comment: NewComment, by: Actor) => ({
  reply_id: comment.replyId,
  position: comment.position,
  body: comment.body,
  clause: comment.clause,
  original: comment.original,
  proposed: comment.proposed,
  rationale: comment.rationale,
  remark: comment.remark,
  import_id: comment.importId,
  import_row: comment.importRow,
  created_by: by.userId,
  created_at: by.at,
  removed_at: null,
  origin_id: comment.origin?.id ?? null,
  origin_start: comment.origin?.start ?? null,
  origin_end: comment.origin?.end ?? null,
})

export const insertCorrection = (
  trx: Trx,
  commentId: number,
  fields: CommentFields,
  by: Actor,
): Promise<number> =>
  insertRow(trx, 'comment_correction', {
    comment_id: commentId,
    ...fields,
    created_by: by.userId,
    created_at: by.at,
  })

/** A remark is the office's own note on a comment, not what was received. */
export const updateRemark = async (trx: Trx, id: number, remark: string): Promise<void> => {
  await trx.updateTable('comment').set({ remark }).where('id', '=', id).execute()
}

export const markCommentRemoved = async (trx: Trx, id: number, at: string | null): Promise<void> => {
  await trx.updateTable('comment').set({ removed_at: at }).where('id', '=', id).execute()
}

/** Where a comment stands and which import row it came from, for what takes its place. */
export const positionOf = (trx: Trx, id: number) =>
  trx
    .selectFrom('comment')
    .select(['position', 'import_id as importId', 'import_row as importRow'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** A comment that was away while its parts moved to a corrected reply comes back where they are. */
export const moveToReply = async (trx: Trx, id: number, replyId: number): Promise<void> => {
  await trx.updateTable('comment').set({ reply_id: replyId }).where('id', '=', id).execute()
}

/** One past the last place among the comments of a reply. */
export const nextCommentPosition = async (trx: Trx, replyId: number): Promise<number> => {
  const row = await trx
    .selectFrom('comment')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('reply_id', '=', replyId)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}
