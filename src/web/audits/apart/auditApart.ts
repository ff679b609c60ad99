import type { SourcesAudit } from '../../../domain/checking/auditSources'
import type { Block } from '../../../domain/reading/source'
import { askChild } from '../../askChild'
import { doTask } from './doTask'
import { type AuditTask, isAuditReport } from './tasks'

/** Rows that are audited while the person waits and others hardly notice. */
const mostAtOnce = 2_000
const heapMegabytes = 1024

const rowsOfBlock = (block: Block): number =>
  block.kind === 'table' ? block.rows.length : block.text.split('\n').length

const rowsOf = (task: AuditTask): number =>
  (task.kind === 'files'
    ? task.sources.flatMap(({ blocks }) => blocks.map(rowsOfBlock))
    : task.original.recognised.map(table => table.rows.length)
  ).reduce((sum, rows) => sum + rows, 0)

/** Audits long tables in a process of its own, short ones at once. */
export const auditApart = async (task: AuditTask): Promise<SourcesAudit> => {
  if (rowsOf(task) <= mostAtOnce) return doTask(task)
  const { audited } = await askChild({ folder: __dirname, heapMegabytes, task, isReport: isAuditReport })
  return audited
}
