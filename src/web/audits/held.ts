import { randomBytes } from 'node:crypto'
import type { SourcesAudit } from '../../domain/checking/auditSources'

/** An audit of files that belong to no project. It lives in memory for a while and is never written down. */
export interface HeldAudit {
  id: string
  userId: number
  names: readonly string[]
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
    put: (audit: Omit<HeldAudit, 'id'>): string => {
      const id = randomBytes(16).toString('hex')
      held.set(id, { ...audit, id })
      sweep(audit.heldAt)
      return id
    },
    /** Only the person who asked gets it back. */
    find: (id: string, userId: number): HeldAudit | undefined => {
      const audit = held.get(id)
      return audit?.userId === userId ? audit : undefined
    },
  }
}
