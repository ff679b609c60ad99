import type { ParsedComment } from '../consultation/change'
import type { Statement } from '../consultation/statement'
import { readStatements } from '../reading/statements'
import { unitKey } from '../reading/unitNames'

/** The ways of reading that the checks rest on; tests may give simpler ones. */
export interface Reading {
  /** Equal for two spellings of one unit; '' where the cell names none. */
  unitKey: (name: string) => string
  readStatements: (text: string) => readonly Statement[]
  parseComment: (text: string) => ParsedComment
}

/** The program's own readers. */
export const domainReading: Reading = {
  unitKey,
  readStatements,
  parseComment: text => ({ text, noComment: false, changes: [], rationale: null }),
}
