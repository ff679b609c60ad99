import type { Choice } from '../../domain/checking/exchange'
import type { DatabasePlace } from '../../store/database'
import type { Look, LookedAt } from './look'

/** What the comparing process is asked: which table, and what of it a person chose. */
export interface LookTask {
  database: DatabasePlace
  returned: LookedAt
  choice: Choice
}

/** What it tells. */
export interface LookReport {
  look: Look
}

/** Both ends are this program, so the name is proof enough. */
export const isLookReport = (message: unknown): message is LookReport =>
  typeof message === 'object' && message !== null && 'look' in message

export const isLookTask = (message: unknown): message is LookTask =>
  typeof message === 'object' && message !== null && 'returned' in message && 'choice' in message
