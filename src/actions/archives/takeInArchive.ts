import type { ArchivedEvent, ArchiveRecord, EarlierDecision } from '../../domain/consultation/archive'
import { isDraftStage } from '../../domain/consultation/drafts'
import type { Comment, Reply, RoundRecord, StandingDecision } from '../../domain/consultation/record'
import { groupBy } from '../../domain/groups'
import { insertComment, markCommentRemoved } from '../../store/comments'
import { ensureConsultee, setConsulteePosition } from '../../store/consultees'
import type { Trx } from '../../store/database'
import type { DecisionFields } from '../../store/decisions'
import { insertDecision } from '../../store/decisions'
import { updateDecisionSteps } from '../../store/desk/proposals'
import { insertDraft } from '../../store/drafts'
import { insertEvent } from '../../store/events'
import { upsertMembership } from '../../store/memberships'
import { updateNoteText } from '../../store/notes'
import { insertProject } from '../../store/projects'
import { provenanceOf } from '../../store/provenance'
import { insertReply } from '../../store/replies'
import { updateSettings } from '../../store/settings'
import { ensureUnit } from '../../store/units'
import type { KeptUpload } from '../../store/uploads'
import { type Actor, action } from '../action'
import { openRound } from '../rounds/createRound'
import {
  type HeldOriginal,
  type KeptDraft,
  keepOriginals,
  originalOfDraft,
  originalsIn,
} from './keepOriginals'
import { takeInBeside, withoutEvidence } from './takeInBeside'
import { takeInHistory } from './takeInHistory'

export interface TakeInArchiveInput {
  record: ArchiveRecord
  /** The originals of the archive that have been kept, by digest. */
  kept: ReadonlyMap<string, KeptUpload>
  /** Name of the project; an archive may be taken in twice, under another name. */
  name: string
  /** What was done where the archive comes from, newest first; absent where it does not tell. */
  history?: readonly ArchivedEvent[]
}

/**
 * Makes a project of the record of an archive: its drafts, rounds, units, replies, comments and the decisions that
 * stood, with what was said beside. Who decided, ruled or recorded a talk, and when, is kept as the archive says it, as
 * text: nobody gets an account by it. Gives the id.
 */
export const takeInArchive = action(
  async (trx, { record, kept, name, history = [] }: TakeInArchiveInput, by): Promise<number> => {
    const { documentTitle, draftingUnit, noteText, settings, decisionSteps = 1 } = record.project
    const projectId = await insertProject(trx, {
      name,
      documentTitle,
      draftingUnit,
      by: by.userId,
      at: by.at,
    })
    await upsertMembership(trx, { projectId, userId: by.userId, role: 'administrator', at: by.at })
    if (noteText !== '') await updateNoteText(trx, projectId, noteText)
    if (settings) await updateSettings(trx, projectId, settings)
    if (decisionSteps === 2) await updateDecisionSteps(trx, projectId, decisionSteps)
    const originals = await originalsIn(trx, record, kept, by.at)
    const drafts = new Map<number, KeptDraft>()
    for (const { id, stage, name: own, text, createdAt } of record.drafts) {
      const file = originalOfDraft(record, originals, id)
      const known = isDraftStage(stage) ? stage : 'consultation'
      const fields = { name: own, text, stage: known, ...file }
      drafts.set(id, { ...file, id: await insertDraft(trx, projectId, fields, { ...by, at: createdAt }) })
    }
    const rounds = new Map<number, number>()
    const comments = new Map<number, number>()
    const own = withoutEvidence(record, originals)
    const earlier = groupBy(record.beside?.earlierDecisions ?? [], ({ commentId }) => commentId)
    for (const round of record.rounds) {
      const work = { projectId, round, drafts, originals: own, comments, earlier }
      rounds.set(round.round.id, await storeRound(trx, work, by))
    }
    await takeInBeside(trx, { record, originals, rounds, comments, drafts, projectId }, by)
    await takeInHistory(trx, { history, rounds, comments, drafts, projectId })
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
  /** By their ids in the archive. */
  drafts: ReadonlyMap<number, KeptDraft>
  originals: readonly HeldOriginal[]
  /** Ids here of comments, by those of the archive: this round's are added. */
  comments: Map<number, number>
  /** Decisions that no longer stand, by the comment in the archive. */
  earlier: ReadonlyMap<number, readonly EarlierDecision[]>
}

/** Gives the id of the round here. */
const storeRound = async (trx: Trx, work: RoundToStore, by: Actor): Promise<number> => {
  const { projectId, round: held, drafts, originals, comments, earlier } = work
  const { id: _id, projectId: _project, draftId, ...fields } = held.round
  const draft = drafts.get(draftId ?? 0) ?? null
  const roundId = await openRound(trx, { ...fields, projectId, draftId: draft?.id ?? null }, by)
  const consultees = new Map<number, number>()
  for (const [at, { id, unit, kind, asked }] of held.consultees.entries()) {
    const unitId = await ensureUnit(trx, unit, by.at, kind)
    const place = await ensureConsultee(trx, roundId, unitId, { asked, at: by.at })
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
  const origins = new Map<number, number>()
  for (const [at, comment] of held.comments.entries()) {
    const replyId = replies.get(comment.replyId)
    if (replyId === undefined) continue
    const decisions = [...(earlier.get(comment.id) ?? []), ...(comment.decision ? [comment.decision] : [])]
    const work = { comment, decisions, replyId, position: at + 1, origins }
    comments.set(comment.id, await storeComment(trx, work, by))
  }
  const kept = originals.filter(({ roundId: of }) => of === held.round.id)
  await keepOriginals(trx, { originals: kept, held, roundId, draft, replies }, by)
  return roundId
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

interface CommentToStore {
  comment: Comment
  /** All that were ever made, the standing one last. */
  decisions: readonly Decided[]
  replyId: number
  position: number
  /** Ids here of comments that were split, by those of the archive. */
  origins: Map<number, number>
}

const storeComment = async (trx: Trx, work: CommentToStore, by: Actor): Promise<number> => {
  const { comment, decisions, replyId, position } = work
  const { body, clause, original, proposed, rationale, remark, createdAt } = comment
  const fields = { body, clause, original, proposed, rationale, remark, importId: null, importRow: null }
  const origin = await originHere(trx, work, by)
  const logged = { ...by, at: createdAt }
  const id = await insertComment(trx, { ...fields, replyId, position, ...(origin && { origin }) }, logged)
  for (const decision of decisions) await insertDecision(trx, { commentId: id }, decisionFields(decision), by)
  return id
}

/** The comment that this one was split from is stored with its first part: it no longer stands by itself. */
const originHere = async (
  trx: Trx,
  { comment: { origin }, replyId, position, origins }: CommentToStore,
  by: Actor,
): Promise<{ id: number; start: number; end: number } | null> => {
  if (!origin) return null
  const { body, start, end } = origin
  const known = origins.get(origin.id)
  if (known !== undefined) return { id: known, start, end }
  const fields = { body, clause: '', original: '', proposed: '', rationale: '', remark: '' }
  const id = await insertComment(trx, { ...fields, importId: null, importRow: null, replyId, position }, by)
  await markCommentRemoved(trx, id, by.at)
  origins.set(origin.id, id)
  return { id, start, end }
}

type Decided = Omit<StandingDecision, 'id'>

const decisionFields = (decision: Decided): DecisionFields => {
  const { disposition, reason, revisedText, sourceText, inherited, by, at } = decision
  const fields = { disposition, reason, revisedText, sourceText, inherited }
  return { ...fields, provenance: provenanceOf({ by, at }) }
}
