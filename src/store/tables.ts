import type { ColumnType, Generated } from 'kysely'
import type { DeskTables } from './deskTables'
import type { DocumentTables } from './documentTables'
import type { ExchangeTables } from './exchangeTables'
import type { LandingReviewTable, RoundClosingTable } from './landingTables'
import type {
  CommentLinkTable,
  DissentEntryTable,
  NoteSentenceTable,
  TalkTable,
  WrittenNoteTable,
} from './noteTables'

/** The columns of db/migrations, as Kysely sees them. Flags are 0 or 1, times ISO text, on both engines. */
export interface Tables extends DeskTables, DocumentTables, ExchangeTables {
  user: UserTable
  session: { id: string; data: string; expires_at: string }
  sign_in_failure: { id: Generated<number>; name: string; address: string; failed_at: string }
  project: ProjectTable
  membership: { project_id: number; user_id: number; role: string; created_at: string }
  upload: { id: Generated<number>; sha256: string; size: number; created_at: string }
  draft: DraftTable
  unit: { id: Generated<number>; name: string; key: string; kind: string; created_at: string }
  unit_alias: { id: Generated<number>; unit_id: number; name: string; key: string; created_at: string }
  round: RoundTable
  consultee: ConsulteeTable
  import: ImportTable
  reply: ReplyTable
  reply_attachment: { reply_id: number; upload_id: number; name: string; created_at: string }
  comment: CommentTable
  comment_correction: CommentCorrectionTable
  earlier_comment: { reply_id: number; comment_id: number }
  column_mapping: ColumnMappingTable
  decision: DecisionTable
  standing_decision: Viewed<DecisionTable>
  decision_provenance: { decision_id: number; decided_by: string; decided_at: string }
  standing_correction: Viewed<CommentCorrectionTable>
  event: EventTable
  landing_review: LandingReviewTable
  standing_landing_review: Viewed<LandingReviewTable>
  round_closing: RoundClosingTable
  note_sentence: NoteSentenceTable
  written_note: WrittenNoteTable
  comment_link: CommentLinkTable
  standing_comment_link: Viewed<CommentLinkTable>
  talk: TalkTable
  talk_attachment: { talk_id: number; upload_id: number; name: string; created_at: string }
  dissent_entry: DissentEntryTable
  standing_dissent_entry: Viewed<DissentEntryTable>
}

/** A row as it is read, never written: the shape of a view over a table. */
type Viewed<T> = {
  [K in keyof T]: T[K] extends ColumnType<infer S, infer _I, infer _U> ? ColumnType<S, never, never> : T[K]
}

export interface UserTable {
  id: Generated<number>
  name: string
  display_name: string
  password_hash: string
  is_administrator: number
  created_at: string
  disabled_at: string | null
}

export interface ProjectTable {
  id: Generated<number>
  name: string
  document_title: string
  drafting_unit: string
  counting_rule: Generated<string>
  note_text: Generated<string>
  public_days: Generated<number | null>
  written_days: Generated<number | null>
  decision_steps: Generated<number>
  created_by: number
  created_at: string
  archived_at: string | null
}

export interface DraftTable {
  id: Generated<number>
  project_id: number
  position: number
  stage: string
  name: string
  text: string
  upload_id: number | null
  upload_name: string | null
  created_by: number
  created_at: string
}

export interface RoundTable {
  id: Generated<number>
  project_id: number
  number: number
  name: string
  draft_id: number | null
  table_title: Generated<string>
  sent_on: string | null
  due_on: string | null
  letter_number: string
  silence_means_no_comment: number
  after_rejection: Generated<string>
  created_by: number
  created_at: string
}

export interface ConsulteeTable {
  id: Generated<number>
  round_id: number
  unit_id: number
  position: number
  asked: number
  created_at: string
  removed_at: string | null
}

export interface ImportTable {
  id: Generated<number>
  project_id: number
  round_id: number | null
  upload_id: number
  upload_name: string
  source: string
  corrections: string | null
  state: string
  created_by: number
  created_at: string
  saved_at: string | null
}

export interface ReplyTable {
  id: Generated<number>
  consultee_id: number
  state: string
  received_on: string | null
  channel: Generated<string>
  note: Generated<string>
  position: number
  import_id: number | null
  created_by: number
  created_at: string
  superseded_by: number | null
  superseded_at: string | null
}

export interface CommentTable {
  id: Generated<number>
  reply_id: number
  position: number
  body: string
  clause: Generated<string>
  original: Generated<string>
  proposed: Generated<string>
  rationale: Generated<string>
  remark: Generated<string>
  import_id: number | null
  import_row: number | null
  created_by: number
  created_at: string
  removed_at: string | null
  origin_id: number | null
  origin_start: number | null
  origin_end: number | null
}

export interface ColumnMappingTable {
  id: Generated<number>
  header_key: string
  roles: string
  created_by: number
  created_at: string
}

export interface CommentCorrectionTable {
  id: Generated<number>
  comment_id: number
  clause: string
  original: string
  proposed: string
  rationale: string
  created_by: number
  created_at: string
}

export interface DecisionTable {
  id: Generated<number>
  comment_id: number | null
  reply_id: number | null
  disposition: string
  reason: Generated<string>
  revised_text: Generated<string>
  source_text: Generated<string>
  inherited: Generated<number>
  created_by: number
  created_at: string
}

export interface EventTable {
  id: Generated<number>
  at: string
  user_id: number | null
  project_id: number | null
  round_id: number | null
  action: string
  subject: string
  subject_id: number | null
  before: string | null
  after: string | null
}
