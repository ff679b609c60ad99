import type { ExportOrder } from '../../actions/documents/exportOrder'
import { rowsToExport } from '../../store/counting'
import type { Reader } from '../../store/database'
import { exchangeRowCount } from '../../store/exchanges'

/** Rows that are written while the person waits and others hardly notice: some tenths of a second of the server's time. */
const atOnce = {
  xlsx: 2000,
  docx: 100,
  pdf: 100,
  note: 100,
  answers: 100,
  archive: 100,
  exchange: 2000,
} as const

export const mostAtOnce = (order: ExportOrder): number =>
  atOnce[order.kind === 'tables' ? order.extension : order.kind]

/** How many rows an order is about. */
export const rowsOf = async (db: Reader, order: ExportOrder): Promise<number> =>
  order.kind === 'exchange'
    ? exchangeRowCount(db, order.exchangeId)
    : rowsToExport(db, order.projectId, order.kind === 'note' ? null : order.roundId)
