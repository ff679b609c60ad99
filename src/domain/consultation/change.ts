import type { Span } from './statement'

/** What a comment asks to be done to the draft. */
export const changeActions = {
  replace: '修改',
  insert: '增加',
  delete: '删除',
  restructure: '调整结构',
  duty: '调整职责分工',
  question: '询问',
  general: '一般性意见',
} as const

export type ChangeAction = keyof typeof changeActions

export type DutyRole = 'lead' | 'support' | 'responsible'

export const dutyRoles = { lead: '牵头单位', support: '配合单位', responsible: '责任单位' } as const

/** A place in the draft that a comment names. */
export interface Place {
  /** As written: 第三条第二款, 第5页“…”. */
  text: string
  /** Canonical clause path (`3条/2款`, `三/（四）/4`), null where only a page or a quotation is named. */
  ref: string | null
  page: number | null
  span: Span
}

/**
 * A unit moved between duty roles: from null is “added”, to null is “taken out”. Where it takes the place of others
 * (牵头单位改为甲、乙), `unit` is the list as written, and `proposed` holds it too.
 */
export interface DutyChange {
  unit: string
  from: DutyRole | null
  to: DutyRole | null
}

/** One edit that a comment proposes. `original` and `proposed` carry no quotes; an ellipsis stays as written. */
export interface ProposedChange {
  action: ChangeAction
  places: readonly Place[]
  original: string | null
  proposed: string | null
  span: Span
  duty: DutyChange | null
}

/** The unit that a change moves; null also where it takes the place of others. */
export const movedUnit = ({ duty, proposed }: ProposedChange): DutyChange | null =>
  proposed === null ? duty : null

export interface ParsedComment {
  text: string
  noComment: boolean
  changes: readonly ProposedChange[]
  /** The unit's own reason, without the word 理由 and its colon; null where none is given. */
  rationale: string | null
}
