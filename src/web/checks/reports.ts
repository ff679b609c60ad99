import type { DatabasePlace } from '../../store/database'
import type { Project } from '../../store/projects'
import type { CountedRound, Place, RoundSight } from './sight'

/** What the checking process is asked to work out: the counts of all rounds, or all that a round's page tells. */
export interface CheckTask {
  database: DatabasePlace
  project: Project
  round: (Place & { id: number }) | null
}

/** What it tells. */
export type CheckReport =
  | { kind: 'counts'; rounds: CountedRound[] }
  | { kind: 'sight'; sight: RoundSight | null }

const kinds: readonly unknown[] = ['counts', 'sight']

/** Both ends are this program, so the kind is proof enough. */
export const isCheckReport = (message: unknown): message is CheckReport =>
  typeof message === 'object' && message !== null && 'kind' in message && kinds.includes(message.kind)

export const isCheckTask = (message: unknown): message is CheckTask =>
  typeof message === 'object' && message !== null && 'project' in message && 'round' in message
