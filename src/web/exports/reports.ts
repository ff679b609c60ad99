import type { ExportOrder } from '../../actions/documents/exportOrder'
import type { DatabasePlace } from '../../store/database'

/** What the exporting process is asked to make, and where. */
export interface ExportTask {
  database: DatabasePlace
  order: ExportOrder
  path: string
}

/** What it tells. */
export type ExportReport =
  | { kind: 'progress'; rows: number; stage: string }
  | { kind: 'done'; name: string }
  /** The document is not handed out, and why, for the person. */
  | { kind: 'refused'; message: string }

const kinds: readonly unknown[] = ['progress', 'done', 'refused']

/** Both ends are this program, so the kind is proof enough. */
export const isExportReport = (message: unknown): message is ExportReport =>
  typeof message === 'object' && message !== null && 'kind' in message && kinds.includes(message.kind)

export const isExportTask = (message: unknown): message is ExportTask =>
  typeof message === 'object' && message !== null && 'order' in message && 'path' in message
