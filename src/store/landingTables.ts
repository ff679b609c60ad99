import type { Generated } from 'kysely'

/** The columns of 0002_landing. */
export interface LandingReviewTable {
  id: Generated<number>
  comment_id: number
  change: number
  draft_id: number
  verdict: string
  ruling: string
  note: Generated<string>
  created_by: number
  created_at: string
  said_by: string | null
  said_at: string | null
}

export interface RoundClosingTable {
  id: Generated<number>
  round_id: number
  kind: string
  number: number | null
  snapshot: string | null
  note: Generated<string>
  created_by: number
  created_at: string
  said_by: string | null
  said_at: string | null
}
