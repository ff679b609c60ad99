import type { DutyRole } from './change'
import type { Span } from './statement'

/** Who a clause obliges, in one role. Carried prefixes are resolved: full unit names. */
export interface Duty {
  role: DutyRole
  units: readonly string[]
  /** Those of the units that a standing default names (“以下均需…落实，不再列出”), not the clause itself. */
  standing?: readonly string[]
}

/** One numbered (or sub-headed) place of a draft. */
export interface Clause {
  /** Canonical path from the top: `二/（一）/1`; an article is `12条` wherever its chapter stands. */
  ref: string
  /** Depth, from 1. */
  level: number
  /** The number as printed without its punctuation: 二, （一）, 1, 第十二条; '' for 款 and sub-headed paragraphs. */
  number: string
  heading: string | null
  /**
   * Whole text of the clause itself, heading included, number and children excluded; lines joined to sentences,
   * its paragraphs set apart by a line end.
   */
  text: string
  /** Where it stands in the text as given, children excluded. */
  span: Span
  /** Where its text goes on after a table or other matter that stands inside it. */
  rest?: readonly Span[]
  parent: string | null
  duties: readonly Duty[]
}

export interface DraftTable {
  title: string | null
  header: readonly string[]
  rows: readonly (readonly string[])[]
  span: Span
}

export interface Outline {
  title: string | null
  clauses: readonly Clause[]
  tables: readonly DraftTable[]
  /** Title matter, lead-in, signature and contact lines: text that belongs to no clause. */
  matter: readonly {
    kind: 'title' | 'leadIn' | 'annex' | 'contact' | 'signature' | 'noise'
    text: string
    span: Span
  }[]
  problems: readonly { message: string; span: Span }[]
}
