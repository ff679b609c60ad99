import type { Generated } from 'kysely'

/** The note, links between rounds, talks and dissent, as Kysely sees them. */
export interface NoteSentenceTable {
  id: Generated<number>
  project_id: number
  part: string
  position: number
  text: string
  needs: Generated<string>
}

export interface WrittenNoteTable {
  id: Generated<number>
  project_id: number
  paragraphs: string
  created_by: number
  created_at: string
  said_by: string | null
  said_at: string | null
}

export interface CommentLinkTable {
  id: Generated<number>
  earlier_id: number
  later_id: number
  verdict: string
  created_by: number
  created_at: string
  said_by: string | null
  said_at: string | null
}

export interface TalkTable {
  id: Generated<number>
  comment_id: number
  held_on: string
  participants: string
  outcome: string
  summary: Generated<string>
  created_by: number
  created_at: string
  removed_at: string | null
  said_by: string | null
}

export interface DissentEntryTable {
  id: Generated<number>
  comment_id: number
  issue: Generated<string>
  drafter_view: Generated<string>
  basis: Generated<string>
  created_by: number
  created_at: string
}
