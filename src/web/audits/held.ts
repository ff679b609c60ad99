import { randomBytes } from 'node:crypto'
import type { SourcesAudit } from '../../domain/checking/auditSources'
import type { RepairStep } from '../../domain/checking/repairs/repairSteps'
import { auditApart } from './apart/auditApart'

/** An audit of files that belong to no project. It lives in memory for a while and is never written down. */
export interface HeldAudit {
  id: string
  userId: number
  names: readonly string[]
  /** As the files came. */
  original: SourcesAudit
  /** Repairs the person has made, to be undone from the end. */
  steps: readonly RepairStep[]
  /** After the steps. */
  result: SourcesAudit
  heldAt: number
}

const keptMinutes = 60
const keptAtMost = 30

/** The audits people are looking at; the oldest go first. */
export const auditShelf = () => {
  const held = new Map<string, HeldAudit>()
  const sweep = (now: number) => {
    for (const [id, each] of held) {
      if (now - each.heldAt > keptMinutes * 60_000 || held.size > keptAtMost) held.delete(id)
    }
  }
  return {
    put: (audit: Pick<HeldAudit, 'userId' | 'names' | 'original' | 'heldAt'>): string => {
      const id = randomBytes(16).toString('hex')
      held.set(id, { ...audit, id, steps: [], result: audit.original })
      sweep(audit.heldAt)
      return id
    },
    /** Only the person who asked gets it back. */
    find: (id: string, userId: number): HeldAudit | undefined => {
      const audit = held.get(id)
      return audit?.userId === userId ? audit : undefined
    },
    /** The audit with other steps: one more, or fewer. False where others were taken meanwhile, which stand. */
    take: async (audit: HeldAudit, steps: readonly RepairStep[]): Promise<boolean> => {
      const result = await auditApart({ kind: 'repaired', original: audit.original, steps })
      if (held.get(audit.id)?.steps !== audit.steps) return false
      held.set(audit.id, { ...audit, steps, result })
      return true
    },
    /** The person is done with it. */
    drop: (audit: HeldAudit): void => {
      held.delete(audit.id)
    },
  }
}

export type AuditShelf = ReturnType<typeof auditShelf>
