import { groupBy } from '../groups'
import type { AdoptionRow } from './adoptionTable'
import { type Disposition, dispositions } from './dispositions'
import type { ReplyState } from './replies'
import type { UnitKind } from './unitKinds'

/** One round as it stands in the record: the newest decision, the newest correction, replies not superseded. */
export interface RoundRecord {
  round: Round
  /** In office order. */
  consultees: readonly Consultee[]
  /** In table order: by unit, then as they came. */
  replies: readonly Reply[]
  comments: readonly Comment[]
}

export interface Round {
  id: number
  projectId: number
  number: number
  name: string
  draftId: number | null
  tableTitle: string
  /** ISO dates. */
  sentOn: string | null
  dueOn: string | null
  letterNumber: string
  silenceMeansNoComment: boolean
}

export interface Consultee {
  id: number
  unitId: number
  unit: string
  kind: UnitKind
  position: number
  asked: boolean
}

export interface Reply {
  id: number
  consulteeId: number
  state: ReplyState
  receivedOn: string | null
  channel: string
  note: string
  /** A decision that stands on a no-comment reply: a slip of an imported table. */
  decision: StandingDecision | null
  importId: number | null
}

export interface Comment {
  id: number
  replyId: number
  consulteeId: number
  unit: string
  /** As received, frozen. */
  body: string
  clause: string
  original: string
  proposed: string
  rationale: string
  remark: string
  decision: StandingDecision | null
  createdAt: string
  /** The comment this one was cut from, and the stretch of it that it is; absent where it came in by itself. */
  origin?: { id: number; body: string; start: number; end: number } | null
}

export interface StandingDecision {
  id: number
  disposition: Disposition
  reason: string
  revisedText: string
  /** What the imported cell said, '' where a person decided here. */
  sourceText: string
  inherited: boolean
  by: string
  at: string
}

/** A row of the table made from the record, with the way back to what it shows. */
export interface RecordRow extends AdoptionRow {
  consulteeId: number
  replyId: number
  commentId: number | null
}

/** The table of a round: a row per comment and per unit that sent none, numbered through. */
export const recordRows = (record: RoundRecord): RecordRow[] => {
  const unitOf = new Map(record.consultees.map(consultee => [consultee.id, consultee.unit]))
  const commentsOf = groupBy(record.comments, comment => comment.replyId)
  const silence = record.round.silenceMeansNoComment ? '逾期未反馈，视为无意见' : '逾期未反馈'
  return record.replies
    .flatMap((reply): Omit<RecordRow, 'row' | 'seq'>[] => {
      const unit = unitOf.get(reply.consulteeId) ?? ''
      const place = { consulteeId: reply.consulteeId, replyId: reply.id }
      if (reply.state === 'with_comments') {
        return (commentsOf.get(reply.id) ?? []).map(comment => ({ ...commentRow(unit, comment), ...place }))
      }
      const text = reply.state === 'silent' ? silence : '无意见'
      return [{ ...blankRow, unit, comment: text, decision: decisionOf(reply.decision), ...place }]
    })
    .map((row, index) => ({ ...row, row: index + 1, seq: String(index + 1) }))
}

const blankRow = {
  clause: null,
  original: null,
  proposed: null,
  rationale: null,
  reason: null,
  remark: null,
  noComment: true,
  items: 0,
  commentId: null,
}

const commentRow = (unit: string, comment: Comment) => ({
  unit,
  comment: comment.body,
  clause: comment.clause || null,
  original: comment.original || null,
  proposed: comment.proposed || null,
  rationale: comment.rationale || null,
  decision: decisionOf(comment.decision),
  reason: comment.decision?.reason || null,
  ...(comment.decision?.revisedText ? { revised: comment.decision.revisedText } : {}),
  remark: comment.remark || null,
  noComment: false,
  items: 1,
  commentId: comment.id,
})

/** The cell as it is printed: the label, or what an imported cell said where it says more. */
const decisionOf = (decision: StandingDecision | null) => ({
  text: decision === null || decision.disposition === 'open' ? '' : printed(decision),
  disposition: decision?.disposition ?? ('open' as const),
  inherited: decision?.inherited ?? false,
})

const printed = (decision: StandingDecision): string =>
  decision.disposition === 'unrecognised' ? decision.sourceText : dispositions[decision.disposition].label

/** The strip of a round. Every number leads to its rows; asked = withComments + noComment + silent + pending. */
export interface RoundCounts {
  asked: number
  replied: number
  withComments: number
  noComment: number
  silent: number
  pending: number
  comments: number
  byDisposition: Readonly<Record<Disposition, number>>
}

/** Counts units that were asked by their standing replies, and all comments by their standing decision. */
export const countRound = (record: RoundRecord): RoundCounts => {
  const repliesOf = groupBy(record.replies, reply => reply.consulteeId)
  const asked = record.consultees.filter(consultee => consultee.asked)
  const states = groupBy(asked, consultee => standingState(repliesOf.get(consultee.id) ?? []))
  const count = (state: ReplyState | 'pending') => states.get(state)?.length ?? 0
  const byDisposition = { ...noDispositions }
  for (const { decision } of record.comments) byDisposition[decision?.disposition ?? 'open'] += 1
  return {
    asked: asked.length,
    replied: count('with_comments') + count('no_comment'),
    withComments: count('with_comments'),
    noComment: count('no_comment'),
    silent: count('silent'),
    pending: count('pending'),
    comments: record.comments.length,
    byDisposition,
  }
}

/** A unit with any comment has commented, whatever else it sent. */
export const standingState = (replies: readonly Reply[]): ReplyState | 'pending' =>
  (['with_comments', 'no_comment', 'silent'] as const).find(state =>
    replies.some(reply => reply.state === state),
  ) ?? 'pending'

/** Nothing counted yet. */
export const noDispositions: Readonly<Record<Disposition, number>> = {
  accepted: 0,
  partial: 0,
  rejected: 0,
  explained: 0,
  forwarded: 0,
  duplicate: 0,
  withdrawn: 0,
  open: 0,
  unrecognised: 0,
}
