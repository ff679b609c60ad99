import type { ArchivedTalk, ArchiveRecord, SaidBeside } from '../../domain/consultation/archive'
import { insertCommentLink } from '../../store/commentLinks'
import type { Trx } from '../../store/database'
import { assignComments } from '../../store/desk/assignments'
import { insertProposal } from '../../store/desk/proposals'
import { insertDissentEntry } from '../../store/dissents'
import { insertLandingReview } from '../../store/landingReviews'
import { insertWrittenNote, replaceNoteTemplate, updateAfterRejection } from '../../store/notes'
import { departmentOf, provenanceOf } from '../../store/provenance'
import { insertClosing } from '../../store/roundClosings'
import { insertTalk, insertTalkAttachment } from '../../store/talks'
import type { Actor } from '../action'
import type { HeldOriginal } from './keepOriginals'

/** By what an original is known as the evidence of a talk: whose comment it was about, in which round. */
const evidenceKey = (roundId: number | null, unit: string, file: { name: string; sha256: string }): string =>
  JSON.stringify([roundId, unit, file.sha256, file.name])

const talkPlaces = ({ rounds }: ArchiveRecord): Map<number, { roundId: number; unit: string }> =>
  new Map(
    rounds.flatMap(({ round, comments }) =>
      comments.map(({ id, unit }) => [id, { roundId: round.id, unit }] as const),
    ),
  )

const evidenceOf = (
  { commentId, evidence }: ArchivedTalk,
  places: ReturnType<typeof talkPlaces>,
): readonly string[] => {
  const place = places.get(commentId)
  return place === undefined ? [] : evidence.map(file => evidenceKey(place.roundId, place.unit, file))
}

/** The originals that no talk of the archive brings as its evidence. */
export const withoutEvidence = (
  record: ArchiveRecord,
  originals: readonly HeldOriginal[],
): readonly HeldOriginal[] => {
  const places = talkPlaces(record)
  const evidence = new Set((record.beside?.talks ?? []).flatMap(talk => evidenceOf(talk, places)))
  return originals.filter(
    original =>
      original.kind !== 'talk' || !evidence.has(evidenceKey(original.roundId, original.unit, original)),
  )
}

export interface BesideToStore {
  record: ArchiveRecord
  originals: readonly HeldOriginal[]
  /** Ids here, by those of the archive. */
  rounds: ReadonlyMap<number, number>
  comments: ReadonlyMap<number, number>
  drafts: ReadonlyMap<number, { id: number }>
  projectId: number
}

/**
 * Takes in what people did and said beside the rounds. Entered by the person who takes the archive in; who said it and
 * when stands beside it as the archive says.
 */
export const takeInBeside = async (trx: Trx, work: BesideToStore, by: Actor): Promise<void> => {
  const { record, originals, rounds, comments } = work
  const { beside } = record
  if (beside === undefined) return
  const places = talkPlaces(record)
  const talkFiles = originals.filter(({ kind }) => kind === 'talk')
  const files = new Map(talkFiles.map(file => [evidenceKey(file.roundId, file.unit, file), file]))
  for (const talk of beside.talks) {
    const commentId = comments.get(talk.commentId)
    if (commentId === undefined) continue
    const { heldOn, participants, outcome, summary } = talk
    const said = provenanceOf({ by: talk.by, at: '' })
    const fields = { commentId, heldOn, participants, outcome, summary }
    const talkId = await insertTalk(trx, fields, by, said?.by)
    for (const key of evidenceOf(talk, places)) {
      const file = files.get(key)
      if (file === undefined) continue
      await insertTalkAttachment(trx, { talkId, uploadId: file.uploadId, name: file.name, at: by.at })
    }
  }
  for (const { earlierId, laterId, verdict, ...said } of beside.links) {
    const [earlier, later] = [comments.get(earlierId), comments.get(laterId)]
    if (earlier !== undefined && later !== undefined)
      await insertCommentLink(trx, { earlierId: earlier, laterId: later, verdict }, by, provenanceOf(said))
  }
  for (const { commentId, ...words } of beside.dissents) {
    const here = comments.get(commentId)
    if (here !== undefined) await insertDissentEntry(trx, here, words, by)
  }
  for (const { roundId, text } of beside.afterRejections) {
    const here = rounds.get(roundId)
    if (here !== undefined) await updateAfterRejection(trx, here, text)
  }
  await takeInWork(trx, { ...beside, comments }, by)
  await takeInNotes(trx, { ...beside, projectId: work.projectId }, by)
  await takeInRulings(trx, { ...work, beside }, by)
}

/** Work not done yet: whose it is by name, since nobody here need be the same person; a second person still decides. */
const takeInWork = async (
  trx: Trx,
  { assignments, proposals, comments }: SaidBeside & Pick<BesideToStore, 'comments'>,
  by: Actor,
): Promise<void> => {
  for (const { commentId: of, dueOn, ...whose } of assignments) {
    const commentId = comments.get(of)
    const department = departmentOf(whose)
    if (commentId !== undefined && department !== '')
      await assignComments(trx, [commentId], { userId: null, department, dueOn }, by)
  }
  for (const { commentId: of, by: who, at, ...answer } of proposals) {
    const commentId = comments.get(of)
    if (commentId !== undefined)
      await insertProposal(trx, commentId, answer, by, provenanceOf({ by: who, at }))
  }
}

const takeInNotes = async (
  trx: Trx,
  { noteTemplate, writtenNotes, projectId }: SaidBeside & { projectId: number },
  by: Actor,
): Promise<void> => {
  if (noteTemplate !== null) await replaceNoteTemplate(trx, projectId, noteTemplate)
  for (const { paragraphs, ...said } of writtenNotes)
    await insertWrittenNote(trx, projectId, paragraphs, by, provenanceOf(said))
}

/** What people ruled about the comments and, last, the closings: a closed round takes no further words. */
const takeInRulings = async (
  trx: Trx,
  { beside, rounds, comments, drafts }: BesideToStore & { beside: SaidBeside },
  by: Actor,
): Promise<void> => {
  for (const { commentId: of, draftId: seenIn, by: who, at, ...review } of beside.landingReviews) {
    const commentId = comments.get(of)
    const draft = drafts.get(seenIn)
    if (commentId !== undefined && draft !== undefined)
      await insertLandingReview(
        trx,
        { ...review, commentId, draftId: draft.id },
        by,
        provenanceOf({ by: who, at }),
      )
  }
  for (const { roundId: of, file: _, by: who, at, ...closing } of beside.closings) {
    const roundId = rounds.get(of)
    if (roundId !== undefined)
      await insertClosing(trx, { ...closing, roundId }, by, provenanceOf({ by: who, at }))
  }
}
