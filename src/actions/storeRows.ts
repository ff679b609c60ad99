import type { ComparedRow } from '../domain/checking/importComparison'
import type { AdoptionRow } from '../domain/consultation/adoptionTable'
import type { RoundRecord } from '../domain/consultation/record'
import { groupBy } from '../domain/groups'
import { unitKey } from '../domain/reading/unitNames'
import { insertComment, nextCommentPosition } from '../store/comments'
import type { Trx } from '../store/database'
import { insertDecision } from '../store/decisions'
import { insertReply, nextReplyPosition, supersedeReply } from '../store/replies'
import type { Actor } from './action'
import { consulteeNamed } from './addConsultees'
import { succeedReply } from './succeedReply'

interface Rows {
  /** The round as it stood before. */
  record: RoundRecord
  importId: number
  added: readonly AdoptionRow[]
  /** Rows that take the place of the comment they reword. */
  replaced: readonly ComparedRow[]
}

/** What is known of a unit while its rows are stored. */
interface Place {
  consulteeId: number
  /** The reply that takes its comments; null until there is one. */
  replyId: number | null
}

/**
 * Stores rows of a table. One reply holds a unit's comments; every no-comment row is a reply of its own, so that
 * a repeated row shows. A unit that is not on a list already kept is entered as one that was not asked.
 */
export const storeRows = async (
  trx: Trx,
  { record, importId, added, replaced }: Rows,
  by: Actor,
): Promise<void> => {
  const { id: roundId } = record.round
  const asked = record.consultees.length === 0
  const places = new Map<string, Place>()
  const placeOf = async (unit: string): Promise<Place> => {
    const key = unitKey(unit)
    const known = places.get(key)
    if (known !== undefined) return known
    const consultee = await consulteeNamed(trx, roundId, unit, by, asked)
    const standing = record.replies.filter(reply => reply.consulteeId === consultee.id)
    const place = {
      consulteeId: consultee.id,
      replyId: standing.find(reply => reply.state === 'with_comments')?.id ?? null,
    }
    places.set(key, place)
    return place
  }
  for (const [unit, rows] of groupBy(replaced, ({ row }) => row.unit)) {
    const place = await placeOf(unit)
    const gone = new Set(rows.map(({ met }) => met?.id))
    const kept = record.comments.filter(
      comment => comment.consulteeId === place.consulteeId && !gone.has(comment.id),
    )
    const fields = { ...emptyReply(place.consulteeId, importId), state: 'with_comments' as const }
    place.replyId = await succeedReply(trx, roundId, { fields, kept }, by)
    for (const { row } of rows) {
      const position = await nextCommentPosition(trx, place.replyId)
      await storeComment(trx, { replyId: place.replyId, position, importId, row }, by)
    }
  }
  const first = await nextReplyPosition(trx, roundId)
  for (const [index, row] of added.entries()) {
    const place = await placeOf(row.unit)
    const position = first + index
    const newReply = (state: 'with_comments' | 'no_comment') =>
      insertReply(trx, { ...emptyReply(place.consulteeId, importId), state }, position, by)
    if (row.noComment) {
      const replyId = await newReply('no_comment')
      await endSilence(trx, record, place.consulteeId, { replyId, states: ['silent'] }, by)
      await storeDecision(trx, { replyId }, row, by)
      continue
    }
    if (place.replyId === null) {
      place.replyId = await newReply('with_comments')
      const states = ['silent', 'no_comment']
      await endSilence(trx, record, place.consulteeId, { replyId: place.replyId, states }, by)
    }
    await storeComment(trx, { replyId: place.replyId, position, importId, row }, by)
  }
}

const emptyReply = (consulteeId: number, importId: number) => ({
  consulteeId,
  receivedOn: null,
  channel: '',
  note: '',
  importId,
})

/** What came in ends an earlier silence of the unit, and comments end an earlier 无意见 that nobody has answered. */
const endSilence = async (
  trx: Trx,
  record: RoundRecord,
  consulteeId: number,
  { replyId, states }: { replyId: number; states: readonly string[] },
  by: Actor,
): Promise<void> => {
  const ended = record.replies.filter(
    reply => reply.consulteeId === consulteeId && reply.decision === null && states.includes(reply.state),
  )
  for (const reply of ended) await supersedeReply(trx, reply.id, replyId, by.at)
}

const storeComment = async (
  trx: Trx,
  { row, ...place }: { replyId: number; position: number; importId: number; row: AdoptionRow },
  by: Actor,
): Promise<void> => {
  const commentId = await insertComment(
    trx,
    {
      ...place,
      body: row.comment,
      clause: row.clause ?? '',
      original: row.original ?? '',
      proposed: row.proposed ?? '',
      rationale: row.rationale ?? '',
      remark: row.remark ?? '',
      importRow: row.row,
    },
    by,
  )
  await storeDecision(trx, { commentId }, row, by)
}

const storeDecision = async (
  trx: Trx,
  on: { commentId: number } | { replyId: number },
  { decision, reason }: AdoptionRow,
  by: Actor,
): Promise<void> => {
  if (decision.disposition === 'open' && (reason ?? '') === '') return
  const { disposition, text: sourceText, inherited } = decision
  await insertDecision(
    trx,
    on,
    { disposition, reason: reason ?? '', revisedText: '', sourceText, inherited },
    by,
  )
}
