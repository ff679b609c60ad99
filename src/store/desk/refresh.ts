import { isDecided, isDisposition } from '../../domain/consultation/dispositions'
import { placeOf } from '../../domain/desk/entry'
import { summarise } from '../../domain/desk/summary'
import { breathe } from '../breathe'
import type { Reader, Trx } from '../database'
import type { CommentEntryTable } from '../deskTables'
import { type EntryText, replaceTexts } from '../search'
import { bumpRevisions } from './revision'

/** So many comments are brought up to date at a time: the parameters of one statement are bounded. */
const portion = 100

/** The index of texts is written in longer runs: at every step back in it, it writes out what it has in hand. */
const textsAtOnce = 5000

/** What the index held of these comments goes, what it shall hold of them comes. */
interface Texts {
  old: number[]
  now: EntryText[]
}

/**
 * Brings the entries (and what is searched) of every comment that was touched up to date. `action()` does this at
 * the end of its transaction, so nobody ever sees a list that disagrees with the record.
 */
export const refreshEntries = async (trx: Trx): Promise<void> => {
  let texts: Texts = { old: [], now: [] }
  for (;;) {
    const due = await trx
      .selectFrom('entry_due')
      .select('comment_id')
      .orderBy('comment_id')
      .limit(portion)
      .execute()
    const isLast = due.length === 0
    if (isLast || texts.now.length + texts.old.length >= 2 * textsAtOnce) {
      await replaceTexts(trx, texts.old, texts.now)
      texts = { old: [], now: [] }
    }
    if (isLast) return
    const ids = due.map(row => row.comment_id)
    await refreshSome(trx, ids, texts)
    await trx.deleteFrom('entry_due').where('comment_id', 'in', ids).execute()
    await breathe()
  }
}

/** Texts to be written are added to `texts`. */
const refreshSome = async (trx: Trx, ids: readonly number[], texts: Texts): Promise<void> => {
  const before = await trx.selectFrom('comment_entry').selectAll().where('comment_id', 'in', ids).execute()
  const known = new Map(before.map(row => [row.comment_id, row]))
  const rows = await standing(trx, ids)
  const decisions = await newestDecisions(trx, ids)
  const proposed = await openProposals(trx, ids)
  const entries = rows.map((row): CommentEntryTable => {
    const old = known.get(row.id)
    const decision = decisions.get(row.id)
    const disposition = decision?.disposition ?? 'open'
    const decided = isDisposition(disposition) && isDecided(disposition)
    return {
      comment_id: row.id,
      project_id: row.projectId,
      round_id: row.roundId,
      unit_id: row.unitId,
      unit: row.unit,
      kind: row.kind,
      place: placeOf(row),
      ...(old !== undefined && row.corrected === null ? readBefore(old) : read(row)),
      disposition,
      reason: decision?.reason ?? '',
      state: proposed.has(row.id) ? 'proposed' : decided ? 'decided' : 'open',
      assignee_id: row.assigneeId,
      department: row.department ?? '',
      due_on: row.dueOn,
    }
  })
  await trx.deleteFrom('comment_entry').where('comment_id', 'in', ids).execute()
  if (entries.length > 0) await trx.insertInto('comment_entry').values(entries).execute()
  texts.old.push(...before.map(row => row.comment_id))
  texts.now.push(
    ...rows.map(row => ({
      commentId: row.id,
      projectId: row.projectId,
      roundId: row.roundId,
      unit: row.unit,
      clause: row.clause,
      body: [row.body, row.original, row.proposed].filter(text => text !== '').join('\n'),
      rationale: row.rationale,
      reason: decisions.get(row.id)?.reason ?? '',
    })),
  )
  await bumpRevisions(trx, before, entries)
}

/** The wording is frozen, so what was read from it stays true until somebody corrects the comment. */
const readBefore = ({ clause, clause_ref, action, summary }: CommentEntryTable) => ({
  clause,
  clause_ref,
  action,
  summary,
})

const read = (row: { body: string; clause: string; original: string; proposed: string }) => {
  const { clause, clauseRef, action, summary } = summarise(row)
  return { clause, clause_ref: clauseRef, action, summary }
}

/** The comments that stand, of those asked for. */
const standing = (db: Reader, ids: readonly number[]) =>
  db
    .selectFrom('comment')
    .innerJoin('reply', 'reply.id', 'comment.reply_id')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .innerJoin('round', 'round.id', 'consultee.round_id')
    .innerJoin('unit', 'unit.id', 'consultee.unit_id')
    .leftJoin('standing_correction as correction', 'correction.comment_id', 'comment.id')
    .leftJoin('assignment', 'assignment.comment_id', 'comment.id')
    .select(({ fn }) => [
      'comment.id',
      'round.project_id as projectId',
      'round.id as roundId',
      'unit.id as unitId',
      'unit.name as unit',
      'unit.kind',
      'consultee.position as unitPosition',
      'consultee.id as consulteeId',
      'comment.position',
      'comment.body',
      'correction.id as corrected',
      fn.coalesce('correction.clause', 'comment.clause').as('clause'),
      fn.coalesce('correction.original', 'comment.original').as('original'),
      fn.coalesce('correction.proposed', 'comment.proposed').as('proposed'),
      fn.coalesce('correction.rationale', 'comment.rationale').as('rationale'),
      'assignment.user_id as assigneeId',
      'assignment.department',
      'assignment.due_on as dueOn',
    ])
    .where('comment.id', 'in', ids)
    .where('comment.removed_at', 'is', null)
    .where('consultee.removed_at', 'is', null)
    .where('reply.superseded_at', 'is', null)
    .execute()

const newestDecisions = async (db: Reader, ids: readonly number[]) => {
  const newest = db
    .selectFrom('decision')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('comment_id', 'in', ids)
    .groupBy('comment_id')
  const rows = await db
    .selectFrom('decision')
    .select(['comment_id as commentId', 'disposition', 'reason'])
    .where('id', 'in', newest)
    .execute()
  return new Map(rows.map(row => [row.commentId ?? 0, row]))
}

const openProposals = async (db: Reader, ids: readonly number[]): Promise<Set<number>> => {
  const rows = await db
    .selectFrom('proposal')
    .select('comment_id')
    .where('comment_id', 'in', ids)
    .where('outcome', 'is', null)
    .execute()
  return new Set(rows.map(row => row.comment_id))
}
