import type { Actor } from '../domain/consultation/actor'
import type { Reply } from '../domain/consultation/record'
import { isReplyState, type ReplyState } from '../domain/consultation/replies'
import { begun } from './begun'
import type { Reader, Trx } from './database'
import { standingDecisions } from './decisions'
import { insertRow } from './insert'

export interface ReplyFields {
  consulteeId: number
  state: ReplyState
  receivedOn: string | null
  channel: string
  note: string
  importId: number | null
}

const selectReplies = begun(db =>
  db
    .selectFrom('reply')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .select([
      'reply.id',
      'reply.consultee_id as consulteeId',
      'reply.state',
      'reply.received_on as receivedOn',
      'reply.channel',
      'reply.note',
      'reply.import_id as importId',
      'reply.superseded_by as supersededBy',
    ]),
)

type ReplyRow = Awaited<ReturnType<ReturnType<typeof selectReplies>['execute']>>[number]

const toReply = (row: ReplyRow): Reply & { supersededBy: number | null } => ({
  ...row,
  state: isReplyState(row.state) ? row.state : 'no_comment',
  decision: null,
})

/** The standing replies of a round in table order, each with a decision that stands on it by mistake. */
export const repliesOf = async (db: Reader, roundId: number): Promise<Reply[]> => {
  const rows = await selectReplies(db)
    .where('consultee.round_id', '=', roundId)
    .where('consultee.removed_at', 'is', null)
    .where('reply.superseded_by', 'is', null)
    .where('reply.superseded_at', 'is', null)
    .orderBy('consultee.position')
    .orderBy('consultee.id')
    .orderBy('reply.position')
    .orderBy('reply.id')
    .execute()
  const decisions = await standingDecisions(db, roundId, 'reply')
  return rows.map(row => ({ ...toReply(row), decision: decisions.get(row.id) ?? null }))
}

/** All replies of one unit in a round, superseded ones too, newest first. */
export const repliesOfConsultee = async (
  db: Reader,
  consulteeId: number,
): Promise<(Reply & { supersededBy: number | null })[]> =>
  (
    await selectReplies(db)
      .where('reply.consultee_id', '=', consulteeId)
      .orderBy('reply.id', 'desc')
      .execute()
  ).map(toReply)

export const insertReply = async (
  trx: Trx,
  fields: ReplyFields,
  position: number,
  by: Actor,
): Promise<number> =>
  insertRow(trx, 'reply', {
    consultee_id: fields.consulteeId,
    state: fields.state,
    received_on: fields.receivedOn,
    channel: fields.channel,
    note: fields.note,
    position,
    import_id: fields.importId,
    created_by: by.userId,
    created_at: by.at,
    superseded_by: null,
    superseded_at: null,
  })

export const updateReply = async (
  trx: Trx,
  id: number,
  fields: { state: ReplyState; receivedOn: string | null; channel: string; note: string },
): Promise<void> => {
  await trx
    .updateTable('reply')
    .set({ state: fields.state, received_on: fields.receivedOn, channel: fields.channel, note: fields.note })
    .where('id', '=', id)
    .execute()
}

/** Takes a reply out of the table without losing it. `by` is the reply that stands in its place, if any. */
export const supersedeReply = async (trx: Trx, id: number, by: number | null, at: string): Promise<void> => {
  await trx.updateTable('reply').set({ superseded_by: by, superseded_at: at }).where('id', '=', id).execute()
}

/** One past the last place used in the round, for rows that come at the end. */
export const nextReplyPosition = async (trx: Trx, roundId: number): Promise<number> => {
  const row = await trx
    .selectFrom('reply')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .select(({ fn }) => fn.max('reply.position').as('last'))
    .where('consultee.round_id', '=', roundId)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

export interface Attachment {
  replyId: number
  name: string
  sha256: string
  size: number
}

export const attachmentsOf = (db: Reader, replyIds: readonly number[]): Promise<Attachment[]> =>
  db
    .selectFrom('reply_attachment')
    .innerJoin('upload', 'upload.id', 'reply_attachment.upload_id')
    .select(['reply_attachment.reply_id as replyId', 'reply_attachment.name', 'upload.sha256', 'upload.size'])
    .where('reply_attachment.reply_id', 'in', [0, ...replyIds])
    .orderBy('reply_attachment.created_at')
    .execute()

export const insertAttachment = async (
  trx: Trx,
  attachment: { replyId: number; uploadId: number; name: string; at: string },
): Promise<void> => {
  await trx
    .insertInto('reply_attachment')
    .values({
      reply_id: attachment.replyId,
      upload_id: attachment.uploadId,
      name: attachment.name,
      created_at: attachment.at,
    })
    .onConflict(conflict => conflict.columns(['reply_id', 'upload_id']).doNothing())
    .execute()
}
