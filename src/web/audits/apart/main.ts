import { doOneTask } from '../../oneTask'
import { doTask } from './doTask'
import { type AuditReport, type AuditTask, isAuditTask } from './tasks'

/** The process that audits long tables. The server answers others meanwhile. */
doOneTask(isAuditTask, (task: AuditTask): Promise<AuditReport> => Promise.resolve({ audited: doTask(task) }))
