import type { LandingState } from '../../domain/desk/filter'
import { groupBy } from '../../domain/groups'
import type { Reader } from '../../store/database'
import { remembered } from '../../store/desk/memory'
import { draftPairOf, landingOf } from '../../store/landings'
import { roundsOf } from '../../store/rounds'
import { stampOf } from '../../store/stamp'

/** The adopted comments of a project whose rounds have a later draft, by whether all their changes stand in it. */
export interface LandedComments {
  ids: Readonly<Record<LandingState, readonly number[]>>
  /** Rounds that have a later draft to be held against. */
  rounds: number
}

const judge = async (db: Reader, projectId: number): Promise<LandedComments> => {
  const ids: Record<LandingState, number[]> = { landed: [], missing: [] }
  let rounds = 0
  for (const round of await roundsOf(db, projectId)) {
    const landing = await landingOf(db, round, await draftPairOf(db, round, null))
    if (landing === null) continue
    rounds += 1
    for (const [id, changes] of groupBy(landing.changes, change => change.comment.id)) {
      ids[changes.every(change => change.hasLanded) ? 'landed' : 'missing'].push(id)
    }
  }
  return { ids, rounds }
}

const judged = remembered<LandedComments>()

/** Judged once for each change of the record. Cost: all comments in all drafts, so asked only where it is shown. */
export const landedOf = async (db: Reader, projectId: number): Promise<LandedComments> =>
  judged(db, projectId, await stampOf(db), () => judge(db, projectId))
