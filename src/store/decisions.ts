import type { Actor } from '../domain/consultation/actor'
import { type Disposition, isDisposition } from '../domain/consultation/dispositions'
import type { StandingDecision } from '../domain/consultation/record'
import { groupBy } from '../domain/groups'
import { asked, type ValueOf } from './asked'
import { begun } from './begun'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'
import { asSaid, type Provenance } from './provenance'

const columns = [
  'decision.id',
  'decision.comment_id as commentId',
  'decision.reply_id as replyId',
  'decision.disposition',
  'decision.reason',
  'decision.revised_text as revisedText',
  'decision.source_text as sourceText',
  'decision.inherited',
  'user.display_name as by',
  'decision.created_at as at',
  'provenance.decided_by as saidBy',
  'provenance.decided_at as saidAt',
] as const

const selectDecisions = begun(db =>
  db
    .selectFrom('decision')
    .innerJoin('user', 'user.id', 'decision.created_by')
    .leftJoin('decision_provenance as provenance', 'provenance.decision_id', 'decision.id')
    .select(columns),
)

interface DecisionRow extends Omit<StandingDecision, 'disposition' | 'inherited'> {
  disposition: string
  inherited: number
  /** What an archive said of it; null for a decision made here. */
  saidBy: string | null
  saidAt: string | null
}

const toDecision = (row: DecisionRow): StandingDecision => ({
  id: row.id,
  disposition: isDisposition(row.disposition) ? row.disposition : 'unrecognised',
  reason: row.reason,
  revisedText: row.revisedText,
  sourceText: row.sourceText,
  inherited: row.inherited === 1,
  by: asSaid(row.by, row.saidBy),
  at: row.saidAt ?? row.at,
})

/** The standing decisions of a round, by the id of the comment or the reply they stand on. */
export const standingDecisions = async (
  db: Reader,
  roundId: number,
  on: 'comment' | 'reply',
): Promise<Map<number, StandingDecision>> => {
  const base = db
    .selectFrom('standing_decision as decision')
    .innerJoin('user', 'user.id', 'decision.created_by')
    .leftJoin('decision_provenance as provenance', 'provenance.decision_id', 'decision.id')
    .select(columns)
  const rows =
    on === 'reply'
      ? await base
          .innerJoin('reply', 'reply.id', 'decision.reply_id')
          .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
          .where('consultee.round_id', '=', roundId)
          .execute()
      : await base
          .innerJoin('comment', 'comment.id', 'decision.comment_id')
          .innerJoin('reply', 'reply.id', 'comment.reply_id')
          .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
          .where('consultee.round_id', '=', roundId)
          .execute()
  return new Map(rows.map(row => [(on === 'reply' ? row.replyId : row.commentId) ?? 0, toDecision(row)]))
}

/** The newest decision on each of these comments, by comment. */
export const newestDecisions = async (
  db: Reader,
  commentIds: readonly number[],
): Promise<Map<number, StandingDecision>> => {
  const newest = db
    .selectFrom('decision')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('comment_id', 'in', commentIds)
    .groupBy('comment_id')
  const rows = await selectDecisions(db).where('decision.id', 'in', newest).execute()
  return new Map(rows.map(row => [row.commentId ?? 0, toDecision(row)]))
}

const askOfComment = asked((db, value: ValueOf<{ id: number }>) =>
  selectDecisions(db).where('decision.comment_id', '=', value('id')).orderBy('decision.id', 'desc'),
)

/** Every decision ever made on a comment, newest first. */
export const decisionsOfComment = async (db: Reader, commentId: number): Promise<StandingDecision[]> =>
  (await askOfComment(db, { id: commentId })).map(toDecision)

/** Every decision ever made on the comments of a project, by comment, oldest first. */
export const decisionsOfProject = async (
  db: Reader,
  projectId: number,
): Promise<Map<number, StandingDecision[]>> => {
  const rows = await selectDecisions(db)
    .innerJoin('comment', 'comment.id', 'decision.comment_id')
    .innerJoin('reply', 'reply.id', 'comment.reply_id')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .innerJoin('round', 'round.id', 'consultee.round_id')
    .where('round.project_id', '=', projectId)
    .orderBy('decision.id')
    .execute()
  const byComment = groupBy(rows, row => row.commentId ?? 0)
  return new Map([...byComment].map(([commentId, made]) => [commentId, made.map(toDecision)]))
}

/** The decisions of a project's comments that others have taken the place of, oldest first. */
export const earlierDecisions = async (
  db: Reader,
  projectId: number,
): Promise<(StandingDecision & { commentId: number })[]> =>
  [...(await decisionsOfProject(db, projectId))]
    .flatMap(([commentId, made]) => made.slice(0, -1).map(decision => ({ ...decision, commentId })))
    .toSorted((one, other) => one.id - other.id)

export interface DecisionFields {
  disposition: Disposition
  reason: string
  revisedText: string
  sourceText?: string
  inherited?: boolean
  provenance?: Provenance | undefined
}

/** `on` names what it stands on: a comment, or (by a slip of a table taken in) a no-comment reply. */
export const insertDecision = async (
  trx: Trx,
  on: DecidedOn,
  fields: DecisionFields,
  by: Actor,
): Promise<number> => {
  const id = await insertRow(trx, 'decision', rowOf(on, fields, by))
  if (fields.provenance !== undefined) {
    const { by: decidedBy, at: decidedAt } = fields.provenance
    await trx
      .insertInto('decision_provenance')
      .values({ decision_id: id, decided_by: decidedBy, decided_at: decidedAt })
      .execute()
  }
  return id
}

/** Several that the person makes who takes a table in, none on the same comment or reply; gives their ids in this order. */
export const insertDecisions = async (
  trx: Trx,
  decisions: readonly { on: DecidedOn; fields: Omit<DecisionFields, 'provenance'> }[],
  by: Actor,
): Promise<number[]> => {
  if (decisions.length === 0) return []
  const rows = decisions.map(({ on, fields }) => rowOf(on, fields, by))
  const inserted = await trx
    .insertInto('decision')
    .values(rows)
    .returning(['id', 'comment_id as commentId', 'reply_id as replyId'])
    .execute()
  const place = (commentId: number | null, replyId: number | null): string => `${commentId}/${replyId}`
  const ids = new Map(inserted.map(({ id, commentId, replyId }) => [place(commentId, replyId), Number(id)]))
  return rows.map(row => ids.get(place(row.comment_id, row.reply_id)) ?? 0)
}

type DecidedOn = { commentId: number } | { replyId: number }

const rowOf = (on: DecidedOn, fields: DecisionFields, by: Actor) => ({
  comment_id: 'commentId' in on ? on.commentId : null,
  reply_id: 'replyId' in on ? on.replyId : null,
  disposition: fields.disposition,
  reason: fields.reason,
  revised_text: fields.revisedText,
  source_text: fields.sourceText ?? '',
  inherited: fields.inherited ? 1 : 0,
  created_by: by.userId,
  created_at: by.at,
})
