import { rowsToExport } from '../../store/counting'
import { remembered } from '../../store/desk/memory'
import type { Project } from '../../store/projects'
import { stampOf } from '../../store/stamp'
import type { Deps } from '../deps'
import { checkInChild } from './checkInChild'
import { type CountedRound, countedRounds, type Place, type RoundSight, roundSight } from './sight'

/** Rows of a project that are checked while the person waits and others hardly notice. */
export const mostAtOnce = 2_000

const counts = remembered<readonly CountedRound[]>()
const sights = remembered<RoundSight | null>()

const isLong = async ({ db, rowsAtOnce = mostAtOnce }: Deps, project: Project): Promise<boolean> =>
  (await rowsToExport(db, project.id, null)) > rowsAtOnce

/** The rounds of a project with their counts; those of a long record come from a process of its own. */
export const roundsCounted = async (deps: Deps, project: Project): Promise<readonly CountedRound[]> => {
  const { db, config } = deps
  if (!(await isLong(deps, project))) return countedRounds(db, project)
  return counts(db, project.id, await stampOf(db), async () => {
    const report = await checkInChild({ database: config.database, project, round: null })
    return report.kind === 'counts' ? report.rounds : []
  })
}

/** All that the page of a round tells; of a long record it comes from a process of its own. */
export const roundInSight = async (
  deps: Deps,
  project: Project,
  roundId: number,
  place: Place,
): Promise<RoundSight | null> => {
  const { db, config } = deps
  if (!(await isLong(deps, project))) return roundSight(db, project, roundId, place)
  return sights(db, `${roundId} ${place.page} ${place.row}`, await stampOf(db), async () => {
    const report = await checkInChild({
      database: config.database,
      project,
      round: { ...place, id: roundId },
    })
    return report.kind === 'sight' ? report.sight : null
  })
}
