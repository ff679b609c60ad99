import type { ColumnRole } from '../../../domain/consultation/adoptionTable'
import type { Block, Merge, SourceFormat, SourceProblem } from '../../../domain/reading/source'
import type { LongPortion, LongTableName } from '../../../domain/reading/tables/longReading'
import type { Conversion } from '../readBytes'

/** What the reading process tells the process that started it. */
export type Report =
  | { kind: 'steps'; steps: readonly Step[] }
  | { kind: 'done'; format: SourceFormat }
  /** What was told so far is to be forgotten: the file is read again, now that its merged cells are known. */
  | { kind: 'again' }
  | { kind: 'unreadable'; reason: string }
  | { kind: 'convert'; conversion: Conversion }

/** A call on a BlockSink, put into words. */
export type Step =
  | { kind: 'block'; block: Block }
  | { kind: 'openTable'; name: string | null; firstRow: number }
  | { kind: 'rows'; rows: readonly (readonly string[])[]; hidden: readonly number[] }
  | { kind: 'closeTables'; merges: readonly (readonly Merge[])[] }
  | { kind: 'problem'; problem: SourceProblem }
  | { kind: 'longRows'; table: LongTableName; portion: LongPortion }
  | { kind: 'rowsInAll'; table: LongTableName; rows: number }

/** What the reading process is asked to read. */
export interface Order {
  path: string
  name: string
  /** How long tables are read: row by row into their meaning; null where all cells are asked for. */
  long: LongOrder | null
}

export interface LongOrder {
  /** The table to which a person gave roles, left to right; null where all are read as recognised. */
  given: { name: string | null; headingRow: number; roles: readonly ColumnRole[] } | null
}

const kinds: readonly unknown[] = ['steps', 'done', 'again', 'unreadable', 'convert']

/** Both ends are this program, so the kind is proof enough. */
export const isReport = (message: unknown): message is Report =>
  typeof message === 'object' && message !== null && 'kind' in message && kinds.includes(message.kind)

export const isOrder = (message: unknown): message is Order =>
  typeof message === 'object' && message !== null && 'path' in message && 'name' in message
