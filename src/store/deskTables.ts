import type { Generated } from 'kysely'

/** The tables of the review desk (db/migrations 0007, 0008 and 0019). */
export interface DeskTables {
  comment_entry: CommentEntryTable
  entry_due: { comment_id: number }
  round_revision: { round_id: number; revision: number; ordering: number }
  decision_draft: DecisionDraftTable
  decision_batch: DecisionBatchTable
  batch_decision: { batch_id: number; decision_id: number; comment_id: number; before_id: number | null }
  proposal: ProposalTable
  assignment: AssignmentTable
  comment_note: CommentNoteTable
  saved_view: SavedViewTable
  user_setting: { user_id: number; name: string; value: string }
  comment_group: { comment_id: number; round_id: number; group_id: number }
  round_grouping: { round_id: number; ordering: number }
  typed_form: { user_id: number; place: string; fields: string; saved_at: string }
}

export interface CommentEntryTable {
  comment_id: number
  project_id: number
  round_id: number
  unit_id: number
  unit: string
  kind: string
  /** Sorts as the table of the round does. */
  place: string
  clause: string
  clause_ref: string
  action: string
  summary: string
  disposition: string
  reason: string
  state: string
  assignee_id: number | null
  department: string
  due_on: string | null
}

interface DecisionDraftTable {
  comment_id: number
  user_id: number
  disposition: string
  reason: string
  revised_text: string
  saved_at: string
}

interface DecisionBatchTable {
  id: Generated<number>
  round_id: number
  created_by: number
  created_at: string
  undone_at: string | null
}

interface ProposalTable {
  id: Generated<number>
  comment_id: number
  disposition: string
  reason: string
  revised_text: string
  created_by: number
  created_at: string
  outcome: string | null
  note: Generated<string>
  settled_by: number | null
  settled_at: string | null
  said_by: string | null
  said_at: string | null
}

interface AssignmentTable {
  comment_id: number
  user_id: number | null
  department: string
  due_on: string | null
  created_by: number
  created_at: string
}

interface CommentNoteTable {
  id: Generated<number>
  comment_id: number
  text: string
  created_by: number
  created_at: string
  removed_at: string | null
}

interface SavedViewTable {
  id: Generated<number>
  project_id: number
  name: string
  address: string
  is_shared: number
  created_by: number
  created_at: string
  removed_at: string | null
}
