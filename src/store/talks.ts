import type { Actor } from '../domain/consultation/actor'
import { isTalkOutcome, type Talk, type TalkOutcome } from '../domain/consultation/talk'
import { groupBy } from '../domain/groups'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'
import { asSaid } from './provenance'

export interface TalkFields {
  commentId: number
  heldOn: string
  participants: string
  outcome: TalkOutcome
  summary: string
}

/** The talks held over comments of a project, in the order of their days. */
export const talksOf = async (db: Reader, projectId: number): Promise<Talk[]> => {
  const inProject = db
    .selectFrom('talk')
    .innerJoin('comment', 'comment.id', 'talk.comment_id')
    .innerJoin('reply', 'reply.id', 'comment.reply_id')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .innerJoin('round', 'round.id', 'consultee.round_id')
    .where('round.project_id', '=', projectId)
    .where('talk.removed_at', 'is', null)
  const rows = await inProject
    .innerJoin('user', 'user.id', 'talk.created_by')
    .select([
      'talk.id',
      'talk.comment_id as commentId',
      'talk.held_on as heldOn',
      'talk.participants',
      'talk.outcome',
      'talk.summary',
      'user.display_name as by',
      'talk.said_by as saidBy',
    ])
    .orderBy('talk.held_on')
    .orderBy('talk.id')
    .execute()
  const files = await inProject
    .innerJoin('talk_attachment', 'talk_attachment.talk_id', 'talk.id')
    .innerJoin('upload', 'upload.id', 'talk_attachment.upload_id')
    .select(['talk.id', 'talk_attachment.name', 'upload.sha256', 'upload.size'])
    .orderBy('upload.id')
    .execute()
  const evidence = groupBy(files, file => file.id)
  return rows.map(({ by, saidBy, ...row }) => ({
    ...row,
    by: asSaid(by, saidBy),
    outcome: isTalkOutcome(row.outcome) ? row.outcome : 'not_agreed',
    evidence: (evidence.get(row.id) ?? []).map(({ name, sha256, size }) => ({ name, sha256, size })),
  }))
}

/** `saidBy`: who recorded it, as an archive says. */
export const insertTalk = (
  trx: Trx,
  fields: TalkFields,
  by: Actor,
  saidBy: string | null = null,
): Promise<number> =>
  insertRow(trx, 'talk', {
    comment_id: fields.commentId,
    held_on: fields.heldOn,
    participants: fields.participants,
    outcome: fields.outcome,
    summary: fields.summary,
    created_by: by.userId,
    created_at: by.at,
    removed_at: null,
    said_by: saidBy,
  })

export const insertTalkAttachment = async (
  trx: Trx,
  attachment: { talkId: number; uploadId: number; name: string; at: string },
): Promise<void> => {
  await trx
    .insertInto('talk_attachment')
    .values({
      talk_id: attachment.talkId,
      upload_id: attachment.uploadId,
      name: attachment.name,
      created_at: attachment.at,
    })
    .onConflict(conflict => conflict.columns(['talk_id', 'upload_id']).doNothing())
    .execute()
}

export const findTalk = (db: Reader, id: number) =>
  db
    .selectFrom('talk')
    .select(['id', 'comment_id as commentId', 'held_on as heldOn', 'participants'])
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()

export const markTalkRemoved = async (trx: Trx, id: number, at: string): Promise<void> => {
  await trx.updateTable('talk').set({ removed_at: at }).where('id', '=', id).execute()
}
