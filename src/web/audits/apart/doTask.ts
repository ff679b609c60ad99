import { auditSources, type SourcesAudit } from '../../../domain/checking/auditSources'
import { auditAfter } from '../../../domain/checking/repairs/repairSteps'
import type { AuditTask } from './tasks'

export const doTask = (task: AuditTask): SourcesAudit =>
  task.kind === 'files'
    ? auditSources(task.sources, task.notes, undefined, task.drafts)
    : auditAfter(task.original, task.steps)
