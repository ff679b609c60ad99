import type { AdoptionRow, AdoptionTable } from '../domain/consultation/adoptionTable'
import { unitKey } from '../domain/reading/unitNames'
import { insertComment } from '../store/comments'
import type { Trx } from '../store/database'
import { insertDecision } from '../store/decisions'
import { insertEvent } from '../store/events'
import { findImport, updateImport } from '../store/imports'
import { noteTextOf, updateNoteText } from '../store/notes'
import { insertReply, nextReplyPosition } from '../store/replies'
import { findRound, type RoundFields } from '../store/rounds'
import { type Actor, action, NotFound, refuse, Stale } from './action'
import { consulteeNamed } from './addConsultees'
import { openRound } from './createRound'
import { found } from './found'

export interface SaveImportInput {
  importId: number
  /** As read and corrected. */
  table: AdoptionTable
  /** Prose beside the table; kept as the project's note where the project has none yet. */
  note: string
  target: { roundId: number } | { newRound: RoundFields }
}

/** Stores a table as a round, all of it or nothing. Gives the round's id. */
export const saveImport = action(async (trx, input: SaveImportInput, by): Promise<number> => {
  const held = await found(findImport(trx, input.importId))
  if (held.state !== 'pending') throw new Stale('这次导入已经保存过了。')
  if (input.table.rows.length === 0) refuse('table', '表中没有一行意见，没有可保存的内容。')
  const roundId =
    'roundId' in input.target
      ? await roundOf(trx, input.target.roundId, held.projectId)
      : await openRound(trx, { projectId: held.projectId, ...input.target.newRound }, by)
  await storeRows(trx, { roundId, importId: held.id, rows: input.table.rows }, by)
  if (input.note.trim() !== '' && (await noteTextOf(trx, held.projectId)) === '') {
    await updateNoteText(trx, held.projectId, input.note)
  }
  await updateImport(trx, held.id, { state: 'saved', roundId, savedAt: by.at })
  await insertEvent(trx, by, {
    action: 'saveImport',
    subject: 'import',
    subjectId: held.id,
    projectId: held.projectId,
    roundId,
    after: { name: held.uploadName, rows: input.table.rows.length },
  })
  return roundId
})

const roundOf = async (trx: Trx, roundId: number, projectId: number): Promise<number> => {
  const round = await found(findRound(trx, roundId))
  if (round.projectId !== projectId) throw new NotFound()
  return round.id
}

interface Rows {
  roundId: number
  importId: number
  rows: readonly AdoptionRow[]
}

/** One reply holds a unit's comments; every no-comment row is a reply of its own, so that a repeated row shows. */
const storeRows = async (trx: Trx, { roundId, importId, rows }: Rows, by: Actor): Promise<void> => {
  const first = await nextReplyPosition(trx, roundId)
  const replyWithComments = new Map<string, number>()
  for (const [index, row] of rows.entries()) {
    const consultee = await consulteeNamed(trx, roundId, row.unit, by)
    const newReply = (state: 'with_comments' | 'no_comment') =>
      insertReply(
        trx,
        { consulteeId: consultee.id, state, receivedOn: null, channel: '', note: '', importId },
        first + index,
        by,
      )
    if (row.noComment) {
      await storeDecision(trx, { replyId: await newReply('no_comment') }, row, by)
      continue
    }
    const key = unitKey(row.unit)
    const replyId = replyWithComments.get(key) ?? (await newReply('with_comments'))
    replyWithComments.set(key, replyId)
    const commentId = await insertComment(
      trx,
      {
        replyId,
        position: first + index,
        body: row.comment,
        clause: row.clause ?? '',
        original: row.original ?? '',
        proposed: row.proposed ?? '',
        rationale: row.rationale ?? '',
        remark: row.remark ?? '',
        importId,
        importRow: row.row,
      },
      by,
    )
    await storeDecision(trx, { commentId }, row, by)
  }
}

const storeDecision = async (
  trx: Trx,
  on: { commentId: number } | { replyId: number },
  { decision, reason }: AdoptionRow,
  by: Actor,
): Promise<void> => {
  if (decision.disposition === 'open' && (reason ?? '') === '') return
  await insertDecision(
    trx,
    on,
    {
      disposition: decision.disposition,
      reason: reason ?? '',
      revisedText: '',
      sourceText: decision.text,
      inherited: decision.inherited,
    },
    by,
  )
}
