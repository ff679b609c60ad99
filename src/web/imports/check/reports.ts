import type { Finding, FindingCode } from '../../../domain/checking/finding'
import type { Corrections } from '../../../domain/checking/importing/corrections'
import type { SourceDocument } from '../../../domain/reading/source'
import type { LongOrder } from '../../../files/reading/readUpload'

/** A file whose long table is to be checked before it is saved, as it was read and corrected. */
export interface CheckTask {
  path: string
  name: string
  source: SourceDocument
  corrections: Corrections
  /** How its long tables are read. */
  order: LongOrder
}

/** What was found: the first findings of each kind, and how many there are of it. */
export interface CheckedImport {
  findings: readonly Finding[]
  kinds: readonly { code: FindingCode; count: number }[]
}

export type CheckReport =
  | { kind: 'read'; rows: number }
  | { kind: 'checking' }
  | { kind: 'checked'; checked: CheckedImport }
  | { kind: 'unreadable'; message: string }

const kinds: readonly unknown[] = ['read', 'checking', 'checked', 'unreadable']

/** Both ends are this program, so the kind is proof enough. */
export const isCheckReport = (message: unknown): message is CheckReport =>
  typeof message === 'object' && message !== null && 'kind' in message && kinds.includes(message.kind)

export const isCheckTask = (message: unknown): message is CheckTask =>
  typeof message === 'object' && message !== null && 'corrections' in message && 'order' in message
