import { writeDate } from '../../domain/consultation/dates'
import type { ReplyState } from '../../domain/consultation/replies'
import type { Fields } from '../../domain/desk/mergeFields'
import { commentsOf } from '../../store/comments'
import { findConsultee } from '../../store/consultees'
import type { Trx } from '../../store/database'
import { insertEvent } from '../../store/events'
import {
  insertAttachment,
  insertReply,
  nextReplyPosition,
  repliesOf,
  supersedeReply,
  updateReply,
} from '../../store/replies'
import { ensureUpload, type KeptUpload } from '../../store/uploads'
import { type Actor, action, Refused, refuse } from '../action'
import { found } from '../found'
import { receivedProblems } from '../imports/receivedOn'
import { type Seen, standsAsSeen } from '../overtaken'
import { findOpenRound } from './openRound'

export interface RecordReplyInput {
  consulteeId: number
  /** null: nothing has come in after all. */
  state: ReplyState | null
  receivedOn: string | null
  channel: string
  note: string
  attachments: readonly (KeptUpload & { name: string })[]
  seen?: Seen
}

type ReplyWords = Pick<RecordReplyInput, 'state' | 'receivedOn' | 'channel' | 'note'>

/** A unit's reply in the words of its form; while none has come it is expected as a letter. */
export const replyFields = (reply: ReplyWords | undefined): Fields => ({
  state: reply?.state ?? '',
  receivedOn: reply?.receivedOn ? writeDate(reply.receivedOn) : '',
  channel: reply?.channel ?? 'letter',
  note: reply?.note ?? '',
})

/**
 * Records what a unit sent. A reply that changes its kind supersedes the earlier one, which stays in the history;
 * comments already logged keep a unit from being marked as having none.
 */
export const recordReply = action(async (trx, input: RecordReplyInput, by): Promise<void> => {
  const consultee = await found(findConsultee(trx, input.consulteeId))
  const round = await findOpenRound(trx, consultee.roundId)
  const early = receivedProblems(round.sentOn, input.receivedOn)
  if (early.length > 0) throw new Refused(early)
  const standing = (await repliesOf(trx, round.id)).filter(reply => reply.consulteeId === consultee.id)
  const whose = { projectId: round.projectId, subject: 'consultee', subjectId: consultee.id }
  const words = { stands: replyFields(standing[0]), asked: replyFields(input) }
  await standsAsSeen(trx, { seen: input.seen, ...words, ...whose, actions: ['recordReply'] }, by)
  const commented = (await commentsOf(trx, round.id)).filter(comment => comment.consulteeId === consultee.id)
  if (commented.length > 0 && input.state !== 'with_comments') {
    refuse(
      'state',
      `${consultee.unit}已登记 ${commented.length} 条意见，不能改为其他反馈情况；如确实撤回，请先删除意见。`,
    )
  }
  const same = standing.find(reply => reply.state === input.state)
  const replyId = await keepReply(trx, { ...input, round: round.id, same: same?.id ?? null }, by)
  const holding = new Set(commented.map(comment => comment.replyId))
  for (const reply of standing.filter(each => each.id !== replyId && !holding.has(each.id))) {
    await supersedeReply(trx, reply.id, replyId, by.at)
  }
  if (replyId !== null) await attach(trx, replyId, input.attachments, by)
  await insertEvent(trx, by, {
    action: 'recordReply',
    subject: 'consultee',
    subjectId: consultee.id,
    projectId: round.projectId,
    roundId: round.id,
    before: standing[0] ? { unit: consultee.unit, state: standing[0].state } : null,
    after: { unit: consultee.unit, state: input.state, receivedOn: input.receivedOn, channel: input.channel },
  })
})

const keepReply = async (
  trx: Trx,
  input: RecordReplyInput & { round: number; same: number | null },
  by: Actor,
): Promise<number | null> => {
  const { state } = input
  if (state === null) return null
  const fields = { state, receivedOn: input.receivedOn, channel: input.channel, note: input.note }
  if (input.same !== null) {
    await updateReply(trx, input.same, fields)
    return input.same
  }
  const position = await nextReplyPosition(trx, input.round)
  return insertReply(trx, { consulteeId: input.consulteeId, ...fields, importId: null }, position, by)
}

const attach = async (
  trx: Trx,
  replyId: number,
  attachments: RecordReplyInput['attachments'],
  by: Actor,
): Promise<void> => {
  for (const attachment of attachments) {
    const uploadId = await ensureUpload(trx, attachment, by.at)
    await insertAttachment(trx, { replyId, uploadId, name: attachment.name, at: by.at })
  }
}
