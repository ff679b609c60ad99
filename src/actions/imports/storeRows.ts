import { silentUnitsOf } from '../../domain/checking/counting/unitsOfRow'
import type { ComparedRow } from '../../domain/checking/importing/importComparison'
import type { RoundRecord } from '../../domain/consultation/record'
import { groupBy } from '../../domain/groups'
import { unitKey } from '../../domain/reading/units/unitNames'
import { breathe } from '../../store/breathe'
import { nextCommentPosition } from '../../store/comments'
import type { Trx } from '../../store/database'
import { insertDecision } from '../../store/decisions'
import { insertReply, nextReplyPosition, supersedeReply } from '../../store/replies'
import type { Actor } from '../action'
import { consulteeNamed } from '../rounds/addConsultees'
import {
  type Answering,
  decisionOf,
  type PlacedRow,
  type StoredAnswers,
  storeComments,
} from './storeRowComments'
import { succeedReply } from './succeedReply'

interface Rows {
  /** The round as it stood before. */
  record: RoundRecord
  importId: number
  /** ISO; null where the file says nothing about it. */
  receivedOn: string | null
  added: readonly ComparedRow[]
  /** Rows that take the place of the comment they reword, or that end the comments of a unit. */
  replaced: readonly ComparedRow[]
  answering: { added: Answering; replaced: Answering }
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
 * Stores rows of a table. One reply holds a unit's comments; every no-comment row is a reply of its own for each of its
 * units, so that a repeated row shows. A unit that is not on a list already kept is entered as one that was not asked.
 * Gives the answers that are still to be proposed.
 */
export const storeRows = async (
  trx: Trx,
  { record, importId, receivedOn, added, replaced, answering, onProgress = () => undefined }: Rows,
  by: Actor,
): Promise<StoredAnswers> => {
  const { id: roundId } = record.round
  const told: StoredAnswers = { waiting: [], left: 0 }
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
  const replyOf = ({ consulteeId }: Pick<Place, 'consulteeId'>) => ({
    consulteeId,
    receivedOn,
    channel: '',
    note: '',
    importId,
  })
  const reworded = replaced.filter(({ row }) => !row.noComment)
  for (const [unit, rows] of groupBy(reworded, ({ row }) => row.unit)) {
    const place = await placeOf(unit)
    const gone = new Set(rows.map(({ met }) => met?.id))
    const kept = record.comments.filter(
      comment => comment.consulteeId === place.consulteeId && !gone.has(comment.id),
    )
    const fields = { ...replyOf(place), state: 'with_comments' as const }
    place.replyId = await succeedReply(trx, roundId, { fields, kept }, by)
    for (const { row } of rows) {
      const position = await nextCommentPosition(trx, place.replyId)
      const placed = [{ replyId: place.replyId, position, importId, row }]
      await storeComments(trx, placed, { answering: answering.replaced, told }, by)
    }
  }
  for (const unit of new Set(replaced.flatMap(({ silent }) => silent?.against ?? []))) {
    const place = await placeOf(unit)
    const fields = { ...replyOf(place), state: 'no_comment' as const }
    await succeedReply(trx, roundId, { fields, kept: [] }, by)
    place.replyId = null
  }
  const first = await nextReplyPosition(trx, roundId)
  const waiting: PlacedRow[] = []
  for (const [index, { row, silent }] of added.entries()) {
    const position = first + index
    const newReply = (place: Place, state: 'with_comments' | 'no_comment') =>
      insertReply(trx, { ...replyOf(place), state }, position, by)
    if (row.noComment) {
      for (const unit of silent?.fresh ?? silentUnitsOf(row)) {
        const place = await placeOf(unit)
        const replyId = await newReply(place, 'no_comment')
        await endSilence(trx, record, place.consulteeId, { replyId, states: ['silent'] }, by)
        const decided = decisionOf(row)
        if (decided !== null) await insertDecision(trx, { replyId }, decided, by)
      }
      continue
    }
    const place = await placeOf(row.unit)
    if (place.replyId === null) {
      place.replyId = await newReply(place, 'with_comments')
      const states = ['silent', 'no_comment']
      await endSilence(trx, record, place.consulteeId, { replyId: place.replyId, states }, by)
    }
    waiting.push({ replyId: place.replyId, position, importId, row })
    if (waiting.length < portion) continue
    await storeComments(trx, waiting.splice(0), { answering: answering.added, told }, by)
    onProgress(index + 1)
    await breathe()
  }
  await storeComments(trx, waiting, { answering: answering.added, told }, by)
  return told
}

/** So many comments are stored by one statement. */
const portion = 100

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
