import type { ComparedRow } from '../domain/checking/importComparison'
import type { AdoptionRow } from '../domain/consultation/adoptionTable'
import type { RoundRecord } from '../domain/consultation/record'
import { groupBy } from '../domain/groups'
import { unitKey } from '../domain/reading/unitNames'
import { breathe } from '../store/breathe'
import { insertComments, nextCommentPosition } from '../store/comments'
import type { Trx } from '../store/database'
import { insertDecision, insertDecisions } from '../store/decisions'
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
  /** Told now and then how many rows are stored; what it throws takes everything back. */
  onProgress?: ((rows: number) => void) | undefined
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
  { record, importId, added, replaced, onProgress = () => undefined }: Rows,
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
      await storeComments(trx, [{ replyId: place.replyId, position, importId, row }], by)
    }
  }
  const first = await nextReplyPosition(trx, roundId)
  const waiting: PlacedRow[] = []
  for (const [index, row] of added.entries()) {
    const place = await placeOf(row.unit)
    const position = first + index
    const newReply = (state: 'with_comments' | 'no_comment') =>
      insertReply(trx, { ...emptyReply(place.consulteeId, importId), state }, position, by)
    if (row.noComment) {
      const replyId = await newReply('no_comment')
      await endSilence(trx, record, place.consulteeId, { replyId, states: ['silent'] }, by)
      const decided = decisionOf(row)
      if (decided !== null) await insertDecision(trx, { replyId }, decided, by)
      continue
    }
    if (place.replyId === null) {
      place.replyId = await newReply('with_comments')
      const states = ['silent', 'no_comment']
      await endSilence(trx, record, place.consulteeId, { replyId: place.replyId, states }, by)
    }
    waiting.push({ replyId: place.replyId, position, importId, row })
    if (waiting.length < portion) continue
    await storeComments(trx, waiting.splice(0), by)
    onProgress(index + 1)
    await breathe()
  }
  await storeComments(trx, waiting, by)
}

/** So many comments are stored by one statement. */
const portion = 100

/** A row that becomes a comment of a reply. */
interface PlacedRow {
  replyId: number
  position: number
  importId: number
  row: AdoptionRow
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

const commentOf = ({ row, ...place }: PlacedRow) => ({
  ...place,
  body: row.comment,
  clause: row.clause ?? '',
  original: row.original ?? '',
  proposed: row.proposed ?? '',
  rationale: row.rationale ?? '',
  remark: row.remark ?? '',
  importRow: row.row,
})

/** Each at a position of its own. */
const storeComments = async (trx: Trx, rows: readonly PlacedRow[], by: Actor): Promise<void> => {
  const ids = await insertComments(trx, rows.map(commentOf), by)
  const decided = rows.flatMap(({ row }, index) => {
    const fields = decisionOf(row)
    return fields === null ? [] : [{ on: { commentId: ids[index] ?? 0 }, fields }]
  })
  await insertDecisions(trx, decided, by)
}

/** Null where the row decides nothing. */
const decisionOf = ({ decision, reason }: AdoptionRow) => {
  if (decision.disposition === 'open' && (reason ?? '') === '') return null
  const { disposition, text: sourceText, inherited } = decision
  return { disposition, reason: reason ?? '', revisedText: '', sourceText, inherited }
}
