import type { Disposition } from '../../consultation/dispositions'

/** What a decision cell says. `reason` is whatever stands beside the decision: a reason, or what was done. */
export interface DecisionReading {
  disposition: Disposition
  reason: string | null
  parts?: readonly DecisionPart[]
  /** What became of the items that `parts` does not number (其余采纳). */
  others?: Disposition
}

export interface DecisionPart {
  /** The number of the request that is answered, as the cell gives it. */
  item: number
  disposition: Disposition
}
