import { writeDate } from '../../domain/consultation/dates'
import { insertEvent } from '../../store/events'
import {
  findTalk,
  insertTalk,
  insertTalkAttachment,
  markTalkRemoved,
  type TalkFields,
} from '../../store/talks'
import { ensureUpload, type KeptUpload } from '../../store/uploads'
import { action, refuse } from '../action'
import { found } from '../found'
import { standsOpen } from '../rounds/openRound'
import { commentInProject } from './commentInProject'

export interface RecordTalkInput extends TalkFields {
  projectId: number
  evidence: readonly (KeptUpload & { name: string })[]
}

/** The day by the clocks of the office (UTC+8). */
const officeDay = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)

/** Records a talk over a comment: when, with whom, what came of it, with what proves it. */
export const recordTalk = action(async (trx, input: RecordTalkInput, by): Promise<void> => {
  const { projectId, evidence, ...fields } = input
  const { comment, round } = await commentInProject(trx, fields.commentId, projectId)
  await standsOpen(trx, round.id)
  if (round.sentOn !== null && fields.heldOn < round.sentOn) {
    refuse(
      'heldOn',
      `沟通日期${writeDate(fields.heldOn)}早于本轮发出日期${writeDate(round.sentOn)}，请核对。`,
    )
  }
  if (fields.heldOn > officeDay(by.at)) {
    refuse('heldOn', `沟通日期 ${fields.heldOn} 还没有到。请在沟通之后登记。`)
  }
  const talkId = await insertTalk(trx, fields, by)
  for (const { name, ...upload } of evidence) {
    const uploadId = await ensureUpload(trx, upload, by.at)
    await insertTalkAttachment(trx, { talkId, uploadId, name, at: by.at })
  }
  await insertEvent(trx, by, {
    action: 'recordTalk',
    subject: 'comment',
    subjectId: comment.id,
    projectId,
    roundId: round.id,
    after: {
      unit: comment.unit,
      heldOn: fields.heldOn,
      outcome: fields.outcome,
      participants: fields.participants,
    },
  })
})

/** A talk logged by mistake goes out of sight; it stays in the record. */
export const removeTalk = action(
  async (trx, input: { projectId: number; talkId: number }, by): Promise<void> => {
    const talk = await found(findTalk(trx, input.talkId))
    const { comment, round } = await commentInProject(trx, talk.commentId, input.projectId)
    await standsOpen(trx, round.id)
    await markTalkRemoved(trx, talk.id, by.at)
    await insertEvent(trx, by, {
      action: 'removeTalk',
      subject: 'comment',
      subjectId: comment.id,
      projectId: input.projectId,
      roundId: round.id,
      before: { unit: comment.unit, heldOn: talk.heldOn },
    })
  },
)
