import type { ParsedComment } from '../consultation/change'
import type { Statement } from '../consultation/statement'
import { parseComment } from '../reading/comments/parseComment'
import {
  type CountClaim,
  type RepeatedHeading,
  readCountClaims,
  readSharesClosely,
  readStatements,
  readStatementsClosely,
  repeatedHeadings,
  type StatementReading,
} from '../reading/statements'
import { unitKey } from '../reading/units/unitNames'

/** The ways of reading that the checks rest on; tests may give simpler ones. */
export interface Reading {
  /** Equal for two spellings of one unit; '' where the cell names none. */
  unitKey: (name: string) => string
  readStatements: (text: string) => readonly Statement[]
  /** Statements with the shares in per cent that stand beside them. */
  readStatementsClosely: (text: string) => readonly StatementReading[]
  /** The same, and sentences that state only a share. */
  readSharesClosely: (text: string) => readonly StatementReading[]
  parseComment: (text: string) => ParsedComment
  readCountClaims: (text: string) => readonly CountClaim[]
  repeatedHeadings: (text: string) => readonly RepeatedHeading[]
}

/** The program's own readers. */
export const domainReading: Reading = {
  unitKey,
  readStatements,
  readStatementsClosely,
  readSharesClosely,
  parseComment,
  readCountClaims,
  repeatedHeadings,
}
