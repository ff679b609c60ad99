import type { Generated } from 'kysely'

/** The tables of forms, backups and archives. */
export interface DocumentTables {
  table_template: TableTemplateTable
  backup_run: BackupRunTable
  archived_original: ArchivedOriginalTable
  archived_event: ArchivedEventTable
}

export interface TableTemplateTable {
  id: Generated<number>
  name: string
  template: string
  created_by: number
  created_at: string
  updated_by: number
  updated_at: string
  removed_at: string | null
}

export interface BackupRunTable {
  id: Generated<number>
  at: string
  file: string
  size: number
  created_by: number | null
}

export interface ArchivedOriginalTable {
  id: Generated<number>
  round_id: number
  upload_id: number
  name: string
  kind: string
  unit: string
  created_at: string
}

export interface ArchivedEventTable {
  id: Generated<number>
  project_id: number
  round_id: number | null
  at: string
  said_by: string
  action: string
  subject: string
  subject_id: number | null
  before: string | null
  after: string | null
}
