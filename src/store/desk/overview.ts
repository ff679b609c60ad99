import { type Disposition, isDisposition } from '../../domain/consultation/dispositions'
import { isReplyState, type ReplyState } from '../../domain/consultation/replies'
import { isUnitKind, type UnitKind } from '../../domain/consultation/unitKinds'
import type { Reader } from '../database'
import { remembered } from './memory'
import { revisionOfProject, roundIdsOf } from './revision'

/** So many comments of one unit in one round came to this. */
export interface UnitCount {
  roundId: number
  unitId: number
  unit: string
  kind: UnitKind
  disposition: Disposition
  count: number
}

/** So many comments on one place came to this. */
export interface ClauseCount {
  clauseRef: string
  disposition: Disposition
  count: number
}

export interface ProjectCounts {
  byUnit: readonly UnitCount[]
  byClause: readonly ClauseCount[]
}

const toDisposition = (word: string): Disposition => (isDisposition(word) ? word : 'unrecognised')

const count = async (db: Reader, projectId: number): Promise<ProjectCounts> => {
  const units = await db
    .selectFrom('comment_entry')
    .select(({ fn }) => [
      'round_id as roundId',
      'unit_id as unitId',
      'unit',
      'kind',
      'disposition',
      fn.countAll().as('count'),
    ])
    .where('round_id', 'in', [0, ...(await roundIdsOf(db, projectId))])
    .groupBy(['round_id', 'unit_id', 'unit', 'kind', 'disposition'])
    .execute()
  const clauses = await db
    .selectFrom('comment_entry')
    .select(({ fn }) => ['clause_ref as clauseRef', 'disposition', fn.countAll().as('count')])
    .where('project_id', '=', projectId)
    .groupBy(['clause_ref', 'disposition'])
    .execute()
  return {
    byUnit: units.map(row => ({
      ...row,
      kind: isUnitKind(row.kind) ? row.kind : 'organ',
      disposition: toDisposition(row.disposition),
      count: Number(row.count),
    })),
    byClause: clauses.map(row => ({
      ...row,
      disposition: toDisposition(row.disposition),
      count: Number(row.count),
    })),
  }
}

const counts = remembered<ProjectCounts>()

/** Counted once for each revision of the project. */
export const projectCounts = async (db: Reader, projectId: number): Promise<ProjectCounts> => {
  const revision = await revisionOfProject(db, projectId)
  return counts(db, projectId, String(revision), () => count(db, projectId))
}

/** A unit of a round with what it answered; null: nothing yet. */
export interface RosterState {
  roundId: number
  unit: string
  asked: boolean
  state: ReplyState | null
}

const strongest: readonly ReplyState[] = ['with_comments', 'no_comment', 'silent']

/** Every unit of every round with its standing answer, in office order. */
export const rosterStates = async (db: Reader, projectId: number): Promise<RosterState[]> => {
  const rows = await db
    .selectFrom('consultee')
    .innerJoin('round', 'round.id', 'consultee.round_id')
    .innerJoin('unit', 'unit.id', 'consultee.unit_id')
    .leftJoin('reply', join =>
      join.onRef('reply.consultee_id', '=', 'consultee.id').on('reply.superseded_at', 'is', null),
    )
    .select([
      'consultee.id',
      'consultee.round_id as roundId',
      'unit.name as unit',
      'consultee.asked',
      'reply.state',
    ])
    .where('round.project_id', '=', projectId)
    .where('consultee.removed_at', 'is', null)
    .orderBy('consultee.position')
    .orderBy('consultee.id')
    .execute()
  const states = new Map<number, RosterState>()
  for (const { id, roundId, unit, asked, state } of rows) {
    const known = states.get(id) ?? { roundId, unit, asked: asked === 1, state: null }
    const told = state !== null && isReplyState(state) ? [state] : []
    const all = [...told, ...(known.state === null ? [] : [known.state])]
    states.set(id, { ...known, state: strongest.find(each => all.includes(each)) ?? null })
  }
  return [...states.values()]
}
