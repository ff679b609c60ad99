import type { ProposedChange } from '../../consultation/change'
import type { Disposition } from '../../consultation/dispositions'
import type { ChangePlace } from '../compare'

/** Verdicts on an adopted change, with what people call them. */
export const verdicts = {
  landed: '已落实',
  altered: '有改动但与意见不一致',
  standing: '未修改',
  missing: '未找到',
  'clause-gone': '条款已不存在',
  unchecked: '需人工核对',
} as const

export type Verdict = keyof typeof verdicts

export interface LandingComment {
  id: number | string
  disposition: Disposition
  text: string
  /** The unit that wrote it: 我局 in it is this unit. */
  unit?: string | undefined
  /** As `parseComment` gives them; read from the text where they are left out. */
  changes?: readonly ProposedChange[] | undefined
  /** The wording decided; it counts instead of the wording asked. */
  revised?: string | null | undefined
}

export interface ChangeVerdict {
  id: number | string
  /** Which change of the comment, from 0. */
  change: number
  verdict: Verdict
  /** It landed, and its clause now stands elsewhere or under another number. */
  moved: boolean
  before: ChangePlace | null
  after: ChangePlace | null
  /** For `altered`: what the later draft has against what was asked, in words. */
  difference: string | null
}

/** A change between two drafts that no adopted comment explains. */
export interface UnexplainedChange {
  kind: 'replace' | 'insert' | 'delete' | 'move'
  before: ChangePlace | null
  after: ChangePlace | null
}

export interface Landing {
  verdicts: readonly ChangeVerdict[]
  unexplained: readonly UnexplainedChange[]
  rejectedButPresent: readonly { id: number | string }[]
}

/** A stretch of a folded draft. */
export interface Stretch {
  from: number
  to: number
}

/** What one change came to, in folded offsets; `explains` is what it accounts for in either draft. */
export interface Outcome {
  verdict: Verdict
  before: Stretch | null
  after: Stretch | null
  difference?: string
  /** Where it landed: whether its clause stands elsewhere now. Left out, its number before and after tell. */
  moved?: boolean
  /** Left out, it accounts for `before` and `after`. */
  explains?: { before: readonly Stretch[]; after: readonly Stretch[] }
}

/** What an outcome accounts for in either draft. That a clause is gone altogether was not asked for by who asked for words in it. */
export const explainedBy = ({ explains, verdict, before, after }: Outcome) =>
  explains ?? {
    before: before === null || verdict === 'clause-gone' ? [] : [before],
    after: after === null ? [] : [after],
  }
