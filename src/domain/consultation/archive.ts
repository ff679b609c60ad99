import type { Finding } from '../checking/finding'
import type { RoundRecord } from './record'

/** What stands in a project, as an archive keeps it in record.json and another installation takes it in. */
export interface ArchiveRecord {
  format: 'caina-record'
  version: 1
  project: { name: string; documentTitle: string; draftingUnit: string; noteText: string }
  drafts: readonly { id: number; stage: string; name: string; text: string; createdAt: string }[]
  rounds: readonly RoundRecord[]
  /** Which file of the archive an original is, and whose. */
  originals: readonly {
    file: string
    name: string
    sha256: string
    roundId: number
    kind: string
    unit: string
  }[]
  findings: readonly Finding[]
}
