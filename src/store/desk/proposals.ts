import type { Actor } from '../../domain/consultation/actor'
import { type Disposition, isDisposition } from '../../domain/consultation/dispositions'
import { begun } from '../begun'
import type { Reader, Trx } from '../database'
import { insertRow } from '../insert'
import { asSaid, type Provenance } from '../provenance'

/** An answer that one person proposed and another has to approve. */
export interface Proposal {
  id: number
  commentId: number
  disposition: Disposition
  reason: string
  revisedText: string
  /** null: of somebody without an account here, whom an archive names. */
  byId: number | null
  by: string
  at: string
}

const selectAll = begun(db =>
  db
    .selectFrom('proposal')
    .innerJoin('user', 'user.id', 'proposal.created_by')
    .select([
      'proposal.id',
      'proposal.comment_id as commentId',
      'proposal.disposition',
      'proposal.reason',
      'proposal.revised_text as revisedText',
      'proposal.created_by as byId',
      'user.display_name as by',
      'proposal.created_at as at',
      'proposal.said_by as saidBy',
      'proposal.said_at as saidAt',
    ]),
)

const selectOpen = (db: Reader) => selectAll(db).where('proposal.outcome', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof selectAll>['execute']>>[number]

const toProposal = ({ saidBy, saidAt, ...row }: Row): Proposal => ({
  ...row,
  disposition: isDisposition(row.disposition) ? row.disposition : 'open',
  byId: saidBy === null ? row.byId : null,
  by: asSaid(row.by, saidBy),
  at: saidAt ?? row.at,
})

export const openProposal = async (db: Reader, commentId: number): Promise<Proposal | null> => {
  const row = await selectOpen(db)
    .where('proposal.comment_id', '=', commentId)
    .orderBy('proposal.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toProposal(row) : null
}

export interface SettledProposal extends Proposal {
  /** null while it waits. */
  outcome: string | null
  /** With which word it was settled, and by whom. */
  note: string
  settledBy: string
}

/** A proposal of a comment, waiting or not. */
export const proposalWith = async (
  db: Reader,
  commentId: number,
  id: number,
): Promise<SettledProposal | null> => {
  const row = await selectAll(db)
    .leftJoin('user as settler', 'settler.id', 'proposal.settled_by')
    .select(['proposal.outcome', 'proposal.note', 'settler.display_name as settledBy'])
    .where('proposal.comment_id', '=', commentId)
    .where('proposal.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const { outcome, note, settledBy } = row
  return { ...toProposal(row), outcome, note, settledBy: settledBy ?? '' }
}

/** Those of these comments that wait for a second person, by comment. */
export const openProposalsWith = async (
  db: Reader,
  commentIds: readonly number[],
): Promise<Map<number, Proposal>> => {
  const found = new Map<number, Proposal>()
  for (let from = 0; from < commentIds.length; from += 500) {
    const rows = await selectOpen(db)
      .where('proposal.comment_id', 'in', commentIds.slice(from, from + 500))
      .orderBy('proposal.id')
      .execute()
    for (const row of rows) found.set(row.commentId, toProposal(row))
  }
  return found
}

/** The answers of a round that wait for a second person, by comment. */
export const openProposalsOf = async (db: Reader, roundId: number): Promise<Map<number, Proposal>> => {
  const rows = await selectOpen(db)
    .innerJoin('comment', 'comment.id', 'proposal.comment_id')
    .innerJoin('reply', 'reply.id', 'comment.reply_id')
    .innerJoin('consultee', 'consultee.id', 'reply.consultee_id')
    .where('consultee.round_id', '=', roundId)
    .orderBy('proposal.id')
    .execute()
  return new Map(rows.map(row => [row.commentId, toProposal(row)]))
}

/** The word with which a proposal was last sent back, while nothing newer stands. */
export const lastReturn = async (
  db: Reader,
  commentId: number,
): Promise<{ note: string; by: string; at: string } | null> => {
  const row = await db
    .selectFrom('proposal')
    .leftJoin('user', 'user.id', 'proposal.settled_by')
    .select(['proposal.outcome', 'proposal.note', 'user.display_name as by', 'proposal.settled_at as at'])
    .where('proposal.comment_id', '=', commentId)
    .orderBy('proposal.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.outcome === 'returned' ? { note: row.note, by: row.by ?? '', at: row.at ?? '' } : null
}

export const insertProposal = (
  trx: Trx,
  commentId: number,
  fields: { disposition: Disposition; reason: string; revisedText: string },
  by: Actor,
  said?: Provenance,
): Promise<number> =>
  insertRow(trx, 'proposal', {
    comment_id: commentId,
    disposition: fields.disposition,
    reason: fields.reason,
    revised_text: fields.revisedText,
    created_by: by.userId,
    created_at: by.at,
    outcome: null,
    settled_by: null,
    settled_at: null,
    said_by: said?.by ?? null,
    said_at: said?.at ?? null,
  })

export const settleProposal = async (
  trx: Trx,
  id: number,
  outcome: 'approved' | 'returned' | 'replaced',
  note: string,
  by: Actor,
): Promise<void> => {
  await trx
    .updateTable('proposal')
    .set({ outcome, note, settled_by: by.userId, settled_at: by.at })
    .where('id', '=', id)
    .execute()
}

/** What a person proposed last in one go in a round and nobody has settled yet; null where there is nothing. */
export const lastProposalsOf = async (
  db: Reader,
  roundId: number,
  userId: number,
): Promise<{
  at: string
  proposals: readonly { id: number; commentId: number; disposition: string }[]
} | null> => {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('comment_entry as entry', 'entry.comment_id', 'proposal.comment_id')
    .select([
      'proposal.id',
      'proposal.comment_id as commentId',
      'proposal.disposition',
      'proposal.created_at as at',
    ])
    .where('entry.round_id', '=', roundId)
    .where('entry.state', '=', 'proposed')
    .where('proposal.outcome', 'is', null)
    .where('proposal.created_by', '=', userId)
    .where('proposal.said_by', 'is', null)
    .orderBy('proposal.id', 'desc')
    .execute()
  const at = rows[0]?.at
  // Made together, they carry one moment.
  return at === undefined ? null : { at, proposals: rows.filter(row => row.at === at).toReversed() }
}

/** The answers proposed in a round at one moment that still wait. */
export const proposalsMadeAt = async (db: Reader, roundId: number, at: string): Promise<Proposal[]> =>
  [...(await openProposalsOf(db, roundId)).values()].filter(proposal => proposal.at === at)

/** 1: who decides decides. 2: 拟定 and 复核, by two people. */
export const decisionSteps = async (db: Reader, projectId: number): Promise<1 | 2> => {
  const row = await db
    .selectFrom('project')
    .select('decision_steps as steps')
    .where('id', '=', projectId)
    .executeTakeFirst()
  return row?.steps === 2 ? 2 : 1
}

export const updateDecisionSteps = async (trx: Trx, projectId: number, steps: 1 | 2): Promise<void> => {
  await trx.updateTable('project').set({ decision_steps: steps }).where('id', '=', projectId).execute()
}
