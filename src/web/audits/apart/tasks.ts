import type { SourcesAudit } from '../../../domain/checking/auditSources'
import type { RepairStep } from '../../../domain/checking/repairs/repairSteps'
import type { SourceDocument } from '../../../domain/reading/source'

/** What is to be audited: files as they came, or an audit after repairs. */
export type AuditTask =
  | {
      kind: 'files'
      sources: readonly SourceDocument[]
      notes: readonly SourceDocument[]
      drafts: readonly SourceDocument[]
    }
  | { kind: 'repaired'; original: SourcesAudit; steps: readonly RepairStep[] }

export interface AuditReport {
  audited: SourcesAudit
}

/** Both ends are this program, so the shape is proof enough. */
export const isAuditTask = (message: unknown): message is AuditTask =>
  typeof message === 'object' && message !== null && ('sources' in message || 'steps' in message)

export const isAuditReport = (message: unknown): message is AuditReport =>
  typeof message === 'object' && message !== null && 'audited' in message
