import type { Block, Merge, SourceFormat, SourceProblem } from '../../../domain/reading/source'
import type { Conversion } from '../readBytes'

/** What the reading process tells the process that started it. */
export type Report =
  | { kind: 'steps'; steps: readonly Step[] }
  | { kind: 'done'; format: SourceFormat }
  | { kind: 'unreadable'; reason: string }
  | { kind: 'convert'; conversion: Conversion }

/** A call on a BlockSink, put into words. */
export type Step =
  | { kind: 'block'; block: Block }
  | { kind: 'openTable'; name: string | null; firstRow: number }
  | { kind: 'rows'; rows: readonly (readonly string[])[]; hidden: readonly number[] }
  | { kind: 'closeTables'; merges: readonly (readonly Merge[])[] }
  | { kind: 'problem'; problem: SourceProblem }

/** What the reading process is asked to read. */
export interface Order {
  path: string
  name: string
}

const kinds: readonly unknown[] = ['steps', 'done', 'unreadable', 'convert']

/** Both ends are this program, so the kind is proof enough. */
export const isReport = (message: unknown): message is Report =>
  typeof message === 'object' && message !== null && 'kind' in message && kinds.includes(message.kind)

export const isOrder = (message: unknown): message is Order =>
  typeof message === 'object' && message !== null && 'path' in message && 'name' in message
