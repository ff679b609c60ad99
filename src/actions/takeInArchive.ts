import type { ArchiveRecord } from '../domain/consultation/archive'
import { isDraftStage } from '../domain/consultation/drafts'
import type { Comment, Reply, RoundRecord, StandingDecision } from '../domain/consultation/record'
import { insertComment } from '../store/comments'
import { setConsulteePosition } from '../store/consultees'
import type { Trx } from '../store/database'
import type { DecisionFields } from '../store/decisions'
import { asArchived, insertDecision } from '../store/decisions'
import { insertDraft } from '../store/drafts'
import { insertEvent } from '../store/events'
import { upsertMembership } from '../store/memberships'
import { updateNoteText } from '../store/notes'
import { insertProject } from '../store/projects'
import { insertAttachment, insertReply } from '../store/replies'
import { ensureUpload, type KeptUpload } from '../store/uploads'
import { type Actor, action } from './action'
import { consulteeNamed } from './addConsultees'
import { openRound } from './createRound'

export interface TakeInArchiveInput {
  record: ArchiveRecord
  /** The originals of the archive that have been kept, by digest. */
  kept: ReadonlyMap<string, KeptUpload>
  /** Name of the project; an archive may be taken in twice, under another name. */
  name: string
}

/**
 * Makes a project of the record of an archive: its drafts, rounds, units, replies, comments and the decisions that
 * stood. Who decided and when is kept as the archive says it, as text: nobody gets an account by it. Gives the id.
 */
export const takeInArchive = action(
  async (trx, { record, kept, name }: TakeInArchiveInput, by): Promise<number> => {
    const { documentTitle, draftingUnit, noteText } = record.project
    const projectId = await insertProject(trx, {
      name,
      documentTitle,
      draftingUnit,
      by: by.userId,
      at: by.at,
    })
    await upsertMembership(trx, { projectId, userId: by.userId, role: 'administrator', at: by.at })
    if (noteText !== '') await updateNoteText(trx, projectId, noteText)
    const draftIds = new Map<number, number>()
    for (const { id, stage, name: own, text } of record.drafts) {
      const fields = { name: own, text, uploadId: null, uploadName: null }
      const known = isDraftStage(stage) ? stage : 'consultation'
      draftIds.set(id, await insertDraft(trx, projectId, { ...fields, stage: known }, by))
    }
    for (const round of record.rounds) await storeRound(trx, { projectId, round, draftIds, record, kept }, by)
    await insertEvent(trx, by, {
      action: 'takeInArchive',
      subject: 'project',
      subjectId: projectId,
      projectId,
      after: { name, rounds: record.rounds.length },
    })
    return projectId
  },
)

interface RoundToStore {
  projectId: number
  round: RoundRecord
  draftIds: ReadonlyMap<number, number>
  record: ArchiveRecord
  kept: TakeInArchiveInput['kept']
}

const storeRound = async (trx: Trx, work: RoundToStore, by: Actor): Promise<void> => {
  const { projectId, round: held, draftIds } = work
  const { id: _id, projectId: _project, draftId, ...fields } = held.round
  const standing = draftId === null ? null : (draftIds.get(draftId) ?? null)
  const roundId = await openRound(trx, { ...fields, projectId, draftId: standing }, by)
  const consultees = new Map<number, number>()
  for (const [at, { id, unit, asked }] of held.consultees.entries()) {
    const place = await consulteeNamed(trx, roundId, unit, by, asked)
    await setConsulteePosition(trx, place.id, at + 1)
    consultees.set(id, place.id)
  }
  const replies = new Map<number, number>()
  for (const [at, reply] of held.replies.entries()) {
    const consulteeId = consultees.get(reply.consulteeId)
    if (consulteeId === undefined) continue
    const id = await storeReply(trx, { reply, consulteeId, position: at + 1 }, by)
    replies.set(reply.id, id)
  }
  for (const [at, comment] of held.comments.entries()) {
    const replyId = replies.get(comment.replyId)
    if (replyId !== undefined) await storeComment(trx, { comment, replyId, position: at + 1 }, by)
  }
  await attachOriginals(trx, work, replies, by)
}

const storeReply = async (
  trx: Trx,
  { reply, consulteeId, position }: { reply: Reply; consulteeId: number; position: number },
  by: Actor,
): Promise<number> => {
  const { state, receivedOn, channel, note, decision } = reply
  const fields = { consulteeId, state, receivedOn, channel, note, importId: null }
  const id = await insertReply(trx, fields, position, by)
  if (decision !== null) await insertDecision(trx, { replyId: id }, decisionFields(decision), by)
  return id
}

const storeComment = async (
  trx: Trx,
  { comment, replyId, position }: { comment: Comment; replyId: number; position: number },
  by: Actor,
): Promise<void> => {
  const { body, clause, original, proposed, rationale, remark, decision } = comment
  const fields = { body, clause, original, proposed, rationale, remark, importId: null, importRow: null }
  const id = await insertComment(trx, { ...fields, replyId, position }, by)
  if (decision !== null) await insertDecision(trx, { commentId: id }, decisionFields(decision), by)
}

const decisionFields = (decision: StandingDecision): DecisionFields => {
  const { disposition, reason, revisedText, sourceText, inherited, by, at } = decision
  const fields = { disposition, reason, revisedText, sourceText, inherited }
  // An archive of an archive names the first one's people once.
  return by === '' ? fields : { ...fields, provenance: { by: by.replaceAll(asArchived, ''), at } }
}

/** Letters go to the first reply of their unit. */
const attachOriginals = async (
  trx: Trx,
  { round: held, record, kept }: RoundToStore,
  replies: ReadonlyMap<number, number>,
  by: Actor,
): Promise<void> => {
  for (const { sha256, name, roundId, unit } of record.originals) {
    const upload = kept.get(sha256)
    if (roundId !== held.round.id || upload === undefined) continue
    const consultee = held.consultees.find(each => each.unit === unit)
    const reply = held.replies.find(each => each.consulteeId === consultee?.id)
    const replyId = reply === undefined ? undefined : replies.get(reply.id)
    const uploadId = await ensureUpload(trx, upload, by.at)
    if (replyId !== undefined) await insertAttachment(trx, { replyId, uploadId, name, at: by.at })
  }
}
