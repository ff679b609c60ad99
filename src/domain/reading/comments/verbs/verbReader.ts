import type { Request } from '../request/request'
import type { Target } from '../request/targets'

/** Reads the change that a verb at `index` asks for, adds it, and moves the cursor behind it. */
export type VerbReader = (request: Request, index: number) => void

export const untold: Target = { places: [], original: null }
export const orUntold = (targets: readonly Target[]): readonly Target[] =>
  targets.length > 0 ? targets : [untold]
